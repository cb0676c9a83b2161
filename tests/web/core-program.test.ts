// The `weerzien` command: what it prints, what it writes, and how it refuses.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeUpHeader, madeUpLines } from '../../web/core/made-up-export';
import { bytesForTwo } from '../../web/node/core';
import { main } from '../../web/node/main';
import { coreFile, pathOf, runNative } from './support/real-core';
import { textRow, xlsxOf } from './support/xlsx';

const orders =
  'Order,Date,Email,Total\n1,2024-01-05,a@x.nl,10.00\n2,2024-02-05,a@x.nl,20.00\n' +
  '3,2024-02-06,b@x.nl,5.00\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weerzien-'));
  await writeFile(join(folder, 'orders.csv'), orders);
  await writeFile(join(folder, 'orders.csv.gz'), gzipSync(orders));
  await writeFile(join(folder, 'orders.zip'), zipSync({ 'orders.csv': strToU8(orders) }));
  await writeFile(
    join(folder, 'two.zip'),
    zipSync({ 'a.csv': strToU8(orders), 'b.csv': strToU8(orders) }),
  );
  await writeFile(
    join(folder, 'picture.png'),
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  );
  await writeFile(
    join(folder, 'later.csv'),
    orders.replaceAll('2024', '2025').replace(/^(\d)/gm, '1$1'),
  );
  const rows = orders
    .trim()
    .split('\n')
    .map((line) => textRow(...line.split(',')));
  await writeFile(join(folder, 'orders.xlsx'), xlsxOf({ sheets: { Orders: rows.join('') } }));
  await writeFile(join(folder, 'empty.csv'), '');
  await writeFile(join(folder, 'names.csv'), 'Name,City\nAnna,Delft\nBo,Gouda\n');
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const printed = { out: '', err: '' };
  const status = await main(args, coreFile, {
    out: async (text) => void (printed.out += Buffer.from(text).toString()),
    err: async (text) => void (printed.err += text),
  });
  return { status, ...printed };
}

describe('report', () => {
  test.each([
    { options: [] },
    { options: ['--options', '{"period":"week","returns":"ignore"}'] },
    { options: ['--chunk', '3'] },
  ])('prints what the native program prints, $options', async ({ options }) => {
    const args = ['report', join(folder, 'orders.csv'), ...options];
    expect(await run(...args)).toEqual({ status: 0, out: runNative(...args), err: '' });
  });

  test.each(['orders.csv.gz', 'orders.zip', 'orders.xlsx'])('reads %s', async (name) => {
    const { status, out } = await run('report', join(folder, name));
    const report = JSON.parse(out) as { summary: { identified: { orders: number } } };
    expect([status, report.summary.identified.orders]).toEqual([0, 3]);
  });

  test('reads several files together', async () => {
    const paths = ['orders.csv', 'later.csv'].map((name) => join(folder, name));
    expect((await run('report', ...paths)).out).toBe(runNative('report', ...paths));
  });

  test('writes to a file instead', async () => {
    const out = join(folder, 'report.json');
    const input = join(folder, 'orders.csv');
    expect(await run(input, '--json', out)).toEqual({ status: 0, out: '', err: '' });
    expect(await readFile(out, 'utf8')).toBe(runNative('report', input));
  });
});

describe('table', () => {
  // Everything that cleaning touches: title, odd quotes, a byte order mark in a cell, Windows-1252.
  const odd = Buffer.concat([
    Buffer.from('\ufeffOrders of May;;;\n\nOrder;Date;Name;Total\n'),
    Buffer.from('1;05-01-2024;"de Vries; ""An""";10,00\n2;05-02-2024;"two\nlines";20,00\n'),
    Buffer.from('3;06-02-2024;\ufeffBo, Jr;5,00\n4;07-02-2024;Zo\u00eb;6,00\n'),
  ]);
  const many = Array.from({ length: 60_000 }, (_, i) => `${i + 10},2024-03-01,"a, ${i}",1.00\n`);
  const large = Buffer.from(orders + many.join(''));

  test.each([
    { name: 'plain', content: Buffer.from(orders) },
    { name: 'odd', content: odd },
    { name: 'windows', content: Buffer.from(odd.toString().replace(/\ufeff/g, ''), 'latin1') },
    { name: 'large', content: large },
    { name: 'empty', content: Buffer.alloc(0) },
  ])('writes what the native program writes: $name', async ({ name, content }) => {
    const input = join(folder, `table-${name}.csv`);
    const [wanted, found] = ['wanted', 'found'].map((kind) => join(folder, `${kind}-${name}.csv`));
    await writeFile(input, content);
    runNative('table', input, wanted!);
    expect(await run('table', input, found!)).toEqual({ status: 0, out: '', err: '' });
    const bytes = await readFile(found!);
    expect(bytes.equals(await readFile(wanted!))).toBe(true);
    expect(bytes.length > 0).toBe(name !== 'empty');
    expect((await run('table', input)).out).toBe(bytes.toString());
  });

  test.each(['orders.csv', 'orders.csv.gz', 'orders.zip', 'orders.xlsx'])(
    'reads %s',
    async (name) => {
      const { status, out } = await run('table', join(folder, name), '-');
      expect([status, out.split('\n').length]).toEqual([0, 5]);
      expect(out).toMatch(/^Order,Date,Email,Total\n1,2024-01-05,/);
    },
  );
});

