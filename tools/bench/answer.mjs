// The answer to the reference job in one shape, whoever worked it out, and how two are compared.
// Months are numbered as year * 12 + month from 0, money is in cents.

/**
 * `totals`: orders, customers, revenue, customers who came back, revenue after the first occasion.
 * `distribution`: orders (10: or more), customers, revenue. `cohorts`: month of the first purchase,
 * months since, customers, revenue. `gaps`: days between occasions at 10, 25, 50, 75 and 90%.
 * `gapsByOrder`: occasion, median days to the next one. `rfm`: R, F, M, customers, revenue.
 * `retention`: month, S, E, retained, first-time, won back, for a window of 365 days. `deciles`:
 * revenue of the poorest 10, 20 … 100% of customers.
 * @typedef {Record<string, number[][]>} Answer
 */

export const parts = [
  'totals',
  'distribution',
  'cohorts',
  'gaps',
  'gapsByOrder',
  'rfm',
  'retention',
  'deciles',
];

/**
 * What the reference job has no use for: reference.sql does not read these columns either.
 */
export const other_columns = {
  customer_name: 'ignore',
  product: 'ignore',
  sku: 'ignore',
  quantity: 'ignore',
  country: 'ignore',
  channel: 'ignore',
};

/** The sections of our report that hold the reference job, and more. */
export const reference_metrics = [
  'summary',
  'repeat',
  'retention',
  'cohorts',
  'frequency',
  'orderGaps',
  'rfm',
  'concentration',
];

/** @param {string} iso */
const month_number = (iso) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;

/**
 * The answer in a report of ours.
 * @param {import('../../web/core/report.ts').Report} report
 * @returns {Answer}
 */
export function answer_of_report(report) {
  const { summary, repeat, frequency, cohorts, rfm, retention, concentration } = report;
  const gaps = report.orderGaps ?? report.gaps;
  if (!summary || !repeat || !frequency || !cohorts || !gaps || !rfm) throw new Error('incomplete');
  const { orders, revenue } = summary.identified;
  const came_back = repeat.repeatPurchaseRate?.numerator;
  const again = repeat.repeatRevenueShare?.numerator;
  const { p10, p25, median, p75, p90 } = gaps.observed;
  const numbers = (/** @type {unknown[]} */ row) => row.map(Number);
  return {
    totals: [numbers([orders, summary.customers, revenue, came_back, again])],
    distribution: frequency.distribution.map((row) =>
      numbers([row.orders, row.customers, row.revenue]),
    ),
    cohorts: cohorts.calendar.cohorts.flatMap(({ start, cells }) =>
      cells
        .filter(({ active }) => active)
        .map((cell) => numbers([month_number(start), cell.offset, cell.active, cell.revenue])),
    ),
    gaps: [p10, p25, median, p75, p90].map((days) => numbers([days])),
    gapsByOrder: gaps.byOrderNumber
      .filter(({ from, events }) => from <= 10 && events > 0)
      .map(({ from, observedMedian }) => numbers([from, observedMedian])),
    rfm: rfm.cells
      .filter(({ customers }) => customers > 0)
      .map(({ r, f, m, customers, revenue }) => numbers([r, f, m, customers, revenue])),
    retention: (retention?.periods ?? [])
      .filter(({ S }) => S !== null)
      .map(({ start, S, E, retained, firstTime, wonBack }) =>
        numbers([month_number(start), S, E, retained, firstTime, wonBack]),
      ),
    deciles: (concentration?.lorenz ?? [])
      .filter((_, place) => place % 10 === 9)
      .map(([, share]) => [Number(share) * Number(revenue)]),
  };
}

/** @param {number[]} a @param {number[]} b */
const by_row = (a, b) => {
  const place = a.findIndex((value, i) => value !== b[i]);
  return place < 0 ? 0 : Number(a[place]) - Number(b[place]);
};

// Whole numbers must be equal. A quantile between two whole numbers may end in other last bits.
/** @param {number} a @param {number} b */
const same = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/**
 * Where two answers differ, in the parts that both have; empty when they agree.
 * @param {Answer} wanted
 * @param {Answer} found
 * @returns {string[]}
 */
export function differences(wanted, found) {
  return Object.keys(found).flatMap((part) => {
    const [a, b] = [wanted, found].map((answer) => [...(answer[part] ?? [])].sort(by_row));
    if (!a || !b || a.length !== b.length) return [`${part}: ${a?.length} rows, and ${b?.length}`];
    return a.flatMap((row, i) => {
      const other = b[i] ?? [];
      const agree = row.length === other.length && row.every((x, k) => same(x, other[k] ?? NaN));
      return agree ? [] : [`${part}: ${row.join(' ')}, and ${other.join(' ')}`];
    });
  });
}
