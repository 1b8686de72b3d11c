/** All that a frame is made of. A new one is made for every change, so that React can tell. */
import type {Notice, Screen} from '../core/screen.ts';
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
  /** What came of the last key, where that is not another screen; the next key wipes it. */
  readonly told: Notice | null;
}
