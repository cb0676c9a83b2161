// The words of one language: messages in ICU syntax, codes of the core turned into words, and the
// formats of figures. A language is loaded when the first element asks for it.
import { IntlMessageFormat } from 'intl-messageformat';
import {
  Formats,
  isoWeek,
  missing,
  unknownMoney,
  type Money,
  type PeriodUnit,
  type ValueKind,
} from './formats';

/** Every language has exactly the messages of the English one. */
export type MessageKey = keyof typeof import('./en').en;
export type Messages = { readonly [K in MessageKey]: string };
export type Language = 'en' | 'nl';
export type Values = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** Text whose marked parts carry weight. */
export type RichPart = string | { readonly strong: string };

export const languages: readonly Language[] = ['en', 'nl'];

export class Words {
  readonly language: Language;
  readonly formats: Formats;
  readonly #messages: Messages;
  readonly #compiled = new Map<MessageKey, IntlMessageFormat>();

  constructor(language: Language, messages: Messages) {
    this.language = language;
    this.formats = new Formats(language === 'en' ? 'en-GB' : 'nl-NL');
    this.#messages = messages;
  }

  #message(key: MessageKey): IntlMessageFormat {
    let message = this.#compiled.get(key);
    if (!message) {
      message = new IntlMessageFormat(this.#messages[key], this.formats.locale);
      this.#compiled.set(key, message);
    }
    return message;
  }

  /** One message with its values filled in. Marks of weight are left out. */
  text(key: MessageKey, values: Values = {}): string {
    return this.rich(key, values)
      .map((part) => (typeof part === 'string' ? part : part.strong))
      .join('');
  }

  /** One message as parts, so that `<b>…</b>` can be drawn with weight. */
  rich(key: MessageKey, values: Values = {}): RichPart[] {
    type Strong = { strong: string };
    const parts = this.#message(key).formatToParts<Strong>({
      ...values,
      b: (chunks) => ({ strong: chunks.join('') }),
    });
    return parts.map((part) => (typeof part.value === 'string' ? part.value : { ...part.value }));
  }

  has(key: string): key is MessageKey {
    return Object.hasOwn(this.#messages, key);
  }

  /**
   * The word for a code of the core, such as `segment.champion`; the code itself when it is
   * unknown.
   */
  code(group: string, code: string, values: Values = {}): string {
    const key = `${group}.${code}`;
    return this.has(key) ? this.text(key, values) : code;
  }

  /** Name of the period that begins on a day: Mar 2024, Q1 2024, week 9 2024, 2024. */
  period(start: string, unit: PeriodUnit, style: 'long' | 'short' = 'short'): string {
    if (unit === 'month') return this.formats.month(start, style);
    if (unit === 'year') return this.formats.year(start);
    if (unit === 'quarter') {
      const quarter = Math.floor((Number(start.slice(5, 7)) - 1) / 3) + 1;
      return this.text('period.quarterName', { quarter, year: start.slice(0, 4) });
    }
    const { week, year } = isoWeek(start);
    return this.text('period.weekName', { week, year: String(year) });
  }

  /** One value as text, by kind. Null is a dash: a value that the data cannot support. */
  value(value: unknown, kind: ValueKind, context: ValueContext = {}): string {
    if (value === null || value === undefined || value === '') return missing;
    if (kind === 'text') return String(value);
    if (kind === 'day') return this.formats.day(String(value));
    if (kind === 'period') return this.period(String(value), context.unit ?? 'month');
    const number = Number(value);
    switch (kind) {
      case 'count':
        return this.formats.count(number);
      case 'decimal':
        return this.formats.decimal(number);
      case 'percent':
        return this.formats.percent(number);
      case 'money':
        return this.formats.money(number, context.money ?? unknownMoney);
      case 'moneyWhole':
        return this.formats.moneyWhole(number, context.money ?? unknownMoney);
      case 'days':
        return this.formats.days(number);
      case 'pValue':
        return this.formats.pValue(number);
    }
  }
}

export interface ValueContext {
  /** In what amounts are counted; without it they are cents of a currency unknown. */
  readonly money?: Money;
  readonly unit?: PeriodUnit;
}

const loaders: Record<Language, () => Promise<Messages>> = {
  en: () => import('./en').then((module) => module.en),
  nl: () => import('./nl').then((module) => module.nl),
};
const loaded = new Map<Language, Promise<Words>>();
const ready = new Map<Language, Words>();

/** The nearest language that has words: `nl-BE` is Dutch, anything unknown is English. */
export function nearestLanguage(tag: string | null | undefined): Language {
  const primary = (tag ?? '').toLowerCase().split('-')[0];
  return languages.find((language) => language === primary) ?? 'en';
}

/** Loads the words of a language once. */
export function loadWords(language: Language): Promise<Words> {
  let words = loaded.get(language);
  if (!words) {
    words = loaders[language]().then((messages) => {
      const made = new Words(language, messages);
      ready.set(language, made);
      return made;
    });
    loaded.set(language, words);
  }
  return words;
}

/** The words if they are already here, so that drawing need not wait. */
export function wordsNow(language: Language): Words | undefined {
  return ready.get(language);
}
