// Numbers, money, days and periods as readers of one language write them. Everything goes through
// Intl; formatter objects are slow to build, so each language keeps the ones it has used.

/** How a period of the report is counted. */
export type PeriodUnit = 'week' | 'month' | 'quarter' | 'year';

/** The kinds of value that a figure, a table cell or an axis can hold. */
export type ValueKind =
  | 'text'
  | 'count'
  | 'decimal'
  | 'percent'
  | 'money'
  | 'moneyWhole'
  | 'days'
  | 'day'
  | 'period'
  | 'pValue';

/**
 * In what amounts are counted; a report is one. The core divides by what ISO 4217 says, and the
 * decimals that Intl knows for a currency differ from that and from browser to browser (0 for HUF
 * and IDR in some), so the number of decimals always comes from the report.
 */
export interface Money {
  /** ISO 4217 code, or empty. */
  readonly currency: string;
  readonly minorDigits: number;
}

/** Cents of a currency nobody named: what the core takes when the file does not say. */
export const unknownMoney: Money = { currency: '', minorDigits: 2 };

/** Minor units, such as cents, in the main unit. */
export function mainUnits(minor: number, { minorDigits }: Money): number {
  return minor / 10 ** minorDigits;
}

export const missing = '–';
const millisecondsPerDay = 86_400_000;
// What Intl takes for a currency code, known to it or not; it throws for anything else.
const wellFormedCurrency = /^[A-Za-z]{3}$/;

/** Days since 1970-01-01 of an ISO date. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / millisecondsPerDay);
}

/**
 * The UTC midnight of an ISO date, the only kind of Date used here: civil days have no time zone.
 */
export function utcDate(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** ISO 8601 week number and the year it belongs to: the week's Thursday decides. */
export function isoWeek(iso: string): { week: number; year: number } {
  const day = utcDate(iso);
  const weekday = (day.getUTCDay() + 6) % 7;
  const thursday = new Date(day.getTime() + (3 - weekday) * millisecondsPerDay);
  const year = thursday.getUTCFullYear();
  const dayOfYear = (thursday.getTime() - Date.UTC(year, 0, 1)) / millisecondsPerDay;
  return { week: Math.floor(dayOfYear / 7) + 1, year };
}

export class Formats {
  readonly locale: string;
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #dates = new Map<string, Intl.DateTimeFormat>();

  constructor(locale: string) {
    this.locale = locale;
  }

  #number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    let format = this.#numbers.get(key);
    if (!format) this.#numbers.set(key, (format = new Intl.NumberFormat(this.locale, options)));
    return format;
  }

  #date(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify(options);
    let format = this.#dates.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(this.locale, { timeZone: 'UTC', ...options });
      this.#dates.set(key, format);
    }
    return format;
  }

  /** A whole number with grouping: 4,338. */
  count(value: number): string {
    return this.#number({ maximumFractionDigits: 0 }).format(value);
  }

  /** A number with a fixed number of decimals: 4.27. */
  decimal(value: number, digits = 2): string {
    return this.#number({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      value,
    );
  }

  /** A number short enough for an axis: 4,500 and 12K. */
  compact(value: number): string {
    if (Math.abs(value) < 10_000) return this.#number({ maximumFractionDigits: 1 }).format(value);
    return this.#number({ notation: 'compact', maximumFractionDigits: 1 }).format(value);
  }

  /** A fraction as a percentage with one decimal unless told otherwise: 64.3%. */
  percent(value: number, digits = 1): string {
    const options = { style: 'percent', minimumFractionDigits: digits } as const;
    return this.#number({ ...options, maximumFractionDigits: digits }).format(value);
  }

  /** From low to high, with the sign or unit written as the language does it. */
  percentRange(low: number, high: number, digits = 1): string {
    const options = { style: 'percent', minimumFractionDigits: digits } as const;
    return this.#range({ ...options, maximumFractionDigits: digits }, low, high);
  }

  countRange(low: number, high: number, digits = 0): string {
    return this.#range({ minimumFractionDigits: digits, maximumFractionDigits: digits }, low, high);
  }

  #range(options: Intl.NumberFormatOptions, low: number, high: number): string {
    const format = this.#number(options);
    // Intl marks a range whose ends look alike as approximate; here both ends are simply the same.
    if (format.format(low) === format.format(high)) return format.format(low);
    // Dutch data has a hyphen between blanks where print has a dash.
    return format
      .formatRange(low, high)
      .replace(' - ', ' – ')
      .replace(/(\d)-(\d)/, '$1–$2');
  }

  /** Minor units as money. Without a currency code it is a bare number. */
  money(minor: number, money: Money): string {
    return this.#money(mainUnits(minor, money), money.currency, money.minorDigits);
  }

  /** Money without decimals, for sums that are read at a glance. */
  moneyWhole(minor: number, money: Money): string {
    return this.#money(mainUnits(minor, money), money.currency, 0);
  }

  /** Money short enough for an axis or a narrow cell: €12K. */
  moneyCompact(minor: number, money: Money): string {
    const { currency } = money;
    const value = mainUnits(minor, money);
    const options = { notation: 'compact', maximumFractionDigits: 1 } as const;
    if (!wellFormedCurrency.test(currency)) {
      return `${currency} ${this.#number(options).format(value)}`.trim();
    }
    return this.#number({
      ...options,
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    }).format(value);
  }

  #money(value: number, currency: string, digits: number): string {
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    if (!wellFormedCurrency.test(currency)) {
      return `${currency} ${this.#number(options).format(value)}`.trim();
    }
    return this.#number({
      ...options,
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    }).format(value);
  }

  /** A duration in whole days: 47 days. */
  days(value: number, digits = 0): string {
    return this.#number({
      style: 'unit',
      unit: 'day',
      unitDisplay: 'long',
      maximumFractionDigits: digits,
    }).format(value);
  }

  daysRange(low: number, high: number): string {
    const options = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
    return this.#range({ ...options, maximumFractionDigits: 0 }, low, high);
  }

  /** A p-value with as much precision as means something. */
  pValue(value: number): string {
    if (value < 0.001) return `< ${this.decimal(0.001, 3)}`;
    return this.decimal(value, value < 0.1 ? 3 : 2);
  }

  /** A p-value with its sign of comparison, to stand in a sentence after the letter p. */
  pComparison(value: number): string {
    return value < 0.001 ? this.pValue(value) : `= ${this.pValue(value)}`;
  }

  /** 3 January 2024, or 3 Jan 2024. */
  day(iso: string, style: 'long' | 'short' = 'short'): string {
    return this.#date({ day: 'numeric', month: style, year: 'numeric' }).format(utcDate(iso));
  }

  dayRange(first: string, last: string): string {
    return this.#date({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(
      utcDate(first),
      utcDate(last),
    );
  }

  /** March 2024, or Mar 2024. */
  month(iso: string, style: 'long' | 'short' = 'short'): string {
    return this.#date({ month: style, year: 'numeric' }).format(utcDate(iso));
  }

  /** Mar: on an axis whose Januaries name the year. */
  monthOnly(iso: string): string {
    return this.#date({ month: 'short' }).format(utcDate(iso));
  }

  year(iso: string): string {
    return this.#date({ year: 'numeric' }).format(utcDate(iso));
  }

  /** Words joined as a list: a, b and c. */
  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(items);
  }
}
