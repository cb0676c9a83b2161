// One shop in every container: whatever a file is packed in, the report is that of the plain CSV.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CoreModule } from '../../web/core/core-module';
import type { ReadOptions } from '../../web/core/options';
import type { Report } from '../../web/core/report';
import { Session } from '../../web/core/session';
import { blobSource, type Source } from '../../web/core/source';
import { readOptionsOf } from '../../web/elements/mapping/file-mapping';
import { pathOf, realCore } from './support/real-core';
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

describe('what is no table of orders is left out of an archive and named', () => {
  const readme = 'Orders of the shop.\nTwo files, made by hand.\n';
  const stock = 'sku,in stock\nA,5\nB,7\n';
  test.each<[string, () => Source, object[]]>([
    [
      'notes',
      () => zip('e.zip', { 'orders.csv': text(orders), 'README.txt': readme }),
      [{ name: 'e.zip/README.txt', code: 'textBesideTables' }],
    ],
    [
      'another table, before it and behind it',
      () => zip('e.zip', { 'a.csv': stock, 'orders.csv': text(orders), 'z.csv': stock }),
      [
        { name: 'e.zip/a.csv', code: 'noDateColumn' },
        { name: 'e.zip/z.csv', code: 'noDateColumn' },
      ],
    ],
    [
      'a table without rows and an empty file',
      () => zip('e.zip', { 'may.csv': text([]), 'orders.csv': text(orders), 'z.csv': '' }),
      [
        { name: 'e.zip/may.csv', code: 'noRows' },
        { name: 'e.zip/z.csv', code: 'emptyFile' },
      ],
    ],
    [
      'another archive and old workbooks',
      () =>
        zip('e.zip', {
          'may.zip': zipSync({ 'may.csv': strToU8(text(may)) }),
          'orders.csv.gz': gzipSync(text(orders)),
          'stock.xls': 'anything',
          'notes.xlsx': xlsxOf({ sheets: { Notes: textRow('Made by hand'), Empty: '' } }),
        }),
      [
        { name: 'e.zip/may.zip', code: 'archiveInArchive' },
        { name: 'e.zip/stock.xls', code: 'xlsUnsupported' },
        { name: 'e.zip/notes.xlsx', code: 'xlsxUnsupported' },
      ],
    ],
  ])('%s', async (_name, source, expectedOut) => {
    const report = await reportOf([source()]);
    expect(figures(report)).toEqual(figures(expected));
    expect(report.quality?.filesLeftOut).toEqual(expectedOut);
    expect(report.quality?.files).toHaveLength(1);
  });

  test('but not where nothing is left, nor what is damaged or was given by itself', async () => {
    const failing = (files: Source[]) => new Session(core).load(files, {});
    await expect(failing([zip('e.zip', { 'a.csv': stock, 'b.csv': stock })])).rejects.toMatchObject(
      {
        code: 'noDateColumn',
        details: { file: 'e.zip/a.csv' },
      },
    );
    await expect(failing([zip('e.zip', { 'a.zip': 'x', 'b.xls': 'y' })])).rejects.toMatchObject({
      code: 'archiveInArchive',
      details: { file: 'e.zip/a.zip' },
    });
    const broken = gzipSync(text(may));
    broken[broken.length - 6]! ^= 1;
    const damaged = zip('e.zip', { 'a.csv.gz': broken, 'b.csv': text(june) });
    await expect(failing([damaged])).rejects.toMatchObject({ code: 'damagedArchive' });
    const useless = [file('a.csv', stock), file('b.csv', stock)];
    await expect(failing(useless)).rejects.toMatchObject({ code: 'noDateColumn' });
    const broken_off = [file('a.csv', text(orders)), file('b.csv', '')];
    await expect(failing(broken_off)).rejects.toMatchObject({ code: 'emptyFile' });
  });

  test('and out of files that are given together, also where two have one name', async () => {
    const report = await reportOf([file('a.csv', stock), file('a.csv', text(orders))]);
    expect(figures(report)).toEqual(figures(expected));
    expect(report.quality?.filesLeftOut).toEqual([{ name: 'a.csv', code: 'noDateColumn' }]);
    expect(report.quality?.files).toHaveLength(1);
  });

  test('a spreadsheet of another program says which', async () => {
    const kinds: [string, Source][] = [
      ['odsUnsupported', zip('x.ods', { mimetype: 'application/x', 'content.xml': '<x/>' })],
      ['numbersUnsupported', zip('x.numbers', { 'Index/Document.iwa': 'x' })],
      ['odsUnsupported', zip('e.zip', { 'x.ods': 'x' })],
    ];
    for (const [code, source] of kinds) {
      await expect(new Session(core).load([source], {})).rejects.toMatchObject({ code });
    }
  });
});

