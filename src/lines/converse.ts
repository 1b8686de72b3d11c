/** The conversation both line front-ends hold: say the screen, ask, send the answer. It knows nothing of WhatsApp. */
import type {Ending} from '../core/screen.ts';
import {answer} from './answer.ts';
import type {Asker, Reply} from './asker.ts';
import type {LinesOptions} from './options.ts';
import {createTelling} from './telling.ts';
import {settled, whileItStands} from './waiting.ts';

/**
 * @param run aborted with a `Reply` when the whole run is to end
 * @returns how it ended
 * @throws what `broken` was aborted with
 */
export const converse = async (
  {session, desk, words, broken}: LinesOptions,
  asker: Asker,
  run: AbortSignal,
): Promise<Ending> => {
  const telling = createTelling(lines => asker.say(lines), words, {
    forward: words.forward[asker.moves],
    // Where whole lines are read, what is typed stands on the screen.
    hides: asker.moves === 'keys',
  });
  asker.say([words.intro[asker.moves]]);
  for (;;) {
    const screen = await settled(session, telling, asker, run);
    if (broken?.aborted) throw broken.reason;
    if (screen === null) return endingOf(run);
    telling.screen(screen);
    if (screen.kind === 'finished') return 'finished';
    if (screen.kind === 'working') continue;
    const asked = whileItStands(session, screen, run);
    const reply = await answer(screen, {frame: screen, signal: asked.signal}, {session, asker, desk, words});
    asked.stop();
    if (broken?.aborted) throw broken.reason;
    if ('ending' in reply) {
      if (reply.ending === 'quit') session.send({type: 'quit'});
      return reply.ending;
    }
    if (reply.event === null) continue;
    session.send(reply.event);
  }
};

const endingOf = (run: AbortSignal): Ending => {
  const reply: Reply = run.reason;
  return reply.type === 'end' ? reply.ending : 'quit';
};
