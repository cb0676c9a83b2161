// One invented shop as some ninety systems write it: each file is read without any help, and must
// give the figures that were worked out by hand. tests/fixtures/platforms/README.md tells the shop.
import { beforeAll, describe, expect, test } from 'vitest';
import { Session } from '../../web/core/session';
import { realCore } from './support/real-core';
import { expectedFigures, expectedOf, figures, readFixture, sum } from './support/whole-files';

const folder = 'tests/fixtures/platforms';
const files = expectedOf(folder);
const withPreset = files.filter(({ format }) => format !== 'generic');
const unknownToUs = files.filter(({ format }) => format === 'generic');

let session: Session;
beforeAll(async () => {
  session = new Session(await realCore());
});

test.each([
  { group: withPreset, least: 25 },
  { group: unknownToUs, least: 60 },
])('there are at least $least files', ({ group, least }) => {
  expect(group.length).toBeGreaterThanOrEqual(least);
});

describe.each([
  { name: 'platforms with a preset', group: withPreset },
  { name: 'understood by words and values', group: unknownToUs },
])('$name', ({ group }) => {
  test.each(group)('$file', async (expected) => {
    const { mapping, report } = await readFixture(session, `${folder}/${expected.file}`);
    const found = figures(report);
    expect(found).toEqual(expectedFigures(expected));
    expect(mapping.needsConfirmation).toBe(expected.asks ?? false);
    expect(found.used + sum(Object.values(found.skipped))).toBe(found.read);
  });
});