describe('a workbook with a list of customers in front', () => {
  const customers = [
    textRow('Klantnr', 'Naam', 'Aangemaakt op'),
    ...['k1', 'k2'].map((id) => textRow(id, `Naam ${id}`, '2023-10-01')),
  ].join('');
  const bought = [
    textRow('Order', 'Datum', 'Klantnr', 'Bedrag'),
    textRow('1', '2024-01-03', 'k1', '10.50'),
    textRow('2', '2024-01-04', 'k2', '20.05'),
    textRow('3', '2024-02-05', 'k1', '31.00'),
  ].join('');

  test.each<[string, (name: string) => Source]>([
    ['alone', (name) => file(name, xlsxOf({ sheets: { Klanten: customers, Orders: bought } }))],
    [
      'in an archive',
      (name) =>
        zip('e.zip', { [name]: xlsxOf({ sheets: { Klanten: customers, Orders: bought } }) }),
    ],
  ])('%s: the orders are read, and the other sheet is named', async (_, source) => {
    const { summary, repeat, quality } = await reportOf([source('shop.xlsx')]);
    expect(summary?.all).toMatchObject({ orders: 3, revenue: 6155 });
    expect(summary?.customers).toBe(2);
    expect(repeat?.repeatPurchaseRate.numerator).toBe(1);
    expect(quality?.filesLeftOut).toEqual([
      { name: expect.stringMatching(/shop\.xlsx\/Klanten$/) as string, code: 'otherSheet' },
    ]);
  });

  test('is read as it is when no other sheet is there', async () => {
    const only = file('shop.xlsx', xlsxOf({ sheets: { Orders: bought, Notes: textRow('x') } }));
    expect((await reportOf([only])).quality?.filesLeftOut).toEqual([]);
  });
});

describe('choices for one header row', () => {
  const shopify = readFileSync(pathOf('tests/fixtures/platforms/shopify.csv'), 'utf8');
  const till = [
    'Bon;Datum;Name;Bedrag',
    ...june.map(([id, day, email, total]) =>
      [id, day, email!.replace('@', ' '), total!.replace('.', ',')].join(';'),
    ),
  ].join('\n');
  const files = () => [file('shopify.csv', shopify), file('till.csv', till)];

  async function rolesOf(options: ReadOptions): Promise<Record<string, string>[]> {
    const loaded = await new Session(core).load(files(), options);
    return loaded.mapping.map(({ columns }) =>
      Object.fromEntries(columns.map(({ name, role }) => [name, role])),
    );
  }

  test('leave the same name in another file alone', async () => {
    const before = await rolesOf({});
    expect(before[0]?.['Name']).toBe('orderId');
    const { mapping } = await new Session(core).load(files(), {});
    const signature = mapping[1]!.signature;
    expect(signature).toBe(['Bon', 'Datum', 'Name', 'Bedrag'].join('\u001F'));
    const choices = { Bon: 'orderId', Datum: 'date', Name: 'customerName', Bedrag: 'orderTotal' };
    const [first, second] = await rolesOf({ mappings: { [signature]: { mapping: choices } } });
    expect(first).toEqual(before[0]);
    expect(second).toEqual(choices);
  });

  test('confirming what was found changes nothing', async () => {
    const loaded = await new Session(core).load(files(), {});
    const options = readOptionsOf(loaded.mapping, { roles: new Map() });
    expect(await rolesOf(options)).toEqual(await rolesOf({}));
  });

  test('hold a date order, and go before what is said for all files', async () => {
    const day = (first: number) =>
      `id;datum;klant;bedrag\n1;0${first}-03-2024;a;1,00\n2;05-06-2024;b;2,00\n`;
    const session = new Session(core);
    const source = file('a.csv', day(1));
    const { mapping } = await session.load([source], {});
    const own = { [mapping[0]!.signature]: { dateOrder: 'mdy' as const } };
    const loaded = await session.load([source], { dateOrder: 'dmy', mappings: own });
    expect(loaded.mapping[0]).toMatchObject({ dateOrder: 'mdy', dateOrderAmbiguous: false });
    const report = JSON.parse(session.report({})) as Report;
    expect(report.window.first).toBe('2024-01-03');
  });

  test.each([
    { mappings: { a: { mapping: { b: 'nothing' } } } },
    { mappings: { a: { dateOrder: 'x' } } },
    { mappings: { a: { delimiter: ';' } } },
    { mappings: [] },
    { leftOut: [{ name: 'a' }] },
    { leftOut: {} },
  ])('%o is refused', async (options) => {
    const loading = new Session(core).load([file('a.csv', text(may))], options as object);
    await expect(loading).rejects.toMatchObject({ code: 'badOption' });
  });
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
