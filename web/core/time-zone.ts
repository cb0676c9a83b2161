// The offsets of an IANA time zone as a list, because the core holds no time zones of its own:
// browsers and Node already carry them, kept up to date by others.
import { WeerzienError } from './errors';

/** From this minute (since 1970-01-01T00:00Z) on, local time is UTC plus this many minutes. */
export type TimeZoneOffset = [utcMinute: number, offsetMinutes: number];

const minuteMs = 60_000;
const firstMinute = 0;
const lastMinute = Date.UTC(2050, 0, 1) / minuteMs;
// No zone has changed its clocks twice within two weeks since 1970; the shortest pause of summer
// time (Ramadan in Morocco) lasts a month.
const stepMinutes = 14 * 24 * 60;

const cache = new Map<string, TimeZoneOffset[]>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch (cause) {
    throw new WeerzienError('unknownTimeZone', { timeZone }, { cause });
  }
}

/** Minutes that the zone's clocks are ahead of UTC at a minute of UTC. */
function offsetAt(formatter: Intl.DateTimeFormat, utcMinute: number): number {
  const local: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(utcMinute * minuteMs)) {
    local[type] = Number(value);
  }
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = local;
  return Date.UTC(year, month - 1, day, hour, minute) / minuteMs - utcMinute;
}

/**
 * Every change of the zone's offset from 1970 up to 2050, in order; the first entry holds from the
 * beginning. Throws `unknownTimeZone` for a name that this platform does not know.
 */
export function timeZoneOffsets(timeZone: string): TimeZoneOffset[] {
  const known = cache.get(timeZone);
  if (known) return known;
  const formatter = formatterOf(timeZone);
  let offset = offsetAt(formatter, firstMinute);
  const offsets: TimeZoneOffset[] = [[firstMinute, offset]];
  for (let begin = firstMinute; begin < lastMinute; begin += stepMinutes) {
    let before = begin;
    let after = Math.min(begin + stepMinutes, lastMinute);
    const offsetAfter = offsetAt(formatter, after);
    if (offsetAfter === offset) continue;
    while (after - before > 1) {
      const middle = (before + after) >> 1;
      if (offsetAt(formatter, middle) === offset) before = middle;
      else after = middle;
    }
    offset = offsetAfter;
    offsets.push([after, offset]);
  }
  cache.set(timeZone, offsets);
  return offsets;
}

/** Options with the offsets of their `timeZone` added, unless they have none or bring their own. */
export function withTimeZoneOffsets<T extends { timeZone?: string; timeZoneOffsets?: unknown }>(
  options: T,
): T {
  if (!options.timeZone || options.timeZoneOffsets) return options;
  return { ...options, timeZoneOffsets: timeZoneOffsets(options.timeZone) };
}
