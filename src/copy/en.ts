/** English: every sentence a person reads. Other languages satisfy `Copy`, so that a missing sentence is a type error. */
import {problems} from './en/problems.ts';

export const en = {problems};

export type Copy = typeof en;
