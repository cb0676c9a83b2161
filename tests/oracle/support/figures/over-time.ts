// Figures about time: summary, repeat, periods, retention, cohorts, frequency, gaps.
import type {
  GapStep,
  LadderStep,
  Rate,
  Report,
  RetentionPeriod,
  WithinPoint,
} from '../../../../web/core/report';
import { flat, ratios, survival } from '../compare';
import type { Row } from '../database';
import { rows, section, with_null, without, type Figure } from './figure';

/** Steps of the ladder or of the gaps, each with its twin after the burn-in. */
function steps<Step extends LadderStep | GapStep>(
  list: Step[],
  pick: (step: Step | NonNullable<Step['afterBurnIn']>, more: Row) => Row[],
): Row[] {
  return list.flatMap((step) => [
    ...pick(step, { series: 'step', from: step.from }),
    ...(step.afterBurnIn
      ? pick(step.afterBurnIn as NonNullable<Step['afterBurnIn']>, {
          series: 'stepAfterBurnIn',
          from: step.from,
        })
      : []),
  ]);
}

/** Twins after the burn-in stand in the first step only, and only when there is a burn-in. */
const told = (row: Row, report: Report): Row | null =>
  row['series'] === 'step' || (row['from'] === 1 && has_burn_in(report)) ? row : null;

const has_burn_in = (report: Report) => section(report, 'truncation').burnIn !== null;

const within = (list: WithinPoint[] | null, more: Row) => rows(list, more);

/** A row of retention; its three rates are null as a whole where there is nothing to divide by. */
function retention_row(days: number, period: RetentionPeriod): Row {
  const { rate, churn, typedFormula, ...counts } = period;
  const interval = (name: string, found: Rate | null): Row => ({
    [`${name}_value`]: found?.value ?? null,
    [`${name}_low`]: found?.low ?? null,
    [`${name}_high`]: found?.high ?? null,
  });
  return {
    days,
    ...flat(counts),
    ...interval('rate', rate),
    ...interval('churn', churn),
    typed_formula_value: typedFormula?.value ?? null,
  };
}

/** Steps that the report lists; nobody need know about the hundredth. */
const listed = (list: { from: number }[]) => new Set(list.map(({ from }) => from));

const cohort_rows = (cohorts: NonNullable<Report['cohorts']>['calendar' | 'days']): Row[] =>
  cohorts.cohorts.flatMap((cohort) =>
    cohort.cells
      .filter(({ state }) => state !== 'unobserved')
      .map((cell) => ({ ...flat(cohort), ...flat(cell) })),
  );

