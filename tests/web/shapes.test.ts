// The thirteen shapes that order exports come in, each on whole files of one invented shop. See
// tests/fixtures/shapes/README.md.
import { beforeAll, describe, expect, test } from 'vitest';
import { Session } from '../../web/core/session';
import { realCore } from './support/real-core';
import { expectedFigures, expectedOf, figures, readFixture, sum } from './support/whole-files';

const folder = 'tests/fixtures/shapes';
const files = expectedOf(folder);

const shapes = [
  'order cells blank on continuation rows: filled down by order id only',
  'the order total repeated on every item row: counted once',
  'a summary row plus item rows: no double count',
  'items packed in one cell',
  'no items at all',
  'title lines, padding rows, totals, repeated headers and footers around the table',
  'duplicate header names',
  'translated headers',
  'money with symbol, code, separators, decimal comma, signs and blanks in every place',
  'years, day and month in every order, month names, offsets, date and time apart',
  'byte order marks, separators, line ends and encodings',
  'the customer as a name only, absent, half known, or an id as float text',
  'refunds as a column, as a status, as a negative row, or under an id of their own',
].map((name, place) => ({
  number: place + 1,
  name,
  files: files.filter(({ shape }) => shape === place + 1),
}));

let session: Session;
beforeAll(async () => {
  session = new Session(await realCore());
});

describe.each(shapes)('shape $number: $name', ({ files: ofShape }) => {
  test('is shown by a file', () => expect(ofShape.length).toBeGreaterThan(0));

  test.each(ofShape)('$file', async (expected) => {
    const { mapping, report, skippedRows } = await readFixture(
      session,
      `${folder}/${expected.file}`,
    );
    const found = figures(report);
    expect(found).toEqual(expectedFigures(expected));
    expect(mapping.needsConfirmation).toBe(expected.asks ?? false);
    expect(found.used + sum(Object.values(found.skipped))).toBe(found.read);
    expect(skippedRows).toHaveLength(found.read - found.used);
    if (expected.anonymous !== undefined) {
      expect(report.quality.anonymous.orders).toBe(expected.anonymous);
    }
    if (expected.items !== undefined) {
      expect(report.summary.all.itemsPerOrder).toBeCloseTo(expected.items / expected.orders, 12);
    }
  });
});