test('help and version', async () => {
  expect((await run('--help')).out).toMatch(/^Usage: weerzien report FILE/);
  const version = runNative('--version');
  expect(await run('--version')).toEqual({ status: 0, out: version, err: '' });
});

describe('refusals are one line and status 2', () => {
  const file = (name: string) => join(folder, name);
  test.each<[string, () => string[], RegExp]>([
    ['nothing', () => [], /no command given/],
    ['no file', () => ['report'], /no file given/],
    ['an unknown command', () => ['repeat', 'x'], /"repeat" is neither/],
    ['an unknown flag', () => ['report', 'x', '--bad'], /'--bad'/],
    ['a flag without its value', () => ['report', 'x', '--options'], /--options/],
    ['options that are no JSON', () => ['report', 'x', '--options', '{'], /not JSON/],
    ['options that are a list', () => ['report', 'x', '--options', '[]'], /must be a JSON object/],
    ['pieces of no size', () => ['report', 'x', '--chunk', '0'], /whole number of bytes/],
    [
      'a missing file',
      () => ['report', file('none.csv')],
      /none\.csv: .*could not be read.*ENOENT/,
    ],
    ['a folder', () => ['report', folder], /could not be read.*notAFile/],
    ['a picture', () => ['report', file('picture.png')], /picture\.png.*not a table/],
    ['an empty file', () => ['report', file('empty.csv')], /empty\.csv.*empty/],
    ['no dates', () => ['report', file('names.csv')], /names\.csv:1: No column.*Name, City/],
    [
      'a value that an option does not take',
      () => ['report', file('orders.csv'), '--options', '{"period":"day"}'],
      /option.*period.*day/,
    ],
    [
      'an unknown option',
      () => ['report', file('orders.csv'), '--options', '{"perod":"week"}'],
      /perod/,
    ],
    [
      'an unknown time zone',
      () => ['report', file('orders.csv'), '--options', '{"timeZone":"Europe/Atlantis"}'],
      /Europe\/Atlantis/,
    ],
    ['a table of nothing', () => ['table'], /no file given/],
    ['three tables', () => ['table', 'a', 'b', 'c'], /takes one file/],
    [
      'a table over itself',
      () => ['table', file('orders.csv'), `${folder}/./orders.csv`],
      /write over/,
    ],
    ['a table of a picture', () => ['table', file('picture.png')], /picture\.png.*not a table/],
    ['a table of an archive of two', () => ['table', file('two.zip')], /two\.zip holds 2 tables/],
    [
      'a table that cannot be written',
      () => ['table', file('orders.csv'), file('none/table.csv')],
      /cannot write .*table\.csv: ENOENT/,
    ],
    [
      'a place that cannot be written',
      () => [file('orders.csv'), '--json', file('none/report.json')],
      /cannot write .*report\.json: ENOENT/,
    ],
  ])('%s', async (_, args, expected) => {
    const { status, out, err } = await run(...args());
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^weerzien: [^\n]+\n$/);
    expect(err).toMatch(expected);
  });
});

describe('as built, in a process of its own', () => {
  const program = pathOf('bin/weerzien.mjs');
  const spawn = (...args: string[]) =>
    new Promise<{ status: number; out: string; err: string }>((resolve) => {
      execFile(
        process.execPath,
        [program, ...args],
        { maxBuffer: 64 * 1024 * 1024 },
        (error, out, err) => resolve({ status: Number(error?.code ?? 0), out, err }),
      );
    });

  test('prints a large report to the last byte', async () => {
    const sample = pathOf('public/sample-shop.csv.gz');
    const { status, out, err } = await spawn('report', sample);
    expect([status, err]).toEqual([0, '']);
    expect(out === runNative('report', sample)).toBe(true);
  });

  test('reads a large file in two threads where it can, with the same report', async () => {
    const lines = 700_000;
    const file = join(folder, 'large.csv');
    await writeFile(file, madeUpHeader + madeUpLines(0, lines));
    expect((await stat(file)).size).toBeGreaterThan(bytesForTwo);
    const { status, out, err } = await spawn('report', file);
    expect([status, err]).toEqual([0, '']);
    expect(out === runNative('report', file)).toBe(true);
  });

  test('ends with status 2 and one line', async () => {
    const { status, out, err } = await spawn('report', join(folder, 'none.csv'));
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^weerzien: [^\n]+\n$/);
  });
});
