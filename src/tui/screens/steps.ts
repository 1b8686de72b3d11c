/** What to do, a step a line: numbered where there is more than one. */
import {hanging, type Row} from '../look/rows.ts';
import type {Room} from './pane.ts';

export const stepRows = (steps: readonly string[], {theme, width}: Room): readonly Row[] =>
  steps.flatMap((step, index) =>
    hanging(
      theme.paint(
        'accent',
        steps.length > 1 ? `${String(index + 1).padStart(2)}. ` : `${theme.glyphs.pointer} `,
      ),
      step,
      width,
    ),
  );
