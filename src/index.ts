/**
 * The library: what an application can use of wa-token.
 *
 * ```ts
 * import {diagnose} from 'wa-token';
 * ```
 */
import {en} from './copy/en.ts';
import {analyse, type Diagnosis, describe} from './diagnosis/index.ts';

export type {Cause, Diagnosis} from './diagnosis/index.ts';

/**
 * Says what a Graph error really means.
 *
 * @param error what Graph answered: a body, or text with one inside
 * @returns causes, most likely first; it never throws and holds no secret of the input
 */
export const diagnose = (error: unknown): Diagnosis => describe(analyse(error), en.diagnosis);
