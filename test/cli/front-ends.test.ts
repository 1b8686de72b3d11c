/**
 * One table of scenarios, one list of answers, four front-ends: on the whole screen, in lines, in plain lines, and by
 * flags. Each ends as the contract says, and in the same report.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {type Sandbox, startSandbox} from '../../src/sandbox/index.ts';
import type {Report} from '../../src/verify/report.ts';
import {place} from '../support/cli.ts';
import {handClock} from '../support/clock.ts';
import {reportIn} from '../support/documents.ts';
import {acting, walk} from '../support/hand-walk.ts';
import {flagsFor, remarkableIn, type ScenarioEnd, scenarioEnds, sendEnds} from '../support/scenarios.ts';
import {type Asking, type OpenWizard, openWizard, type WizardWishes} from '../support/terminal-wizard.ts';

/** The same for all, so that what is told of days is the same. */
const now = () => new Date('2026-12-01T09:00:00Z');

const standIn = async ({scenario}: ScenarioEnd): Promise<Sandbox> => {
  // Slow is slow for people; that it is waited for shows at a tenth of a second too.
  const sandbox = await startSandbox({scenario, now, ...(scenario === 'slow' ? {latencyMs: 100} : {})});
  onTestFinished(() => sandbox.close());
  return sandbox;
};

interface Ended {
  readonly report: Report;
  readonly code: number;
  readonly dotEnv: string | null;
}

const byFlags = async (end: ScenarioEnd): Promise<Ended> => {
  const sandbox = await standIn(end);
  const {cli} = place();
  const flags = [...(end.flags ?? []), ...flagsFor(end.answers?.(sandbox) ?? {})];
  const {code, stdout, files} = await cli(
    [
      'setup',
      '--no-input',
      '--token-stdin',
      '--store',
      'env',
      '--json',
      '--graph-url',
      sandbox.url,
      ...flags,
    ],
    {stdin: sandbox.tokens.main, now},
  );
  return {report: reportIn(stdout), code, dotEnv: files['.env'] ?? null};
};

const open = async (
  front: Asking,
  sandbox: Sandbox,
  wishes: Partial<WizardWishes> = {},
): Promise<OpenWizard> => {
  const wizard = await openWizard({front, sandbox, now, ...wishes});
  onTestFinished(() => wizard.close());
  return wizard;
};

const dotEnvOf = ({project}: OpenWizard): string | null => {
  try {
    return readFileSync(join(project, '.env'), 'utf8');
  } catch {
    return null;
  }
};

/** Answers as a person does, up to the receipt or to a trouble, and leaves there. */
const byHand = async (front: Asking, end: ScenarioEnd): Promise<Ended> => {
  const sandbox = await standIn(end);
  const wizard = await open(front, sandbox, {flags: end.flags ?? []});
  await walk(wizard, {
    tokens: [sandbox.tokens.main],
    // By flags nobody can look at the phone.
    steps: {...end.answers?.(sandbox), destination: 'env', arrived: 'unknown'},
    // What is no gate is stored all the same, as without questions.
    trouble: {access: acting('accept')},
  });
  const dotEnv = dotEnvOf(wizard);
  wizard.terminal.signals.emit('SIGINT');
  const {report, code} = await wizard.ended;
  expect(wizard.terminal.bytes()).not.toContain(sandbox.tokens.main);
  return {report, code, dotEnv};
};

/** The report without what says how it was asked for, and when; an id that is known costs fewer requests. */
const comparable = ({token, error, ...rest}: Report) => ({
  ...rest,
  requests: null,
  token: {...token, source: null},
  // Each answer of Graph has a mark of its own, and a minute may begin between two.
  error:
    error === null
      ? null
      : {
          ...error,
          retryAt: null,
          message: error.message.replace(/(fbtrace_id) A\S+|(at about) [^.]+/g, '$1$2'),
        },
});

const fronts = ['ink', 'lines', 'plain'] as const;
const rows = [...scenarioEnds.map(end => ({title: end.scenario, ...end})), ...sendEnds];

describe.each(rows)('$title', end => {
  let once: Promise<Ended> | null = null;
  const flags = (): Promise<Ended> => {
    once ??= byFlags(end);
    return once;
  };
  // With its answer given, nothing is missing.
  const code = end.code === 2 ? 0 : end.code;

  test('by flags it ends as the table says', async () => {
    const ended = await flags();
    expect(ended.code).toBe(code);
    expect(remarkableIn(ended.report)).toEqual(end.remarkable);
    expect(ended.dotEnv !== null).toBe(code === 0 || end.stored);
    if (!('send' in end)) return;
    expect(ended.report.send?.status).toBe(end.send.status);
    expect(ended.report.send?.diagnosis?.code ?? null).toBe(end.send.code);
  });

  test.each(fronts)('in %s it ends in the same report', async front => {
    const [person, ended] = [await byHand(front, end), await flags()];
    expect(comparable(person.report)).toEqual(comparable(ended.report));
    expect(person.code).toBe(code);
    expect(person.dotEnv).toBe(ended.dotEnv);
  });
});

describe.each(fronts)('%s', front => {
  test('missing-asset: waits until the account is given in Meta, and goes on by itself', async () => {
    const sandbox = await startSandbox({scenario: 'missing-asset', now});
    onTestFinished(() => sandbox.close());
    const clock = handClock();
    const wizard = await open(front, sandbox, {clock});
    const answers = {tokens: [sandbox.tokens.main], steps: {destination: 'env'}};
    expect(await walk(wizard, answers)).toMatchObject({kind: 'trouble', step: 'accounts'});
    const {session} = wizard;
    // Each look waits for the next five seconds.
    await wizard.terminal.until('the account', () => {
      clock.pass(5_000);
      return session.screen().step === 'destination';
    });
    expect(await walk(wizard, answers)).toMatchObject({kind: 'finished'});
    const {code, ending} = await wizard.ended;
    expect({code, ending}).toEqual({code: 0, ending: 'finished'});
    expect(dotEnvOf(wizard)).toContain(sandbox.tokens.main);
  });

  test('an account that is not chosen from the list is found by the id of its number', async () => {
    const sandbox = await startSandbox({scenario: 'several-accounts', now});
    onTestFinished(() => sandbox.close());
    const wizard = await open(front, sandbox);
    const id = '106540352240003';
    await walk(wizard, {
      tokens: [sandbox.tokens.main],
      steps: {waba: 'typed-id', 'typed-id': id, destination: 'env'},
    });
    const {report} = await wizard.ended;
    expect(report).toMatchObject({ok: true, waba: {id: '102290129340002'}, phone: {id}});
  });
});
