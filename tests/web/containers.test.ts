// One shop in every container: whatever a file is packed in, the report is that of the plain CSV.
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CoreModule } from '../../web/core/core-module';
import type { Report } from '../../web/core/report';
import { Session } from '../../web/core/session';
import { blobSource, type Source } from '../../web/core/source';
import { realCore } from './support/real-core';
import { textRow, xlsxOf } from './support/xlsx';

const header = ['Order ID', 'Order date', 'Customer email', 'Total'];

/** A year of orders: two a week, by forty customers. */
const orders = Array.from({ length: 104 }, (_, at) => {
  const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(at * 3.5))).toISOString().slice(0, 10);
  return [String(1000 + at), day, `c${(at * 7) % 40}@example.com`, `${10 + (at % 30)}.50`];
});

function text(rows: readonly (readonly string[])[], delimiter = ','): string {
  return [header, ...rows].map((row) => row.join(delimiter)).join('\r\n');
}

function file(name: string, content: string | Uint8Array): Source {
  return blobSource(new Blob([content as BlobPart]), name);
}

const zip = (name: string, files: Record<string, string | Uint8Array>): Source => {
  const packed = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return file(name, zipSync(Object.fromEntries(packed) as Record<string, Uint8Array>));
};

/** Days since the last day of 1899, as workbooks count them. */
const serial = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;

/** A workbook with one sheet for each part: shared or inline texts, dates as styled numbers. */
function workbook(
  parts: Record<string, readonly (readonly string[])[]>,
  shared = false,
): Uint8Array {
  const strings: string[] = [];
  const cell = (value: string): string => {
    if (!shared) return `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    if (!strings.includes(value)) strings.push(value);
    return `<c t="s"><v>${strings.indexOf(value)}</v></c>`;
  };
  const row = ([id = '', day = '', email = '', total = '']: readonly string[]): string =>
    [
      `<row><c><v>${id}</v></c><c s="1"><v>${serial(day)}</v></c>`,
      `${cell(email)}<c><v>${total}</v></c></row>`,
    ].join('');
  const head = `<row>${header.map(cell).join('')}</row>`;
  const sheets = Object.fromEntries(
    Object.entries(parts).map(([name, rows]) => [name, head + rows.map(row).join('')]),
  );
  return xlsxOf({
    sheets: { ...sheets, Notes: textRow('Made by hand') },
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    ...(shared && { strings: strings.map((value) => `<si><t>${value}</t></si>`).join('') }),
  });
}

let core: CoreModule;
let expected: Report;
beforeAll(async () => {
  core = await realCore();
  expected = await reportOf([file('orders.csv', text(orders))]);
});

async function reportOf(files: readonly Source[], request = {}): Promise<Report> {
  const session = new Session(core);
  await session.load(files, {});
  const report = JSON.parse(session.report(request)) as Report;
  session.close();
  return report;
}

/** The report without what it says about the files themselves. */
function figures({ quality: _quality, ...rest }: Report): object {
  return rest;
}

const may = orders.slice(0, 40);
const june = orders.slice(40);

describe('the same report comes out of', () => {
  test.each<[string, () => Source[]]>([
    ['.tsv', () => [file('orders.tsv', text(orders, '\t'))]],
    ['.txt with semicolons', () => [file('orders.txt', text(orders, ';'))]],
    ['.csv.gz', () => [file('orders.csv.gz', gzipSync(text(orders)))]],
    [
      '.gz of several members',
      () => [
        file(
          'orders.gz',
          Buffer.concat([gzipSync(text(may)), gzipSync(`\r\n${june.join('\r\n')}`)]),
        ),
      ],
    ],
    [
      '.zip with folders and several tables',
      () => [
        zip('export.zip', {
          'export/2024/may.csv': text(may),
          'export/2024/june.csv': text(june),
          'export/README.txt': 'Orders of the shop, two files.',
          '__MACOSX/export/2024/._may.csv': 'resource fork',
        }),
      ],
    ],
    ['.zip with one text', () => [zip('export.zip', { 'orders.txt': text(orders) })]],
    [
      '.zip with packed tables and a workbook',
      () => [
        zip('export.zip', {
          'may.csv.gz': gzipSync(text(may)),
          'june.xlsx': workbook({ June: june }),
        }),
      ],
    ],
    ['.xlsx with inline texts', () => [file('orders.xlsx', workbook({ Orders: orders }))]],
    ['.xlsx with shared texts', () => [file('orders.xlsx', workbook({ Orders: orders }, true))]],
    [
      '.xlsx with a sheet for each month',
      () => [file('orders.xlsx', workbook({ May: may, June: june }, true))],
    ],
    ['files of a month each', () => [file('5.csv', text(may)), file('6.csv', text(june))]],
    [
      'files of different kinds',
      () => [file('5.csv.gz', gzipSync(text(may))), file('6.xlsx', workbook({ June: june }))],
    ],
    [
      'exports that overlap',
      () => [file('a.csv', text(orders.slice(0, 70))), file('b.csv', text(orders.slice(30)))],
    ],
    ['pasted rows', () => [file('pasted rows', text(orders, '\t').replaceAll('\r\n', '\n'))]],
  ])('%s', async (_name, files) => {
    expect(figures(await reportOf(files()))).toEqual(figures(expected));
  });
});

test('rows of overlapping exports are counted once and the others accounted for', async () => {
  const { quality } = await reportOf([
    file('a.csv', text(orders.slice(0, 70))),
    file('b.csv', text(orders.slice(30))),
  ]);
  expect(quality?.rowsRead).toBe(144);
  expect(quality?.rowsUsed).toBe(104);
  expect(quality?.duplicates).toBe(40);
});

test('two shops that number alike stay apart, each under its own label', async () => {
  const other = orders.map(([id, day, , total]) => [
    id,
    day,
    `other${Number(id) % 30}@example.org`,
    total,
  ]);
  const report = await reportOf([
    file('north.csv', text(orders)),
    file('south.csv', text(other as string[][])),
  ]);
  expect(report.summary?.identified.orders).toBe(208);
  expect(report.quality?.files?.map(({ name, rowsUsed }) => [name, rowsUsed])).toEqual([
    ['north.csv', 104],
    ['south.csv', 104],
  ]);
  const channels = report.dimensions?.find(({ role }) => role === 'channel');
  expect(channels?.values.map(({ value }) => value).sort()).toEqual(['north', 'south']);
});

describe('bad options are told before anything is read', () => {
  const unread: Source = {
    name: 'orders.csv',
    size: 1_000_000,
    stream: (begin, end) => {
      if (begin !== undefined) return new Blob([text(orders)]).slice(begin, end).stream();
      throw new Error('The file was read.');
    },
  };
  test.each([
    [{ dateOrder: 'yes' }, { code: 'badOption', details: { option: 'dateOrder', value: '"yes"' } }],
    [{ perod: 'week' }, { code: 'unknownOption', details: { option: 'perod', value: '"week"' } }],
    [{ period: 'fortnight' }, { code: 'badOption', details: { option: 'period' } }],
  ])('%o', async (options, error) => {
    const session = new Session(core);
    await expect(session.load([unread], options as object)).rejects.toMatchObject(error);
  });
});
