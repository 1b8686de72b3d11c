/** All that a frame is made of. A new one is made for every change, so that React can tell. */
import type {Screen} from '../core/screen.ts';
import type {Local} from './screens/pane.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface View {
  readonly screen: Screen;
  readonly local: Local;
  /** First row of the body that is shown; null: wherever the drawing wants it. */
  readonly scroll: number | null;
  readonly size: Size;
  /** A token was pasted where none is asked for; it went nowhere. */
  readonly strayToken: boolean;
}
