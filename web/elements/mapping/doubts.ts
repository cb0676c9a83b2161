// What is not certain about a file, and the two answers to each open question, on an example that
// the file itself holds.
import type { Words } from '../../i18n/words';
import type { MappedColumn, MappedFile } from './file-mapping';

/** Below this a column may be something else; cpp/ingest/mapping.cpp asks for a look then. */
export const sureFrom = 0.6;

/** Columns that everything rests on. */
const decisive: readonly string[] = ['date', 'orderId', 'orderTotal'];
const identities: readonly string[] = ['customerId', 'email', 'phone', 'customerName', 'lastName'];

/** What an order export cannot be read without, of all that is not there. */
const needed: readonly string[] = ['date', 'customer', 'orders'];

/** Whether a column was given its role on weak grounds. */
export function isUnsure(column: MappedColumn): boolean {
  return column.role !== 'ignore' && column.confidence < sureFrom;
}

/** Columns of which it matters that they are not certain. */
export function unsureColumns(file: MappedFile): MappedColumn[] {
  const known = file.columns.some((c) => identities.includes(c.role) && !isUnsure(c));
  return file.columns.filter(
    (column) =>
      isUnsure(column) &&
      (decisive.includes(column.role) || (!known && identities.includes(column.role))),
  );
}

/** How many things about the files have to be settled. */
export function doubts(files: readonly MappedFile[]): number {
  const some = (is: (file: MappedFile) => boolean | undefined): number => (files.some(is) ? 1 : 0);
  return (
    some((file) => file.dateOrderAmbiguous) +
    some((file) => file.decimalMarkAmbiguous) +
    some((file) => file.needsConfirmation && file.missing.some((part) => needed.includes(part))) +
    files.reduce((sum, file) => sum + unsureColumns(file).length, 0)
  );
}

/** An open question: the example, and what it says under either answer. */
export interface Question {
  readonly sample: string;
  readonly answers: readonly { readonly value: string; readonly label: string }[];
}

const numericDate = /^\s*(\d{1,2})\D(\d{1,2})\D(\d{2,4})/;

function isoDay(year: string, month: string, day: string): string {
  const full = year.length === 2 ? `20${year}` : year.padStart(4, '0');
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** “03-04-2024” is 3 April or 4 March. */
export function dateQuestion(file: MappedFile, words: Words): Question {
  const samples = file.columns.find((column) => column.role === 'date')?.samples ?? [];
  const parts = (sample: string): string[] => numericDate.exec(sample)?.slice(1) ?? [];
  const telling = samples.find((sample) => {
    const [first, second] = parts(sample);
    return first !== undefined && Number(first) !== Number(second);
  });
  const sample = telling ?? '03-04-2024';
  const [first = '03', second = '04', year = '2024'] = parts(sample);
  const day = (iso: string): string => words.formats.day(iso, 'long');
  const label = (code: 'dmy' | 'mdy', iso: string): string =>
    words.text(`mapping.answer.${code}`, { example: day(iso) });
  return {
    sample,
    answers: [
      { value: 'dmy', label: label('dmy', isoDay(year, second, first)) },
      { value: 'mdy', label: label('mdy', isoDay(year, first, second)) },
    ],
  };
}

const moneyRoles: readonly string[] = ['orderTotal', 'lineTotal', 'unitPrice'];
const oneMark = /^\D*(\d{1,3})[.,](\d{3})\D*$/;

/** “1.100” is one and a tenth, or one thousand one hundred. */
export function markQuestion(file: MappedFile, words: Words): Question {
  const samples = file.columns
    .filter((column) => moneyRoles.includes(column.role))
    .flatMap((column) => column.samples);
  const sample = samples.find((text) => oneMark.test(text)) ?? '1.234';
  const [, whole = '1', rest = '234'] = oneMark.exec(sample) ?? [];
  const mark = sample.includes('.') ? '.' : ',';
  const name = mark === '.' ? 'point' : 'comma';
  const fraction = words.formats.decimal(Number(`${whole}.${rest}`), 2);
  const thousands = words.formats.count(Number(whole + rest));
  return {
    sample,
    answers: [
      {
        value: mark,
        label: words.text('mapping.answer.decimals', { example: fraction, mark: name }),
      },
      {
        value: mark === '.' ? ',' : '.',
        label: words.text('mapping.answer.thousands', { example: thousands, mark: name }),
      },
    ],
  };
}
