/** A card with one action in Meta's screens: what to click, why, what goes wrong, where. */
import type {Link, ScreenOf} from '../../core/screen.ts';
import {cutToFit, hanging, type Row, stacked, wrapped} from '../look/rows.ts';
import {answer, letter, nothingTyped, type Pane, press, type Room, send, travel, type Words} from './pane.ts';

export const guidePane = (screen: ScreenOf<'guide'>, words: Words): Pane => ({
  bindings: [
    {
      on: press('enter'),
      effect: answer(screen, ''),
      hint: {key: words.keys.enter, label: words.hints.done},
    },
    ...(screen.tokenStep === null
      ? []
      : [
          {
            on: letter('t'),
            effect: send({type: 'go', to: screen.tokenStep, forget: null}),
            hint: {key: 't', label: words.hints.haveToken},
          },
        ]),
    ...(screen.link === null
      ? []
      : [
          {
            on: letter('l'),
            effect: {type: 'show-links' as const, links: [screen.link]},
            hint: {key: 'l', label: words.hints.bareLink},
          },
        ]),
    ...travel(screen, words),
    ...(screen.canGoBack ? [{on: letter('b'), effect: send({type: 'back'}), hint: null}] : []),
  ],
  typed: nothingTyped,
  draw: room => ({rows: card(screen, room), focus: null}),
  moves: false,
  takesPaste: false,
});

const card = (screen: ScreenOf<'guide'>, room: Room): readonly Row[] => {
  const {width, theme, words, airy} = room;
  return stacked(
    [
      screen.clicks.flatMap((click, index) =>
        hanging(theme.paint('accent', `${String(index + 1).padStart(2)}. `), click, width),
      ),
      screen.link === null ? [] : linkRows(screen.link, room),
      screen.suggestions.length === 0
        ? []
        : [
            theme.paint('dim', words.guide.values),
            ...screen.suggestions.flatMap(({label, value}) =>
              hanging(`  ${label}: `, theme.paint('strong', value), width),
            ),
          ],
      labelled(theme.paint('strong', `${words.guide.why}: `), screen.why, width),
      labelled(theme.paint('warn', `${theme.glyphs.status.warn} ${words.guide.trap}: `), screen.trap, width),
      wrapped(theme.paint('dim', screen.dated), width),
    ],
    airy,
  );
};

const labelled = (label: string, text: string, width: number): readonly Row[] =>
  text === '' ? [] : wrapped(label + text, width);

/** The label opens the address where the terminal can; where it cannot, the address itself is there. */
export const linkRows = ({label, url}: Link, {width, theme}: Room): readonly Row[] => {
  if (theme.links) return wrapped(theme.link(`→ ${label}`, url), width);
  return [...wrapped(`→ ${label}`, width), ...cutToFit(url, width).map(row => theme.paint('link', row))];
};
