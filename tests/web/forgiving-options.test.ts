// Options as people type them: capitals and space do not matter, and what matches nothing is said.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CoreModule } from '../../web/core/core-module';
import type { WeerzienError } from '../../web/core/errors';
import type { FileMapping, List } from '../../web/core/loaded';
import type { ReadOptions, ReportRequest } from '../../web/core/options';
import type { Report } from '../../web/core/report';
import { Session } from '../../web/core/session';
import { blobSource } from '../../web/core/source';
import { pathOf, realCore } from './support/real-core';

const shop = [
  'Nummer;Wanneer;E-mail;Bedrag;Status',
  '1;2024-01-03;ann@x.nl;10,00;Voltooid',
  '2;2024-02-03;Ben@x.nl;20,00;Geannuleerd',
  '3;2024-03-10;ann@x.nl;30,00;Voltooid',
  '4;2024-04-20;ann@x.nl;30,00;Voltooid',
].join('\n');

let core: CoreModule;
beforeAll(async () => {
  core = await realCore();
});

async function load(text: string, options: ReadOptions = {}): Promise<Session> {
  const session = new Session(core);
  await session.load([blobSource(new Blob([text]), 'shop.csv')], options);
  return session;
}

async function reportOf(request: ReportRequest, options: ReadOptions = {}): Promise<Report> {
  const session = await load(shop, options);
  try {
    return JSON.parse(session.report(request)) as Report;
  } finally {
    session.close();
  }
}

describe('options', () => {
  test('name a status whatever its capitals', async () => {
    expect((await reportOf({})).summary?.all.orders).toBe(3);
    for (const status of ['Geannuleerd', 'geannuleerd', ' GEANNULEERD ']) {
      const report = await reportOf({ statuses: { [status]: true } });
      expect(report.summary?.all.orders).toBe(4);
      const stated = report.quality?.statuses.find(({ text }) => text === 'Geannuleerd');
      expect(stated?.counted).toBe(true);
    }
  });

  test('tell statuses apart that the file itself writes in two ways', async () => {
    const session = await load(`${shop}\n5;2024-05-03;cem@x.nl;5,00;geannuleerd`);
    const { quality, summary } = JSON.parse(
      session.report({ statuses: { geannuleerd: true } }),
    ) as Report;
    expect(summary?.all.orders).toBe(4);
    expect(quality?.statuses.map(({ text, counted }) => [text, counted])).toEqual([
      ['Voltooid', true],
      ['Geannuleerd', false],
      ['geannuleerd', true],
    ]);
  });

  test('name a column whatever its capitals, and no column that is not there', async () => {
    const without = await reportOf({}, { mapping: { ' bedrag': 'ignore' } });
    expect(without.summary?.all.revenue).toBeNull();
    await expect(reportOf({}, { mapping: { Bedarg: 'orderTotal' } })).rejects.toMatchObject({
      code: 'badOption',
      details: { option: 'mapping', value: 'Bedarg' },
    });
  });

  test('say what they may be', async () => {
    await expect(reportOf({ period: 'day' as never })).rejects.toMatchObject({
      code: 'badOption',
      details: { option: 'period', allowed: ['week', 'month', 'quarter', 'year'] },
    });
  });

  test('refuse a range that ends before it begins', async () => {
    const filter = { from: '2024-03-01', to: '2024-02-01' };
    await expect(reportOf({ filter })).rejects.toMatchObject({
      code: 'badOption',
      details: { option: 'filter.from', value: '"2024-03-01"', allowed: ['<= 2024-02-01'] },
    });
  });

  test('are all in the documentation, and so are the roles', () => {
    const read = (name: string): string => readFileSync(pathOf(name), 'utf8');
    const documented = read('docs/options.md') + read('docs/metrics.md');
    const quoted = (path: string, after: string): string[] => {
      const source = read(path);
      const begin = source.indexOf(after);
      const body = source.slice(begin, source.indexOf('};', begin));
      return [...body.matchAll(/"(\w+)"/g)].flatMap((match) => match[1] ?? []);
    };
    const keys = [
      ...Object.keys(JSON.parse(core.defaultOptions()) as object),
      ...quoted('cpp/engine/read_options_json.h', 'reading_keys'),
      ...quoted('cpp/ingest/roles.cpp', 'codes = {'),
    ];
    expect(keys.length).toBeGreaterThan(60);
    expect(keys.filter((key) => !documented.includes(`\`${key}\``))).toEqual([]);
  });
});

test('a file without a date keeps what was recognised, with examples', async () => {
  const text = 'Klantnr;Order;Bedrag\nk1;1;10,00\nk2;2;20,00\nk1;3;5,00\n';
  const error = await load(text).then(
    () => undefined,
    (cause: unknown) => cause as WeerzienError,
  );
  expect(error?.code).toBe('noDateColumn');
  const { columns, missing } = error?.details['mapping'] as FileMapping;
  expect(missing).toContain('date');
  expect(columns[0]).toMatchObject({ name: 'Klantnr', role: 'customerId', why: 'header' });
  expect(columns[0]?.samples.slice(0, 2)).toEqual(['k1', 'k2']);
});

test('a list has the address of customers known by it, and days of one decimal', async () => {
  const session = await load(shop);
  const { columns, rows } = JSON.parse(session.list('all', '', {})) as List;
  const ann = rows.find((row) => row[0] === 'ann@x.nl')!;
  expect(ann[columns.indexOf('email')]).toBe('ann@x.nl');
  const gap = ann[columns.indexOf('expectedGapDays')] as number;
  expect(gap).toBeGreaterThan(0);
  expect(Math.round(gap * 10) / 10).toBe(gap);
});
