/** Speaks with one tool: runs its calls, and makes a problem of what it says, without any secret in it. */
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import {stripControls} from '../../core/plain-text.ts';
import {type Problem, problem} from '../../core/problem.ts';
import {Secret} from '../../core/secret.ts';
import {createRedactor} from '../../graph/redact.ts';
import type {Env} from './environment.ts';
import {type Ran, runProgram} from './program.ts';
import type {Call, Tool} from './tool.ts';

export interface Speaking {
  readonly tool: Tool;
  /** The place, or empty where the tool knows it by itself. */
  readonly where: string;
  readonly env: Env;
  readonly cwd: string;
  /** For one call, milliseconds; 15,000 when absent. */
  readonly limitMs?: number;
}

export interface Speaker {
  run(args: readonly string[], input?: string): Promise<Ran>;
  /** Runs calls in order, the output of one into the next where it has no input of its own. */
  runAll(calls: readonly Call[]): Promise<Parsed<void, Problem>>;
  problemOf(ran: Ran): Problem;
  /** From now on these texts are not repeated. */
  hide(values: Iterable<string>): void;
}

/** Enough for an error, and not for a page of it. */
const mostLetters = 300;

export const speakTo = ({tool, where, env, cwd, limitMs = 15_000}: Speaking): Speaker => {
  const {program} = tool;
  const isOwn = tool.signedIn.length === 0;
  const hidden: Secret[] = [];
  const redact = createRedactor(() => hidden);

  const detailOf = (ran: Ran & {readonly kind: 'ended'}): string => {
    // Redacted before it is cut: half a secret is not recognised.
    const told = ending(
      redact(ran.stderr)
        .split(/[\r\n]+/)
        .map(line => stripControls(line).trim()),
    );
    const code = ran.code === null ? '' : `exit code ${ran.code}`;
    // A tool says by itself what stopped it; how a command of one's own ended is told in any case.
    if (isOwn) return [code, told].filter(each => each !== '').join(', ');
    return told === '' ? code : told;
  };

  const problemOf = (ran: Ran): Problem => {
    switch (ran.kind) {
      case 'missing':
        return problem('tool/missing', {program});
      case 'timed-out':
        return problem('tool/timed-out', {program, seconds: limitMs / 1000});
      case 'ended':
        return problem('tool/refused', {
          program,
          where,
          detail: detailOf(ran),
          own: isOwn,
        });
    }
  };

  const run: Speaker['run'] = (args, input = '') =>
    runProgram(program, args, {env, cwd, limitMs, input, opensInput: tool.opensInput});

  return {
    run,
    problemOf,
    async runAll(calls) {
      let printed = '';
      for (const {args, input} of calls) {
        const ran = await run(args, input ?? printed);
        if (ran.kind !== 'ended' || ran.code !== 0) return fail(problemOf(ran));
        printed = ran.stdout;
      }
      return ok(undefined);
    },
    hide(values) {
      for (const value of values) {
        hidden.push(new Secret(value), new Secret(Buffer.from(value).toString('base64')));
      }
    },
  };
};

/** The last lines, for there a tool says what stopped it; as many as fit. */
const ending = (lines: readonly string[]): string => {
  let told = '';
  for (const line of lines.filter(each => each !== '').reverse()) {
    if (told !== '' && told.length + line.length > mostLetters) break;
    told = told === '' ? line.slice(0, mostLetters) : `${line} ${told}`;
  }
  return told;
};
