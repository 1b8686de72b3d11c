/** The guard around a run with a person, in memory: when the token is held, announced, offered, asked for, and let go of. */
import {EventEmitter} from 'node:events';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {guardToken, keptSentence} from '../../src/cli/custody.ts';
import {en} from '../../src/copy/en.ts';
import {fail, ok} from '../../src/core/parsed.ts';
import {problem} from '../../src/core/problem.ts';
import {Secret} from '../../src/core/secret.ts';
import {startSession} from '../../src/core/session.ts';
import type {AskStep, DoStep, Flow} from '../../src/core/step.ts';
import {chapters} from '../../src/steps/chapters.ts';
import {offer} from '../../src/steps/custody.ts';
import type {Seen} from '../../src/steps/found.ts';
import {token} from '../../src/steps/token.ts';
import type {Tools} from '../../src/steps/tools.ts';
import type {Results, Wizard} from '../../src/steps/world.ts';
import {createCustody} from '../../src/stores/custody.ts';
import type {Keychain} from '../../src/stores/keychain/keychain.ts';
import {practiceKeychain} from '../../src/stores/keychain/practice.ts';
import {defaultProfile} from '../../src/stores/profile.ts';
import {handClock} from '../support/clock.ts';

const one = new Secret(`EAAFAKE${'1'.repeat(90)}`);
const other = new Secret(`EAAFAKE${'2'.repeat(90)}`);
const entry = {service: 'wa-token-pending', account: 'default'};
const file = (): string => join(state, 'pending-default.token');

const gone = fail(
  problem('keychain/unavailable', {reason: 'no-service', detail: '', system: 'linux', place: 'container'}),
);
const absent = (): Keychain => ({...practiceKeychain(), probe: async () => gone});
const hung = (): Keychain => ({...practiceKeychain(), probe: () => new Promise(() => {})});

let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'wa-token-custody-'));
});
afterEach(() => rmSync(state, {recursive: true, force: true}));

type DoId = 'situation' | 'identity' | 'store';

/** A step of this name that does what the test says. */
const step = <Id extends DoId>(
  id: Id,
  chapter: string,
  reads: DoStep<Wizard, Id>['reads'],
  run: DoStep<Wizard, Id>['run'],
): DoStep<Wizard, Id> => ({
  kind: 'do',
  id,
  chapter,
  reads,
  title: () => id,
  run,
  working: () => ({kind: 'working', checks: [], note: ''}),
  trouble: () => ({
    tone: 'bad',
    message: 'no',
    why: '',
    fix: [],
    links: [],
    checks: [],
    tellApart: '',
    others: [],
    overdue: '',
    actions: [],
  }),
});

/** A token that lies about in the project, and works. */
const seen = (secret: Secret): Seen => ({
  secret,
  where: {kind: 'env-file', path: '.env', name: 'WHATSAPP_TOKEN'},
  evidence: {code: 'healthy', expiresAt: null},
});

/** Somebody who wants that one checked. */
const checking: AskStep<Wizard, 'journey'> = {
  kind: 'ask',
  id: 'journey',
  chapter: 'start',
  reads: ['situation'],
  title: () => '',
  evident: () => ({aim: 'check', found: 'healthy'}),
  prompt: () => {
    throw new Error('nobody is asked');
  },
  parse: () => ok({aim: 'check', found: 'healthy'}),
};

