// Offsets of time zones against changes known from the law, and against the platform on other days.
import { describe, expect, test } from 'vitest';
import { timeZoneOffsets, withTimeZoneOffsets } from '../../web/core/time-zone';

const minuteOf = (utc: string) => Date.parse(utc) / 60_000;

describe('changes of the clock', () => {
  test.each<[string, string, number]>([
    ['Europe/Amsterdam', '2024-03-31T01:00Z', 120],
    ['Europe/Amsterdam', '2024-10-27T01:00Z', 60],
    ['America/New_York', '2024-03-10T07:00Z', -240],
    ['Australia/Lord_Howe', '2024-04-06T15:00Z', 630],
    ['Africa/Casablanca', '2024-03-10T02:00Z', 0],
    ['Africa/Casablanca', '2024-04-14T02:00Z', 60],
    // Samoa crossed the date line: a whole day was left out.
    ['Pacific/Apia', '2011-12-30T10:00Z', 840],
  ])('%s at %s', (zone, utc, offset) => {
    expect(timeZoneOffsets(zone)).toContainEqual([minuteOf(utc), offset]);
  });

  test.each([
    ['UTC', [[0, 0]]],
    ['Asia/Kolkata', [[0, 330]]],
  ])('%s has none', (zone, expected) => {
    expect(timeZoneOffsets(zone)).toEqual(expected);
  });
});

test.each(['Europe/Amsterdam', 'America/St_Johns', 'Africa/Cairo', 'Asia/Tehran'])(
  '%s agrees with the platform on every day of thirty years',
  (zone) => {
    const offsets = timeZoneOffsets(zone);
    const formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const wrong: string[] = [];
    let at = 0;
    for (
      let minute = minuteOf('1997-01-01T12:00Z');
      minute < minuteOf('2027-01-01T12:00Z');
      minute += 1440
    ) {
      while ((offsets[at + 1]?.[0] ?? Infinity) <= minute) at += 1;
      const offset = offsets[at]?.[1] ?? Number.NaN;
      const local = formatter.format(minute * 60_000);
      const wanted = new Date((minute + offset) * 60_000).toISOString();
      if (local !== wanted.slice(0, 19).replace('T', ' ')) wrong.push(`${local} is not ${wanted}`);
    }
    expect(wrong).toEqual([]);
  },
);

test('an unknown zone is named', () => {
  expect(() => timeZoneOffsets('Europe/Atlantis')).toThrow(
    expect.objectContaining({ code: 'unknownTimeZone', details: { timeZone: 'Europe/Atlantis' } }),
  );
});

test.each([
  [{}, {}],
  [{ timeZone: 'UTC' }, { timeZone: 'UTC', timeZoneOffsets: [[0, 0]] }],
  [
    { timeZone: 'UTC', timeZoneOffsets: [[0, 60]] },
    { timeZone: 'UTC', timeZoneOffsets: [[0, 60]] },
  ],
])('options %j become %j', (options, expected) => {
  expect(withTimeZoneOffsets(options)).toEqual(expected);
});
