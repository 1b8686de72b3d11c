/** Runs a flow: carries its commands out, drops what comes late, tells its listeners. The one impure part of `core`. */
import type {Command, Event} from './event.ts';
import type {Front, Screen, Session} from './screen.ts';
import {answersOf, begin, type State, stepOf} from './state.ts';
import type {Flow, Known, World} from './step.ts';
import {transition} from './transition.ts';
import {screenOf} from './view.ts';

export interface Clock {
  /** Calls back after so many milliseconds; the returned function cancels it. */
  after(ms: number, call: () => void): () => void;
  /** Epoch milliseconds. */
  now(): number;
}

/** The machine's own clock. A waiting timer does not keep the program alive: the front-end's input does. */
export const realClock: Clock = {
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  now: Date.now,
};

export interface SessionOptions<W extends World> {
  readonly flow: Flow<W>;
  readonly tools: W['tools'];
  readonly words: W['words'];
  readonly clock: Clock;
  /** Results of an earlier run, see `resume.ts`. */
  readonly known?: Known<W>;
  /** Called when answers changed. */
  readonly save?: (known: Known<W>) => void;
  /** Called with a bug thrown inside a step; the session is over then. */
  readonly crashed: (error: unknown) => void;
}

export interface RunningSession<W extends World> extends Session {
  state(): State<W>;
  /** Aborts what runs; later events change nothing. */
  close(): void;
}

/** Starts a run of the flow. */
export const startSession = <W extends World>(options: SessionOptions<W>): RunningSession<W> => {
  const {flow, tools, words, clock} = options;
  let state: State<W> = begin(options.known ?? {});
  let drawn: Screen | null = null;
  let closed = false;
  const listeners = new Set<() => void>();
  const runs = new Map<number, AbortController>();
  const timers = new Set<() => void>();

  const send = (event: Event<W>): void => {
    if (closed) return;
    const moved = transition(flow, state, event);
    if (moved.state === state && moved.commands.length === 0) return;
    state = moved.state;
    drawn = null;
    for (const command of moved.commands) carryOut(command);
    for (const listener of [...listeners]) listener();
  };

  const controller = (run: number): AbortController => {
    const known = runs.get(run);
    if (known !== undefined) return known;
    const made = new AbortController();
    runs.set(run, made);
    return made;
  };

  const carryOut = (command: Command<W>): void => {
    switch (command.type) {
      case 'run':
        void run(command.step, command.run);
        return;
      case 'grow':
        void grow(command.step, command.run);
        return;
      case 'look':
        void look(command);
        return;
      case 'abort':
        runs.get(command.run)?.abort();
        runs.delete(command.run);
        return;
      case 'wake': {
        const cancel = clock.after(command.ms, () => {
          timers.delete(cancel);
          send({type: 'woken', run: command.run, at: clock.now()});
        });
        timers.add(cancel);
        return;
      }
      case 'save':
        options.save?.(answersOf(state));
        return;
    }
  };

  const run = async (id: string, number: number): Promise<void> => {
    const step = stepOf(flow, id);
    if (step === undefined || step.kind !== 'do') return;
    const {signal} = controller(number);
    try {
      const repeats = state.status.kind === 'running' && state.status.repeats;
      const tell = (note: W['note']): void => send({type: 'noted', run: number, note});
      const outcome = await step.run(state.known, tools, signal, tell, repeats);
      if (outcome.ok) runs.delete(number);
      send({type: 'settled', run: number, outcome, at: clock.now()});
    } catch (error) {
      if (!signal.aborted) options.crashed(error);
    }
  };

  const grow = async (id: string, number: number): Promise<void> => {
    const step = stepOf(flow, id);
    if (step === undefined || step.kind !== 'do') return;
    const {signal} = controller(number);
    try {
      await step.growth?.run(state.known, tools, signal, result =>
        send({type: 'grown', run: number, result}),
      );
      runs.delete(number);
    } catch (error) {
      if (!signal.aborted) options.crashed(error);
    }
  };

  const look = async (command: Extract<Command<W>, {type: 'look'}>): Promise<void> => {
    const step = stepOf(flow, command.step);
    if (step === undefined || step.kind !== 'do') return;
    const {signal} = controller(command.run);
    try {
      const seen = (await step.landed?.(command.problem, state.known, tools, signal)) ?? true;
      send({type: 'looked', run: command.run, look: seen, at: clock.now()});
    } catch (error) {
      if (!signal.aborted) options.crashed(error);
    }
  };

  const screen = (): Screen => {
    drawn ??= screenOf(flow, state, words);
    return drawn;
  };

  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  const settled = (): Promise<Screen> =>
    new Promise(resolve => {
      const stop = subscribe(() => done());
      const done = (): void => {
        if (screen().kind === 'working') return;
        stop();
        resolve(screen());
      };
      done();
    });

  send({type: 'started'});
  return {
    screen,
    subscribe,
    settled,
    send: (event: Front) => send(event),
    state: () => state,
    close() {
      closed = true;
      for (const running of runs.values()) running.abort();
      for (const cancel of timers) cancel();
      runs.clear();
      timers.clear();
      listeners.clear();
    },
  };
};
