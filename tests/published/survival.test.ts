// Published Kaplan-Meier results of small medical sets, through the whole report: every subject
// becomes a customer whose second order comes, or has not come yet, after the subject's time.
import { expect, test } from 'vitest';
import type { GapStep } from '../../web/core/report';
import { report_of } from '../oracle/support/core';
import { iso_day, day_number } from '../oracle/support/shop';
import { describe_with, distance, table } from './support';

interface Subject {
  time: number;
  ended: boolean;
}

const as_of = '2020-12-31';

/** The step from first to second order in a shop of those subjects. */
function first_step(name: string, subjects: Subject[], horizons: number[]): GapStep {
  const end = day_number(as_of);
  const rows = subjects.flatMap(({ time, ended }, number) => {
    const second = ended ? end - (number % 7) : end;
    const first = `s${number},${iso_day(second - time)}`;
    return ended ? [first, `s${number},${iso_day(second)}`] : [first];
  });
  const options = { asOf: as_of, horizons, mapping: { customer: 'customerId', day: 'date' } };
  const report = report_of(`survival-${name}`, ['customer,day', ...rows, ''].join('\n'), options);
  const step = report.gaps?.byOrderNumber[0];
  if (step === undefined) throw new Error('the report has no first step');
  return step;
}

/** The days on which somebody's time ended: the curve without those of censoring only. */
const drops = ({ curve }: GapStep) =>
  curve.filter(([, survival], place) => survival < (curve[place - 1]?.[1] ?? 1));

const lung = (sex?: string) =>
  table('survival/lung.csv')
    .filter((row) => sex === undefined || row['sex'] === sex)
    .map((row) => ({ time: Number(row['time']), ended: row['status'] === '1' }));

describe_with('lung (R survival)', ['survival/lung.csv'], () => {
  test.each([
    ['all', undefined, 228, 165, 310],
    ['men', '1', 138, 112, 270],
    ['women', '2', 90, 53, 426],
  ])('%s', (name, sex, subjects, events, median) => {
    const step = first_step(`lung-${name}`, lung(sex), [30]);
    expect(step).toMatchObject({ atRisk: subjects, events, median });
  });
});

describe_with('aml, maintained (R survival)', ['survival/aml.csv'], () => {
  test('curve to three decimals', () => {
    const subjects = table('survival/aml.csv')
      .filter((row) => row['x'] === 'Maintained')
      .map((row) => ({ time: Number(row['time']), ended: row['status'] === '1' }));
    const step = first_step('aml', subjects, [30]);
    const got = drops(step).map(([day, survival]) => [day, Number(survival.toFixed(3))]);
    expect(got).toEqual([
      ...[
        [9, 0.909],
        [13, 0.818],
        [18, 0.716],
        [23, 0.614],
        [31, 0.491],
        [34, 0.368],
        [48, 0.184],
      ],
    ]);
  });
});

describe_with('g3 (lifelines, against R)', ['survival/g3.csv'], () => {
  const group = (name: string) =>
    table('survival/g3.csv')
      .filter((row) => row['group'] === name)
      .map((row) => ({ time: Number(row['time']), ended: row['event'] === 'True' }));

  test('radioimmunotherapy', () => {
    const curve = drops(first_step('g3-rit', group('RIT'), [30]));
    expect(curve.map(([day]) => day)).toEqual([25, 53]);
    expect(
      distance(
        curve.map((row) => row[1]),
        [0.909, 0.779],
      ),
    ).toBeLessThan(0.0005);
  });

  test('control, with its log-log intervals', () => {
    const curve = drops(first_step('g3-control', group('Control'), [30]));
    const published = [
      [9, 0.833, 0.2731, 0.975],
      [19, 0.667, 0.1946, 0.904],
      [32, 0.5, 0.1109, 0.804],
      [34, 0.333, 0.0461, 0.676],
    ];
    expect(curve.length).toBe(published.length);
    curve.forEach(([day, survival, low, high], place) => {
      const row = published[place] ?? [];
      expect(distance([day, survival, low, high], row)).toBeLessThan(0.0006);
    });
  });
});