/** A start of the program: looks for what waits, takes the token, proves it, stores it. Each waits until it is let. */
const begin = (keychain: Keychain, given: Secret | null = null, found: Secret | null = null) => {
  const custody = createCustody({keychain, state, profile: defaultProfile, now: () => new Date()});
  const let_: Record<'identity' | 'store', (ok: boolean) => void> = {identity() {}, store() {}};
  const waiting = <Id extends 'identity' | 'store'>(id: Id, value: Results[Id]) => {
    return () =>
      new Promise<Awaited<ReturnType<DoStep<Wizard, Id>['run']>>>(resolve => {
        let_[id] = passes => resolve(passes ? ok(value) : fail(dead));
      });
  };
  const flow: Flow<Wizard> = {
    chapters,
    steps: [
      step('situation', 'start', [], async () =>
        ok({
          journey: 'first',
          deciding: found === null ? null : seen(found),
          others: [],
          profile: null,
          ids: {},
          idsFrom: null,
          pending: await custody.look(),
        }),
      ),
      offer,
      ...(found === null ? [] : [checking]),
      token(null),
      step('identity', 'token', ['token'], waiting('identity', {} as Results['identity'])),
      step('store', 'store', ['identity'], waiting('store', [])),
    ],
    finish: () => ({title: '', ok: true, receipt: []}),
    rejection: () => 'no',
    waiting: {told: () => '', mended: () => '', isSame: () => false},
  };
  const clock = handClock();
  const session = startSession<Wizard>({
    flow,
    tools: {} as Tools,
    words: en,
    clock,
    crashed(error) {
      throw error;
    },
  });
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const signals = new EventEmitter();
  const guard = guardToken(session, {
    custody,
    io: {stdin, stdout, stderr},
    words: en,
    clock,
    signals,
    given,
    practice: false,
  });
  return {
    guard,
    custody,
    session: guard.session,
    clock,
    signals,
    stdin,
    passes: (id: 'identity' | 'store') => let_[id](true),
    fails: (id: 'identity' | 'store') => let_[id](false),
    said: () => String(stdout.read() ?? ''),
    crashed: () => String(stderr.read() ?? ''),
    paste: (secret: Secret) => guard.session.send({type: 'entered', secret}),
    at: (id: string) => expect.poll(() => guard.session.screen().step).toBe(id),
    held: async () => {
      const read = await keychain.read(entry);
      return read.ok ? (read.value?.fingerprint ?? null) : null;
    },
  };
};
type Run = ReturnType<typeof begin>;

const dead = {
  code: 'gate',
  findings: [],
  failed: {id: 'token.alive', status: 'fail', reason: null, analysis: null},
} as never;

const notices = ({session}: Run) => session.screen().notices.map(({text}) => text);
const word = en.steps.custody.held;

const pasted = async (keychain: Keychain, given: Secret | null = null): Promise<Run> => {
  const run = begin(keychain, given);
  await run.at('token');
  run.paste(one);
  await run.at('identity');
  return run;
};

describe('while it runs', () => {
  test('the token is held beside the check and announced in one line until the chapter is over', async () => {
    const run = await pasted(practiceKeychain());
    await expect.poll(() => notices(run)).toEqual([word]);
    expect(await run.held()).toBe(one.fingerprint);
    // The check was running all the time.
    expect(run.session.screen().kind).toBe('working');
    run.fails('identity');
    await expect.poll(() => run.session.screen().kind).toBe('trouble');
  });

  test('front-ends are told when the line comes, and get the same screen as long as nothing changes', async () => {
    const run = begin(practiceKeychain());
    await run.at('token');
    let told = 0;
    run.session.subscribe(() => {
      told += 1;
    });
    run.paste(one);
    await expect.poll(() => notices(run)).toEqual([word]);
    expect(told).toBeGreaterThan(1);
    expect(run.session.screen()).toBe(run.session.screen());
  });

  test('it is let go of once it is stored, and nothing of it is left', async () => {
    const run = await pasted(practiceKeychain());
    await expect.poll(() => notices(run)).toEqual([word]);
    run.passes('identity');
    await run.at('store');
    expect(await run.held()).toBe(one.fingerprint);
    run.passes('store');
    await run.at('finished');
    expect(await run.guard.leave('finished')).toEqual({kind: 'nowhere'});
    expect(await run.held()).toBe(null);
    expect(await run.custody.look()).toEqual({kind: 'none'});
  });

  test('a token that Meta refuses as dead is neither held nor asked for', async () => {
    const run = await pasted(practiceKeychain());
    await expect.poll(() => run.held()).toBe(one.fingerprint);
    run.fails('identity');
    await expect.poll(() => run.held()).toBe(null);
    expect(await run.guard.leave('interrupted')).toEqual({kind: 'nowhere'});
    expect(run.said()).toBe('');
  });

  test('one that waited and is refused now waits no longer, and is not said to', async () => {
    const earlier = begin(absent());
    earlier.custody.keepInFile(one);
    const run = begin(absent());
    await run.at('offer');
    run.paste(one);
    await run.at('identity');
    run.fails('identity');
    await expect.poll(() => existsSync(file())).toBe(false);
    expect(await run.guard.leave('quit')).toEqual({kind: 'nowhere'});
    expect(run.said()).toBe('');
  });

  test('one that was found where it is kept is not held', async () => {
    const run = begin(practiceKeychain(), null, one);
    await run.at('identity');
    expect(await run.guard.leave('interrupted')).toEqual({kind: 'nowhere'});
    expect(await run.held()).toBe(null);
    expect(run.said()).toBe('');
  });

  test('one that the caller has in a file or a variable is not held', async () => {
    const run = await pasted(practiceKeychain(), one);
    expect(await run.guard.leave('interrupted')).toEqual({kind: 'nowhere'});
    expect(await run.held()).toBe(null);
    expect(run.said()).toBe('');
  });

  test('another that is pasted takes the place of the first', async () => {
    const run = await pasted(practiceKeychain());
    await expect.poll(() => run.held()).toBe(one.fingerprint);
    run.session.send({type: 'go', to: 'token', forget: 'token'});
    await run.at('token');
    expect(await run.held()).toBe(one.fingerprint);
    run.paste(other);
    await expect.poll(() => run.held()).toBe(other.fingerprint);
  });
});

