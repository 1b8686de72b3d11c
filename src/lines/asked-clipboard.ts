/** The clipboard behind Ctrl-V: read only once the person has agreed, which is asked once a run. */
import type {Clipping, Desk} from '../core/desk.ts';

export interface AskedClipboard {
  isAgreed(): boolean;
  /** To be called when the person has agreed. */
  read(): Promise<Clipping>;
}

export const askedClipboard = (desk: Pick<Desk, 'read'>): AskedClipboard => {
  let agreed = false;
  return {
    isAgreed: () => agreed,
    read() {
      agreed = true;
      return desk.read();
    },
  };
};
