/**
 * The three journeys from the first screen to the receipt, as text in test/screens: the wizard's own manual. They are
 * written anew with `-u`; files of screens that are gone are to be deleted.
 */
import {existsSync, readdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {journeys} from '../support/journeys.ts';
import {record} from '../support/recording.ts';

const sizes = [
  {columns: 80, rows: 24},
  {columns: 50, rows: 15},
] as const;

describe.each(journeys)('the journey $name', journey => {
  const folder = new URL(`../screens/${journey.name}/`, import.meta.url);

  test.each(sizes)('is told in $columns x $rows', async size => {
    const pictures = await record(journey, size);
    const suffix = `-${size.columns}x${size.rows}.txt`;
    const files = pictures.map(({name}, index) => `${String(index + 1).padStart(2, '0')}-${name}${suffix}`);
    for (const [index, {text}] of pictures.entries()) {
      const [first = '', ...others] = text.split('\n');
      expect([first, ...others].length).toBeLessThan(size.rows);
      await expect(`${text}\n`).toMatchFileSnapshot(`../screens/${journey.name}/${files[index]}`);
    }
    const there = existsSync(folder) ? readdirSync(folder) : [];
    expect(there.filter(name => name.endsWith(suffix) && !files.includes(name))).toEqual([]);
  });
});
