// The options that TypeScript knows are those that the core takes: a key that is missing in one of
// the two is a mistake that only a caller would notice.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pathOf, realCore } from './support/real-core';

/** The keys of an interface, without those of its parents. */
function keysOf(name: string): string[] {
  const source = readFileSync(pathOf('web/core/options.ts'), 'utf8');
  const body = new RegExp(`export interface ${name}[^{]*\\{\\n([\\s\\S]*?)\\n\\}`).exec(
    source,
  )?.[1];
  return [...(body ?? '').matchAll(/^ {2}(\w+)\??:/gm)].map((match) => match[1]!);
}

test('what a report counts is what the core has defaults for', async () => {
  const defaults = Object.keys(JSON.parse((await realCore()).defaultOptions()) as object);
  // Given for one report, and not repeated in it: which parts, and the offsets of the time zone.
  const notRepeated = ['metrics', 'timeZoneOffsets'];
  expect(keysOf('ReportRequest').sort()).toEqual([...defaults, ...notRepeated].sort());
});

test('filters are those of the core', async () => {
  const { filter } = JSON.parse((await realCore()).defaultOptions()) as { filter: object };
  expect(keysOf('Filter').sort()).toEqual(Object.keys(filter).sort());
});

test('how files are read is what the core reads', () => {
  const header = readFileSync(pathOf('cpp/engine/read_options_json.h'), 'utf8');
  const list = /reading_keys = \{([\s\S]*?)\};/.exec(header)?.[1] ?? '';
  const known = [...list.matchAll(/"(\w+)"/g)].map((match) => match[1]!);
  expect(known.length).toBeGreaterThan(5);
  expect([...keysOf('FileChoices'), ...keysOf('ReadOptions')].sort()).toEqual(known.sort());
});