describe('on the way out', () => {
  test('what the keychain has is not asked for', async () => {
    for (const how of ['quit', 'interrupted', 'terminated', 'crashed'] as const) {
      const run = await pasted(practiceKeychain());
      expect(await run.guard.leave(how)).toEqual({kind: 'keychain'});
      expect(run.said()).toBe('');
      await run.custody.drop(one);
    }
  });

  test.each(['quit', 'interrupted', 'terminated', 'crashed'] as const)(
    'without a keychain %s asks once',
    async how => {
      const run = await pasted(absent());
      const left = run.guard.leave(how);
      await expect.poll(run.said).toContain(file());
      run.stdin.write('\n');
      expect(await left).toEqual({kind: 'file', path: file()});
      expect(await run.custody.look()).toMatchObject({kind: 'waits', path: file()});
    },
  );

  test('no, and a second Ctrl-C, keep nothing', async () => {
    const declined = await pasted(absent());
    const first = declined.guard.leave('interrupted');
    declined.stdin.write('n\n');
    expect(await first).toEqual({kind: 'lost'});
    const again = await pasted(absent());
    const second = again.guard.leave('interrupted');
    await expect.poll(again.said).toContain('[Y/n]');
    again.signals.emit('SIGINT');
    expect(await second).toEqual({kind: 'lost'});
    expect(existsSync(file())).toBe(false);
  });

  test('where nobody answers the file is written: the time is over, or the input', async () => {
    const terminated = await pasted(absent());
    const first = terminated.guard.leave('terminated');
    await expect.poll(terminated.said).toContain('[Y/n]');
    terminated.clock.pass(2_000);
    expect(await first).toMatchObject({kind: 'file'});
    await terminated.custody.drop(one);

    const ended = await pasted(absent());
    ended.stdin.end();
    expect(await ended.guard.leave('quit')).toMatchObject({kind: 'file'});
  });

  test('Ctrl-C waits for its answer as long as it takes', async () => {
    const run = await pasted(absent());
    const left = run.guard.leave('interrupted');
    await expect.poll(run.said).toContain('[Y/n]');
    run.clock.pass(3_600_000);
    expect(existsSync(file())).toBe(false);
    run.stdin.write('y\n');
    expect(await left).toMatchObject({kind: 'file'});
  });

  test('a hang-up asks nobody and writes nothing', async () => {
    const run = await pasted(absent());
    expect(await run.guard.leave('hung-up')).toEqual({kind: 'lost'});
    expect(existsSync(file())).toBe(false);
  });

  test('a keychain that hangs is waited for a moment only', async () => {
    const run = await pasted(hung());
    const left = run.guard.leave('interrupted');
    run.clock.pass(1_500);
    await expect.poll(run.said).toContain('[Y/n]');
    run.stdin.write('\n');
    expect(await left).toMatchObject({kind: 'file'});
  });

  test('what is being written at that moment is waited for', async () => {
    const run = await pasted(absent());
    run.passes('identity');
    await run.at('store');
    const left = run.guard.leave('interrupted');
    run.passes('store');
    expect(await left).toEqual({kind: 'nowhere'});
    expect(run.said()).toBe('');
  });

  test('a folder that cannot be written to is told', async () => {
    rmSync(state, {recursive: true});
    const run = begin(absent());
    await run.at('token');
    run.paste(one);
    await run.at('identity');
    writeFileSync(state, '');
    run.stdin.write('\n');
    const kept = await run.guard.leave('interrupted');
    expect(kept).toMatchObject({kind: 'failed', path: file()});
    expect(keptSentence(kept, en)).toMatch(/could not be kept/);
  });

  test('nothing is asked before there is a token, nor listened for afterwards', async () => {
    const run = begin(absent());
    await run.at('token');
    expect(await run.guard.leave('interrupted')).toEqual({kind: 'nowhere'});
    expect(run.said()).toBe('');
    expect(run.signals.eventNames()).toEqual([]);
  });

  test('a crash that nobody catches still writes the file and says where it is', async () => {
    const run = await pasted(absent());
    run.signals.emit('uncaughtExceptionMonitor');
    expect(run.crashed()).toContain(file());
    expect(run.custody.isInFile(one)).toBe(true);
  });

  test('one that the front-end catches is left to the question', async () => {
    const run = await pasted(absent());
    run.signals.on('uncaughtException', () => {});
    run.signals.emit('uncaughtExceptionMonitor');
    expect(existsSync(file())).toBe(false);
  });
});

