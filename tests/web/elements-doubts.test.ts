// What the mapping panel asks, and on which example of the file.
import { describe, expect, test } from 'vitest';
import {
  dateQuestion,
  doubts,
  markQuestion,
  unsureColumns,
} from '../../web/elements/mapping/doubts';
import type { MappedColumn, MappedFile } from '../../web/elements/mapping/file-mapping';
import { words } from './support/report';

function column(role: string, samples: string[] = [], confidence = 0.9): MappedColumn {
  return { name: role, role, confidence, why: 'header', samples };
}

function file(columns: MappedColumn[], more: Partial<MappedFile> = {}): MappedFile {
  return {
    file: 'orders.csv',
    signature: '',
    columns,
    missing: [],
    needsConfirmation: true,
    ...more,
  };
}

const labels = ({ answers }: { answers: readonly { value: string; label: string }[] }) =>
  Object.fromEntries(answers.map(({ value, label }) => [value, label]));

describe('dates', () => {
  test.each([
    ['en', '3 April 2024 (day first)', '4 March 2024 (month first)'],
    ['nl', '3 april 2024 (dag eerst)', '4 maart 2024 (maand eerst)'],
  ] as const)('are asked with two examples in %s', async (language, dmy, mdy) => {
    const dates = column('date', ['01/01/2024', '03/04/2024 12:30']);
    const question = dateQuestion(file([dates]), await words(language));
    expect(question.sample).toBe('03/04/2024 12:30');
    expect(labels(question)).toEqual({ dmy, mdy });
  });

  test('have an example also where the first ones tell nothing', async () => {
    const question = dateQuestion(file([column('date', ['01-01-2024'])]), await words());
    expect(question.sample).toBe('03-04-2024');
  });

  test('may have a year of two digits', async () => {
    const question = dateQuestion(file([column('date', ['3.4.24'])]), await words());
    expect(labels(question)['mdy']).toBe('4 March 2024 (month first)');
  });
});

describe('amounts', () => {
  test.each([
    ['1.234', '.', '1.23: the point marks the decimals', '1,234: the point marks the thousands'],
    [
      '€ 12,500',
      ',',
      '12.50: the comma marks the decimals',
      '12,500: the comma marks the thousands',
    ],
  ])('%s', async (sample, mark, decimals, thousands) => {
    const question = markQuestion(file([column('orderTotal', ['5', sample])]), await words());
    const other = mark === '.' ? ',' : '.';
    expect(question.sample).toBe(sample);
    expect(labels(question)).toEqual({ [mark]: decimals, [other]: thousands });
  });
});

describe('doubts', () => {
  test('are counted: dates, amounts, what is missing, and columns that decide', () => {
    const unsure = file([column('date'), column('orderTotal', [], 0.4), column('tax', [], 0.2)], {
      dateOrderAmbiguous: true,
      decimalMarkAmbiguous: true,
      missing: ['customer', 'orderId'],
    });
    expect(unsureColumns(unsure).map(({ role }) => role)).toEqual(['orderTotal']);
    expect(doubts([unsure])).toBe(4);
  });

  test('about one identity do not matter when another is sure', () => {
    const weak = column('customerName', [], 0.3);
    expect(unsureColumns(file([weak, column('email')]))).toEqual([]);
    expect(unsureColumns(file([weak]))).toEqual([weak]);
  });

  test('are none in a file that needs no look', () => {
    const sure = file([column('date')], { needsConfirmation: false, missing: ['customer'] });
    expect(doubts([sure])).toBe(0);
  });
});
