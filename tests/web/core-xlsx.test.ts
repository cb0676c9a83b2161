// Workbooks: every kind of cell, dates in both calendars, the right sheets, and damage named.
import { describe, expect, test } from 'vitest';
import { WeerzienError } from '../../web/core/errors';
import { blobSource } from '../../web/core/source';
import { tablesIn } from '../../web/core/tables';
import { columnOf, dateText, numberText } from '../../web/core/xlsx/sheet';
import { kindOfFormat, type NumberKind } from '../../web/core/xlsx/workbook';
import { textRow, xlsxOf, type WorkbookParts } from './support/xlsx';

async function tablesOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const source = blobSource(new Blob([bytes as BlobPart]), 'orders.xlsx');
  for (const { name, open } of await tablesIn(source, {})) {
    found[name] = '';
    for await (const part of open(() => undefined)) found[name] += Buffer.from(part).toString();
  }
  return found;
}

async function csvOf(workbook: WorkbookParts): Promise<string | undefined> {
  return (await tablesOf(xlsxOf(workbook)))['orders.xlsx'];
}

describe('numbers that are dates', () => {
  test.each<[string, NumberKind]>([
    ['General', 'number'],
    ['0.00', 'number'],
    ['#,##0.00 "dollars and days"', 'number'],
    ['[Red]0.00', 'number'],
    ['[$€-413] #,##0.00', 'number'],
    ['dd-mm-yyyy', 'date'],
    ['[$-413]d mmmm yyyy;@', 'date'],
    ['mmm', 'date'],
    ['yyyy\\-mm\\-dd\\ hh:mm:ss', 'dateTime'],
    ['d/m/yyyy "om" h:mm', 'dateTime'],
    ['hh:mm', 'time'],
    ['[h]:mm', 'time'],
    ['mm:ss.0', 'time'],
  ])('%s is a %s', (format, kind) => {
    expect(kindOfFormat(format)).toBe(kind);
  });

  test.each<[number, NumberKind, boolean, string]>([
    [45296, 'date', false, '2024-01-05'],
    [45296.5, 'dateTime', false, '2024-01-05 12:00:00'],
    // 23:59:59.9999 is midnight: binary fractions of a day fall short of whole seconds.
    [45296.999999999, 'dateTime', false, '2024-01-06 00:00:00'],
    [0.75, 'time', false, '18:00:00'],
    [43834, 'date', true, '2024-01-05'],
    [61, 'date', false, '1900-03-01'],
    [1e12, 'date', false, '1000000000000'],
  ])('%d as %s', (days, kind, from1904, expected) => {
    expect(dateText(days, kind, from1904)).toBe(expected);
  });
});

test.each([
  ['12', '12'],
  ['-3', '-3'],
  ['0.30000000000000004', '0.3'],
  ['12.5', '12.5'],
  ['1.2E3', '1200'],
  ['123456789012345', '123456789012345'],
  ['2.8421709430404007E-14', '0'],
  ['-2.8421709430404007E-14', '0'],
  ['1.5E-7', '0.00000015'],
  ['123456789012.35', '123456789012.35'],
  ['1234.56789012345', '1234.5678901235'],
  ['0.00000000005', '0.0000000001'],
  ['1E+20', '100000000000000000000'],
  ['1E+21', '1000000000000000000000'],
  ['NaN', 'NaN'],
])('the number %s is shown as %s', (written, expected) => {
  expect(numberText(written)).toBe(expected);
});

test.each([
  ['A1', 0],
  ['Z9', 25],
  ['AB12', 27],
  ['XFD1048576', 16383],
])('cell %s is in column %d', (reference, column) => {
  expect(columnOf(reference)).toBe(column);
});

describe('a sheet', () => {
  test('with every kind of cell', async () => {
    const csv = await csvOf({
      strings: `<si><t>Ünï, "x"</t></si><si><r><t>two </t></r><r><t>runs</t></r>
        <rPh sb="0" eb="1"><t>reading</t></rPh></si><si><t>a_x000D_b</t></si>`,
      styles: `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts>
        <cellStyleXfs><xf numFmtId="22"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>`,
      sheets: {
        Orders: `${textRow('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i')}<row r="2">
          <c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c>
          <c r="D2"><v>1.5</v></c><c r="E2" s="1"><v>45296</v></c>
          <c r="F2" s="2"><v>45296.25</v></c>
          <c r="G2" t="b"><v>1</v></c><c r="H2" t="e"><v>#N/A</v></c>
          <c r="I2" t="str"><f>A1&amp;B1</f><v>x &lt; y</v></c></row>`,
      },
    });
    expect(csv).toBe(
      'a,b,c,d,e,f,g,h,i\n' +
        '"Ünï, ""x""",two runs,"a\rb",1.5,2024-01-05,2024-01-05 06:00:00,TRUE,,x < y\n',
    );
  });

  test('with cells and rows left out keeps its columns and line numbers', async () => {
    const csv = await csvOf({
      sheets: {
        Orders: `${textRow('a', 'b', 'c')}<row r="4"><c r="B4"><v>1</v></c></row>
          <row r="5"><c r="A5" s="0"/></row><row r="1000000"><c r="C1000000" s="0"/></row>`,
      },
    });
    expect(csv).toBe('a,b,c\n\n\n,1,\n');
  });

  test('in the calendar of old Macs', async () => {
    const csv = await csvOf({
      from1904: true,
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
      sheets: {
        Orders: `${textRow('a', 'b')}<row><c s="0"><v>43834</v></c><c t="b"><v>0</v></c></row>`,
      },
    });
    expect(csv).toBe('a,b\n2024-01-05,FALSE\n');
  });

  test('with prefixed names and large enough to come in many pieces', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => {
      const cells = [at, at % 7].map((value) => `<x:c><x:v>${value}</x:v></x:c>`);
      return `<x:row>${cells.join('')}</x:row>`;
    });
    const csv = await csvOf({ sheets: { Orders: textRow('a', 'b') + rows.join('') } });
    const expected = Array.from({ length: 20_000 }, (_, at) => `${at},${at % 7}\n`);
    expect(csv).toBe(`a,b\n${expected.join('')}`);
  });
});

test('every visible sheet with a header is a table, notes are none', async () => {
  const header = textRow('order', 'date');
  const tables = await tablesOf(
    xlsxOf({
      sheets: {
        Notes: textRow('Exported on Friday'),
        January: header + textRow('1', '2024-01-05'),
        February: header + textRow('2', '2024-02-05'),
        Summary: textRow('orders', 'revenue') + textRow('2', '10'),
        '!Old': header + textRow('0', '2023-12-31'),
      },
    }),
  );
  expect(tables).toEqual({
    'orders.xlsx/January': 'order,date\n1,2024-01-05\n',
    'orders.xlsx/February': 'order,date\n2,2024-02-05\n',
    'orders.xlsx': 'orders,revenue\n2,10\n',
  });
});

test.each<[string, WorkbookParts]>([
  ['without any sheet', { sheets: {} }],
  ['with nothing but a note and an empty sheet', { sheets: { Notes: textRow('x'), Empty: '' } }],
  ['with broken XML', { sheets: { Orders: '<row><c></row>' }, strings: '<si><t' }],
])('a workbook %s is named', async (_, workbook) => {
  const error: unknown = await csvOf(workbook).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(WeerzienError);
  expect((error as WeerzienError).toData()).toEqual({
    code: 'xlsxUnsupported',
    file: 'orders.xlsx',
  });
});
