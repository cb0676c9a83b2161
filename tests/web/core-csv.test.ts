// CSV for spreadsheets: quoting after RFC 4180, and no cell that a spreadsheet would run.
import { describe, expect, test } from 'vitest';
import { neutralise, toCsv, type Cell, type CsvOptions } from '../../web/core/csv';

describe('text that a spreadsheet could run', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['=cmd|"/c calc"!A1', '\'=cmd|"/c calc"!A1'],
    ['+31 6 1234', "'+31 6 1234"],
    ['-', "'-"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['-3.50', '-3.50'],
    ['+7', '+7'],
    ['-1,25', '-1,25'],
    ['-.5', '-.5'],
    ['-1e6', '-1e6'],
    ['-1.000,25', "'-1.000,25"],
    ['a=1', 'a=1'],
    ["O'Hara", "O'Hara"],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(neutralise(text)).toBe(expected);
  });
});

describe('a table', () => {
  test.each<[string, Cell[], CsvOptions, string]>([
    ['numbers and nothing', [1, -2.5, null, undefined, true], {}, '1,-2.5,,,true'],
    ['no value that JSON could not hold', [Number.NaN, Infinity], {}, ','],
    [
      'quotes, delimiters and line breaks',
      ['a"b', 'c,d', 'e\nf', 'g\rh'],
      {},
      '"a""b","c,d","e\nf","g\rh"',
    ],
    ['formulas inside quotes', ['=A1,"x"'], {}, '"\'=A1,""x"""'],
    [
      'as European spreadsheets want it',
      ['a,b', 'c;d', -1.5],
      { delimiter: ';', decimalMark: ',' },
      'a,b;"c;d";-1,5',
    ],
  ])('%s', (_, row, options, expected) => {
    expect(toCsv(['x'], [row], options)).toBe(`x\r\n${expected}\r\n`);
  });

  test('a byte order mark comes first, once', () => {
    expect(toCsv(['naïve'], [], { byteOrderMark: true })).toBe('\uFEFFnaïve\r\n');
  });

  test('the header is made safe too', () => {
    expect(toCsv(['=x'], [])).toBe("'=x\r\n");
  });
});
