/** What a program does itself, told apart from what it waits for: a machine that others use makes it wait longer. */
import {readFileSync} from 'node:fs';

/** @returns milliseconds that the program's first thread has worked; null where the system does not tell, as only Linux does */
export const processorMs = (pid: number): number | null => {
  try {
    const [worked] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ');
    return Number(worked) / 1e6;
  } catch {
    return null;
  }
};
