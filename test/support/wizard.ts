/** The whole wizard against a stand-in of its own: screens are waited for by step and kind, time is ours. */
import {expect, vi} from 'vitest';
import type {Screen, ScreenOf} from '../../src/core/screen.ts';
import {Secret} from '../../src/core/secret.ts';
import type {SandboxOptions} from '../../src/sandbox/index.ts';
import {standIn} from './cli.ts';
import {type HeadlessWizard, startWizard} from './headless.ts';

const patience = {timeout: 30_000, interval: 5};

/** Starts it in an empty project. @param args flags of `setup` @param after a run whose project and keychain it finds */
export const openWizard = async (
  options: SandboxOptions,
  args: readonly string[] = [],
  after?: HeadlessWizard,
) => {
  const sandbox = await standIn(options);
  const wizard = await startWizard({url: sandbox.url, args, ...(after === undefined ? {} : {after})});
  const {session, clock} = wizard;
  const enterSecret = (text: string): void => session.send({type: 'entered', secret: new Secret(text)});
  return {
    ...wizard,
    sandbox,
    /** The screen of this step and kind, once it is there. */
    async at<K extends Screen['kind']>(step: string, kind: K): Promise<ScreenOf<K>> {
      await vi.waitFor(
        () => expect({step: session.screen().step, kind: session.screen().kind}).toEqual({step, kind}),
        patience,
      );
      return session.screen() as ScreenOf<K>;
    },
    enterSecret,
    /** Gives the token at once, as somebody who has it does. */
    async giveToken(token = sandbox.tokens.main) {
      await session.settled();
      enterSecret(token);
    },
    /** Answers this step. */
    say: (step: string, value: string) => session.send({type: 'answered', step, value}),
    /** Does what the trouble offers under this label. */
    choose(label: string) {
      const screen = session.screen();
      const action =
        screen.kind === 'trouble' ? screen.actions.find(each => each.label === label) : undefined;
      if (action === undefined) throw new Error(`not offered: ${label}`);
      session.send(action.event);
    },
    /** Lets time pass, again and again, until this holds. */
    async wait(ms: number, until: () => boolean) {
      await vi.waitFor(
        () => {
          clock.pass(ms);
          expect(until()).toBe(true);
        },
        {...patience, interval: 20},
      );
    },
    /** Paths that were asked for by this method, without the version. */
    asked: (method: string) =>
      sandbox.requests
        .filter(request => request.method === method)
        .map(({path}) => path.replace(/^\/v[\d.]+/, '')),
  };
};
