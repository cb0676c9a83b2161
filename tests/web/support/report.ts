// Small reports for tests of charts and elements: only the parts that a test is about.
import type { Cohort, Rate, Report, RetentionPeriod } from '../../../web/core/report';
import { loadWords, type Language, type Words } from '../../../web/i18n/words';

/** A report that holds nothing but its frame and what is given. */
export function reportWith(parts: Partial<Report> = {}): Report {
  return {
    schema: 1,
    currency: 'EUR',
    minorDigits: 2,
    options: {
      returns: 'net',
      countRefunded: false,
      sameDay: 'merge',
      revenueBasis: 'total',
      period: 'month',
      activeWindowDays: 365,
      horizons: [30, 60, 90, 180, 365],
      reminderLeadDays: 5,
      windowStartsShop: false,
      burnIn: true,
    } as Report['options'],
    window: { first: '2024-01-01', last: '2024-06-15', days: 167, asOf: '2024-06-15' },
    ...parts,
  };
}

/** A rate whose interval lies so far on either side of it. */
export function rate(numerator: number, denominator: number, margin = 0.05): Rate {
  const value = numerator / denominator;
  return {
    value,
    numerator,
    denominator,
    low: Math.max(0, value - margin),
    high: Math.min(1, value + margin),
  };
}

/** One month of the retention table; without counts it is one that cannot be known yet. */
export function retentionMonth(
  month: string,
  counts?: { S: number; E: number; retained: number; firstTime: number; wonBack: number },
): RetentionPeriod {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const end = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  const frame = { start: `${month}-01`, end };
  if (!counts) {
    return {
      ...frame,
      S: null,
      E: null,
      retained: null,
      firstTime: null,
      wonBack: null,
      lost: null,
      rate: null,
      rateReason: 'beforeWindow',
      churn: null,
      typedFormula: null,
    };
  }
  const lost = counts.S - counts.retained;
  return {
    ...frame,
    ...counts,
    lost,
    rate: rate(counts.retained, counts.S),
    churn: rate(lost, counts.S),
    typedFormula: null,
  };
}

/**
 * A cohort from text: one word per offset, "12" complete, "5?" partial, "-" unobserved. Every
 * active customer has one order of 10.00.
 */
export function cohort(start: string, size: number, cells: string, burnIn = false): Cohort {
  let revenue = 0;
  return {
    start,
    size,
    burnIn,
    cells: cells.split(' ').map((word, offset) => {
      if (word === '-') {
        return {
          offset,
          state: 'unobserved',
          atRisk: 0,
          active: null,
          everReturned: null,
          activeOrLater: null,
          orders: null,
          revenue: null,
          cumulativeRevenue: null,
        };
      }
      const active = Number.parseInt(word, 10);
      revenue += active * 1000;
      return {
        offset,
        state: word.endsWith('?') ? 'partial' : 'complete',
        atRisk: word.endsWith('?') ? size - 1 : size,
        active,
        everReturned: offset === 0 ? 0 : active,
        activeOrLater: active,
        orders: active,
        revenue: active * 1000,
        cumulativeRevenue: revenue,
      };
    }),
  };
}

const languages = new Map<Language, Promise<Words>>();

/** The words of a language, loaded once. */
export function words(language: Language = 'en'): Promise<Words> {
  let loading = languages.get(language);
  if (!loading) languages.set(language, (loading = loadWords(language)));
  return loading;
}
