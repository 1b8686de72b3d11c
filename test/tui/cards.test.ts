/** Every card of the wizard, its further help, and the message for an admin, as they look on two sizes of terminal. */
import {describe, expect, test} from 'vitest';
import type {Screen} from '../../src/core/screen.ts';
import {found, walkFrom} from '../support/cards.ts';
import {fakeSession} from '../support/fake-session.ts';
import {openInk} from './open-ink.ts';

const ids = {businessId: '506914307656634', systemUserId: '61556061234567'};
const first = walkFrom(found('first', ids));
const user = first.answer('have');

const cards: Readonly<Record<string, Screen>> = {
  app: first.screen(),
  'new-app': first.answer('none').screen(),
  'system-user': user.screen(),
  assets: user.answer().screen(),
  generate: user.answer().answer().screen(),
  'hand-off': user.answer('not-admin').screen(),
};
const sizes = [
  {columns: 80, rows: 24},
  {columns: 50, rows: 15},
];

/** As a person sees it, in the file it is compared with. */
const picture = (name: string, {columns, rows}: (typeof sizes)[number]): string =>
  `../screens/card-${name}-${columns}x${rows}.txt`;

describe.each(Object.entries(cards))('%s', (name, screen) => {
  test.each(sizes)('at $columns x $rows', async size => {
    const ink = openInk(fakeSession(screen), {size});
    await ink.see(/stop/);
    await expect(`${ink.screenText()}\n`).toMatchFileSnapshot(picture(name, size));
    if (screen.kind !== 'guide') return;
    const firstWords = screen.clicks[0]?.slice(0, 20) ?? '';
    expect(ink.screenText()).toContain(firstWords);
    expect(ink.screenText()).toContain(screen.link?.url.slice(0, 30));
    ink.type('?');
    await ink.see(/More help/);
    await expect(`${ink.screenText()}\n`).toMatchFileSnapshot(picture(`${name}-help`, size));
  });
});