export const over_time: Figure[] = [
  {
    query: 'summary',
    keys: ['side'],
    precision: ratios,
    report: (report) => {
      const { all, identified } = section(report, 'summary');
      return [...rows([all], { side: 'all' }), ...rows([identified], { side: 'identified' })];
    },
  },
  {
    query: 'summary-customers',
    keys: [],
    precision: ratios,
    report: (report) => {
      const { customers, revenuePerCustomer } = section(report, 'summary');
      return rows([{ customers, revenuePerCustomer }]);
    },
  },
  {
    query: 'repeat',
    keys: [],
    precision: ratios,
    report: (report) => rows([section(report, 'repeat').repeatPurchaseRate ?? {}]),
  },
  {
    query: 'repeat-revenue-share',
    keys: [],
    precision: ratios,
    report: (report) =>
      rows([section(report, 'repeat').repeatRevenueShare ?? {}]).map((row) =>
        without(row, 'low', 'high'),
      ),
  },
  {
    query: 'repeat-returning-share',
    keys: ['start'],
    precision: ratios,
    report: (report) => rows(section(report, 'repeat').returningShare),
  },
  {
    query: 'repeat-within',
    keys: ['series', 'days'],
    precision: survival,
    report: (report) => {
      const { within: all, withinAfterBurnIn } = section(report, 'repeat');
      return [
        ...within(all, { series: 'step' }),
        ...within(withinAfterBurnIn, { series: 'stepAfterBurnIn' }),
      ];
    },
    oracle: (row, report) => (row['series'] === 'step' || has_burn_in(report) ? row : null),
  },
  {
    query: 'repeat-mature-cohort',
    keys: ['days'],
    precision: ratios,
    report: (report) => rows(section(report, 'repeat').matureCohort),
  },
  {
    query: 'periods',
    keys: ['start'],
    precision: ratios,
    report: (report) => rows(section(report, 'periods')),
  },
  {
    query: 'retention',
    keys: ['days', 'start'],
    precision: ratios,
    report: (report) => {
      const { byActiveWindow, periods } = section(report, 'retention');
      const days = report.options.activeWindowDays;
      const usual = byActiveWindow.filter((window) => window.days !== days);
      return [...usual, { days, periods }].flatMap((window) =>
        window.periods.map((period) => retention_row(window.days, period)),
      );
    },
    // A row that the window cannot support has nothing but its dates.
    oracle: (row) => {
      const { known, ...figures } = row;
      return known === true ? figures : with_null(figures, ['days', 'start', 'end']);
    },
  },
  {
    query: 'retention-period-over-period',
    keys: ['start'],
    precision: ratios,
    report: (report) => rows(section(report, 'retention').periodOverPeriod),
    oracle: (row) =>
      row['known'] === true
        ? without(row, 'known')
        : with_null(without(row, 'known'), ['start', 'numerator', 'denominator']),
  },
  {
    query: 'cohorts-calendar',
    keys: ['start', 'offset'],
    precision: ratios,
    report: (report) => cohort_rows(section(report, 'cohorts').calendar),
  },
  {
    query: 'cohorts-days',
    keys: ['start', 'offset'],
    precision: ratios,
    report: (report) => cohort_rows(section(report, 'cohorts').days),
  },
  {
    query: 'cohorts-average',
    keys: ['clock', 'offset'],
    precision: ratios,
    report: (report) => {
      const { calendar, days } = section(report, 'cohorts');
      return [
        ...rows(calendar.average, { clock: 'calendar' }),
        ...rows(days.average, { clock: 'days' }),
      ];
    },
  },
  {
    query: 'frequency',
    keys: [],
    precision: ratios,
    report: (report) => rows([section(report, 'frequency')]),
  },
  {
    query: 'frequency-distribution',
    keys: ['orders'],
    precision: ratios,
    report: (report) => rows(section(report, 'frequency').distribution),
  },
  {
    query: 'frequency-ladder',
    keys: ['series', 'from'],
    precision: ratios,
    report: (report) =>
      steps(section(report, 'frequency').ladder, (step, more) => [
        { ...more, ...flat(step, ['afterBurnIn', 'from']) },
      ]),
    oracle: told,
  },
  {
    query: 'frequency-ladder-within',
    keys: ['series', 'from', 'days'],
    precision: survival,
    report: (report) =>
      steps(section(report, 'frequency').ladder, (step, more) => within(step.within, more)),
    oracle: (row, report) => (Number(row['from']) <= 10 ? told(row, report) : null),
  },
  {
    query: 'gaps-observed',
    keys: [],
    precision: ratios,
    report: (report) => rows([section(report, 'gaps').observed]),
  },
  {
    query: 'gaps-by-order-number',
    keys: ['series', 'from'],
    precision: survival,
    report: (report) =>
      steps(section(report, 'gaps').byOrderNumber, (step, more) => [
        { ...more, ...flat(step, ['afterBurnIn', 'from']) },
      ]),
    oracle: (row, report) =>
      listed(section(report, 'gaps').byOrderNumber).has(Number(row['from']))
        ? told(row, report)
        : null,
  },
  {
    query: 'gaps-curve',
    keys: ['series', 'from', 'day'],
    precision: survival,
    report: (report) =>
      steps(section(report, 'gaps').byOrderNumber, (step, more) =>
        step.curve.map(([day, surviving, low, high, at_risk]) => ({
          ...more,
          ...{ day, survival: surviving, low, high, at_risk },
        })),
      ),
    oracle: (row, report) =>
      listed(section(report, 'gaps').byOrderNumber).has(Number(row['from']))
        ? told(row, report)
        : null,
  },
];
