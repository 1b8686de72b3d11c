/** An expected failure is a value: what an edge gives back after looking at something from outside. */
export type Parsed<T, P> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly problem: P};

export const ok = <T>(value: T): {readonly ok: true; readonly value: T} => ({ok: true, value});

export const fail = <P>(problem: P): {readonly ok: false; readonly problem: P} => ({ok: false, problem});
