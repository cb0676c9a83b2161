// Numbers, money, days and periods as English and Dutch readers write them.
import { describe, expect, test } from 'vitest';
import { Formats, isoWeek, unknownMoney } from '../../web/i18n/formats';
import { nearestLanguage } from '../../web/i18n/words';
import { words } from './support/report';

/** Intl joins numbers and signs by blanks of several kinds; for comparison one kind is enough. */
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F\u2009]/g, ' ');

const en = new Formats('en-GB');
const nl = new Formats('nl-NL');

describe('formats', () => {
  test.each([
    ['count', en.count(4338), '4,338'],
    ['count nl', nl.count(4338), '4.338'],
    ['decimal', en.decimal(4.272015), '4.27'],
    ['decimal nl', nl.decimal(4.272015), '4,27'],
    ['percent', en.percent(2790 / 4338), '64.3%'],
    ['percent nl', nl.percent(2790 / 4338), '64,3%'],
    ['whole percent', en.percent(0.5, 0), '50%'],
    ['range', en.percentRange(0.4605, 0.4826), '46.1% – 48.3%'],
    ['range whose ends look alike', en.percentRange(0.50001, 0.50002), '50.0%'],
    ['money', en.money(4_809, { currency: 'EUR', minorDigits: 2 }), '€48.09'],
    ['money nl', nl.money(4_809, { currency: 'EUR', minorDigits: 2 }), '€ 48,09'],
    [
      'money without decimals',
      en.moneyWhole(891_140_790, { currency: 'GBP', minorDigits: 2 }),
      '£8,911,408',
    ],
    ['yen have no decimals', en.money(4_809, { currency: 'JPY', minorDigits: 0 }), '¥4,809'],
    ['dinars have three', en.money(4_809, { currency: 'KWD', minorDigits: 3 }), 'KWD 4.809'],
    ['money of an unknown currency', en.money(4_809, unknownMoney), '48.09'],
    ['negative money', en.money(-4_809, { currency: 'EUR', minorDigits: 2 }), '-€48.09'],
    [
      'forints are kept in two decimals',
      en.money(4_809_00, { currency: 'HUF', minorDigits: 2 }),
      'Ft 4,809.00',
    ],
    [
      'forints at a glance',
      en.moneyWhole(4_809_00, { currency: 'HUF', minorDigits: 2 }),
      'Ft 4,809',
    ],
    [
      'rupiahs on an axis',
      en.moneyCompact(12_000_000_00, { currency: 'IDR', minorDigits: 2 }),
      'Rp 12m',
    ],
    [
      'Iraqi dinars have three',
      en.money(4_809_000, { currency: 'IQD', minorDigits: 3 }),
      'IQD 4,809.000',
    ],
    [
      'money of a currency that is no code',
      en.money(4_809, { currency: 'Rs.', minorDigits: 2 }),
      'Rs. 48.09',
    ],
    ['the same on an axis', en.moneyCompact(4_809, { currency: 'KR', minorDigits: 2 }), 'KR 48.1'],
    ['one day', en.days(1), '1 day'],
    ['days', en.days(46), '46 days'],
    ['days nl', nl.days(46), '46 dagen'],
    ['a day', en.day('2024-01-03'), '3 Jan 2024'],
    ['a day nl', nl.day('2024-03-03', 'long'), '3 maart 2024'],
    ['a tiny p-value', en.pValue(0.00002), '< 0.001'],
    ['a small p-value', en.pValue(0.0213), '0.021'],
    ['a p-value', en.pValue(0.4137), '0.41'],
    ['a p-value in a sentence', en.pComparison(0.4137), '= 0.41'],
    ['a tiny p-value in a sentence', en.pComparison(0.00002), '< 0.001'],
    ['a list', nl.list(['a', 'b', 'c']), 'a, b en c'],
  ])('%s', (_name, actual, expected) => {
    expect(plain(actual)).toBe(expected);
  });

  test.each([
    ['2024-01-01', 1, 2024],
    ['2023-01-01', 52, 2022],
    ['2020-12-31', 53, 2020],
    ['2021-01-03', 53, 2020],
    ['2024-12-30', 1, 2025],
  ])('ISO week of %s', (day, week, year) => {
    expect(isoWeek(day)).toEqual({ week, year });
  });

  test.each([
    ['week', '2024-12-30', 'week 1, 2025'],
    ['month', '2024-03-01', 'Mar 2024'],
    ['quarter', '2024-04-01', 'Q2 2024'],
    ['year', '2024-01-01', '2024'],
  ] as const)('period per %s', async (unit, start, expected) => {
    expect((await words()).period(start, unit)).toBe(expected);
  });

  test('a value that is missing is a dash, whatever its kind', async () => {
    const english = await words();
    for (const kind of ['count', 'percent', 'money', 'days', 'day', 'text'] as const) {
      expect(english.value(null, kind)).toBe('–');
    }
  });
});

describe('language', () => {
  test.each([
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['NL', 'nl'],
    ['en-US', 'en'],
    ['de', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('%s is %s', (tag, expected) => {
    expect(nearestLanguage(tag)).toBe(expected);
  });
});
