/** Where one is: the chapters with their names, or in figures where there is no room for names. */
import type {Screen} from '../core/screen.ts';
import {clipped, type Row, widthOf, wrapped} from './look/rows.ts';
import type {Room} from './screens/pane.ts';

export const headerRows = (screen: Screen, room: Room): readonly Row[] => {
  const {theme, width, airy, height, words} = room;
  const title = theme.paint('strong', screen.title);
  const at = screen.chapters.findIndex(({state}) => state === 'now');
  if (screen.chapters.length === 0) return [...wrapped(title, width), ...(airy ? [''] : [])];
  const figures = words.progress(at < 0 ? screen.chapters.length : at + 1, screen.chapters.length);
  // A low window has one row for both.
  if (height < 14) return [clipped(`${theme.paint('accent', figures)} ${title}`, width)];
  return [
    progress(screen, figures, room),
    ...(airy ? [''] : []),
    ...wrapped(title, width),
    ...(airy ? [''] : []),
  ];
};

const progress = ({chapters}: Screen, figures: string, {theme, width}: Room): Row => {
  const {glyphs, paint} = theme;
  const signs = {
    done: paint('good', glyphs.done),
    now: paint('accent', glyphs.now),
    ahead: paint('dim', glyphs.ahead),
  };
  const named = chapters
    .map(({title, state}) => `${signs[state]} ${paint(state === 'now' ? 'strong' : 'dim', title)}`)
    .join('   ');
  if (widthOf(named) <= width) return named;
  const now = chapters.find(({state}) => state === 'now')?.title ?? '';
  const short = `${paint('accent', figures)} ${now}`.trimEnd();
  const dotted = `${short}  ${chapters.map(({state}) => signs[state]).join('')}`;
  return widthOf(dotted) <= width ? dotted : clipped(short, width);
};