describe('the next start', () => {
  const leftIn = async (keychain: Keychain): Promise<void> => {
    const run = await pasted(keychain);
    if ((await run.custody.look()).kind === 'none') run.custody.keepInFile(one);
    await run.guard.leave('interrupted');
  };

  test.each([
    ['the keychain', practiceKeychain],
    ['a file', absent],
  ])('uses what waits in %s, and it is gone when it is stored', async (_where, make) => {
    const keychain = make();
    await leftIn(keychain);
    const run = begin(keychain);
    await run.at('offer');
    const screen = run.session.screen();
    expect(screen.kind === 'choice' ? `${screen.question} ${screen.help}` : '').toContain(one.fingerprint);
    run.session.send({type: 'answered', step: 'offer', value: 'use'});
    await run.at('identity');
    run.passes('identity');
    await run.at('store');
    run.passes('store');
    await run.at('finished');
    await run.guard.leave('finished');
    expect(await run.custody.look()).toEqual({kind: 'none'});
    expect(await run.held()).toBe(null);
    expect(existsSync(file())).toBe(false);
  });

  test('discards it when told to, and asks for a token', async () => {
    const keychain = practiceKeychain();
    await leftIn(keychain);
    const run = begin(keychain);
    await run.at('offer');
    run.session.send({type: 'answered', step: 'offer', value: 'discard'});
    await run.at('token');
    await expect.poll(run.held).toBe(null);
  });

  test('takes another that is pasted in its place', async () => {
    const keychain = practiceKeychain();
    await leftIn(keychain);
    const run = begin(keychain);
    await run.at('offer');
    run.paste(other);
    await expect.poll(run.held).toBe(other.fingerprint);
    expect(await run.guard.leave('interrupted')).toEqual({kind: 'keychain'});
    expect(await run.custody.look()).toMatchObject({kind: 'waits', secret: other});
  });

  test('offers it again when it is left undecided, and asks for no second file', async () => {
    await leftIn(absent());
    const undecided = begin(absent());
    await undecided.at('offer');
    expect(await undecided.guard.leave('interrupted')).toMatchObject({kind: 'file'});
    const using = begin(absent());
    await using.at('offer');
    using.session.send({type: 'answered', step: 'offer', value: 'use'});
    await using.at('identity');
    expect(await using.guard.leave('interrupted')).toEqual({kind: 'file', path: file()});
    expect(using.said()).toBe('');
  });
});
