// Every row of a file is used, or stands under a reason with its line and an example: also beside
// titles, totals, repeated headers, footers and further tables.
import { beforeAll, describe, expect, test } from 'vitest';
import { Session } from '../../web/core/session';
import { realCore } from './support/real-core';
import { readText, sum } from './support/whole-files';

let session: Session;
beforeAll(async () => {
  session = new Session(await realCore());
});

const header = 'Bestelnummer;Datum;E-mail;Product;Aantal;Totaal';
const order = (n: number) =>
  `${n};${10 + (n % 18)}-01-2026;klant${n % 4}@example.nl;Koffie;1;${n},50`;
const orders = (first: number, count: number) =>
  Array.from({ length: count }, (_, place) => order(first + place));

/** One line of a file, and the reason for which it must be left out, if it must. */
type Line = [text: string, reason?: string];
const used = (lines: string[]): Line[] => lines.map((text) => [text]);

const files: { name: string; lines: Line[] }[] = [
  {
    name: 'title, blank lines, repeated header, totals and footer',
    lines: [
      ['Overzicht bestellingen januari 2026', 'preamble'],
      ['', 'blankRecord'],
      [header, 'header'],
      ...used(orders(101, 8)),
      [header, 'repeatedHeader'],
      ...used(orders(109, 8)),
      ['', 'blankRecord'],
      ['Totaal;;;;16;1792,00', 'totals'],
    ],
  },
  {
    name: 'cells that cannot be read',
    lines: [
      [header, 'header'],
      ...used(orders(101, 8)),
      ['200;gisteren;a@example.nl;Koffie;1;5,00', 'badDate'],
      ['201;;a@example.nl;Koffie;1;5,00', 'noDate'],
      [';11-01-2026;a@example.nl;Koffie;1;5,00', 'noOrderId'],
      ['202;11-01-2026;a@example.nl;Koffie;1;vijf', 'badAmount'],
      ['203;11-01-1905;a@example.nl;Koffie;1;5,00', 'dateOutside'],
      ['204;11-01-2026;a@example.nl;Koffie;een;5,00', 'badAmount'],
      ...used(orders(109, 8)),
    ],
  },
  {
    name: 'an order whose first row is left out takes its other rows along',
    lines: [
      [header, 'header'],
      ...used(orders(101, 6)),
      ['150;31-02-2026;a@example.nl;Koffie;1;5,00', 'badDate'],
      ['150;;;Thee;2;', 'noOrder'],
      ...used(orders(160, 6)),
    ],
  },
];

describe.each(files)('$name', ({ lines }) => {
  const text = lines.map(([line]) => `${line}\n`).join('');
  const wanted = lines.flatMap(([line, reason], place) =>
    reason === undefined || reason === 'header' ? [] : [{ line, reason, number: place + 1 }],
  );

  test('read = used + left out, each with reason, line and text', async () => {
    const { report, skippedRows } = await readText(session, text);
    const { rowsRead, rowsUsed, skipped } = report.quality;
    expect(rowsRead).toBe(lines.length - 1);
    expect(rowsUsed).toBe(lines.filter(([, reason]) => reason === undefined).length);
    expect(rowsUsed + sum(skipped.map(({ count }) => count))).toBe(rowsRead);
    for (const { code, count, lines: numbers, example } of skipped) {
      const same = wanted.filter(({ reason }) => reason === code);
      expect({ code, count, numbers }).toEqual({
        code,
        count: same.length,
        numbers: same.slice(0, 5).map(({ number }) => number),
      });
      expect(example ?? '').toBe(same[0]!.line);
    }
    const listed = skippedRows
      .map(([, number, reason, row]) => ({ line: row, reason, number }))
      .sort((a, b) => a.number - b.number);
    expect(listed).toEqual(wanted);
  });
});

test('a second table below the orders is left out and said', async () => {
  const second = ['Product;Voorraad;Locatie', 'Koffie;12;A1', 'Thee;7;A2', 'Mok;3;B1', 'Pot;9;B2'];
  const text = `${[header, ...orders(101, 30), '', ...second].join('\n')}\n`;
  const { report, skippedRows } = await readText(session, text);
  const { rowsRead, rowsUsed, skipped } = report.quality;
  expect(rowsUsed).toBe(30);
  expect(rowsUsed + sum(skipped.map(({ count }) => count))).toBe(rowsRead);
  expect(skippedRows).toHaveLength(rowsRead - rowsUsed);
  expect(skippedRows.map(([, , , row]) => row)).toEqual(expect.arrayContaining(second.slice(1)));
});
