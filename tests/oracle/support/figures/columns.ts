// Figures from further columns and about the file: products, dimensions, truncation, definitions,
// quality.
import type { Dimension, DimensionValue, Report } from '../../../../web/core/report';
import { flat, ratios, survival } from '../compare';
import type { Row } from '../database';
import { chi_square_tail } from '../numbers';
import { rows, section, without, type Figure } from './figure';

/** Values of all dimensions; products stand under the role "product" in the SQL. */
const values = (report: Report, pick: (value: DimensionValue, more: Row) => Row[]): Row[] =>
  section(report, 'dimensions').flatMap((dimension) =>
    dimension.values.flatMap((value) => pick(value, { role: role_of(dimension) })),
  );

const role_of = ({ role }: Dimension) => role;

const products = (report: Report) => section(report, 'gaps').byProduct;

/** What p-values, ranks and the cautious bound are made from is compared elsewhere. */
const tested = ['pValue', 'qValue', 'shrunken', 'shrunkenLow', 'rank', 'name'];

export const from_columns: Figure[] = [
  {
    query: 'gaps-lengths',
    keys: ['days'],
    precision: ratios,
    // The bars of the report are as wide as it likes: each must hold exactly the gaps of its days.
    report: (report) =>
      section(report, 'gaps').observed.histogram.map(({ fromDays, toDays, count }) => ({
        days: fromDays,
        to_days: toDays,
        count,
      })),
    oracle_all: (lengths, report) =>
      section(report, 'gaps').observed.histogram.map(({ fromDays, toDays }) => ({
        days: fromDays,
        to_days: toDays,
        count: lengths
          .filter(({ days }) => Number(days) >= fromDays && Number(days) <= (toDays ?? Infinity))
          .reduce((sum, { count }) => sum + Number(count), 0),
      })),
  },
  {
    query: 'gaps-trend-within',
    keys: [],
    precision: survival,
    report: (report) => rows([section(report, 'gaps').trend.within]),
  },
  {
    query: 'gaps-trend-across',
    keys: [],
    precision: ratios,
    report: (report) => rows([section(report, 'gaps').trend.across]),
  },
  {
    query: 'gaps-by-product',
    keys: ['product'],
    precision: survival,
    report: (report) => products(report).map((item) => without(flat(item), 'name')),
  },
  {
    query: 'gaps-by-product-within',
    keys: ['product', 'days'],
    precision: survival,
    report: (report) =>
      products(report).flatMap(({ product, within }) => rows(within, { product })),
  },
  {
    query: 'dimensions',
    keys: ['role', 'value'],
    precision: survival,
    report: (report) => values(report, (value, more) => [{ ...more, ...flat(value, tested) }]),
  },
  {
    query: 'dimensions-within',
    keys: ['role', 'member', 'days'],
    precision: survival,
    report: (report) =>
      values(report, ({ value, within }, more) => rows(within, { ...more, member: value })),
  },
  {
    query: 'dimensions-revenue',
    keys: ['role', 'member', 'days'],
    precision: ratios,
    report: (report) =>
      values(report, ({ value, revenuePerCustomer }, more) =>
        rows(revenuePerCustomer, { ...more, member: value }),
      ).filter((row) => row['customers'] !== 0),
  },
  {
    query: 'dimensions-log-rank',
    keys: ['role', 'value'],
    precision: survival,
    report: (report) =>
      values(report, ({ value, pValue }, more) => [{ ...more, value, p_value: pValue }]),
    oracle: ({ chi_square, ...row }) => ({ ...row, p_value: chi_square_tail(Number(chi_square)) }),
  },
  {
    query: 'dimensions-shrunken',
    keys: ['role', 'value', 'horizon'],
    precision: survival,
    report: (report) =>
      section(report, 'dimensions').flatMap((dimension) =>
        dimension.values
          .filter(({ shrunken }) => shrunken !== null)
          .map(({ value, shrunken }) => ({
            role: role_of(dimension),
            horizon: dimension.rankDays,
            value,
            shrunken,
          })),
      ),
    oracle: (row, report) => {
      const dimension = section(report, 'dimensions').find((item) => role_of(item) === row['role']);
      const { posterior_a: _, posterior_b: __, ...figures } = row;
      return dimension?.rankDays === row['horizon'] ? figures : null;
    },
  },
  {
    query: 'distinct-products',
    keys: ['list', 'products'],
    precision: ratios,
    report: (report) => [
      ...rows(report.distinctProducts?.groups, { list: 'groups' }),
      ...rows(report.distinctProducts?.naive, { list: 'naive' }),
    ],
    oracle: (row, report) => (report.distinctProducts ? row : null),
  },
  {
    query: 'distinct-products-within',
    keys: ['products', 'days'],
    precision: survival,
    report: (report) =>
      (report.distinctProducts?.groups ?? [])
        .filter(({ customers }) => customers > 0)
        .flatMap(({ products, within }) => rows(within, { products })),
  },
  {
    query: 'truncation',
    keys: ['month'],
    precision: ratios,
    report: (report) =>
      section(report, 'truncation').byMonth.map(({ month, newCustomers }) => ({
        month,
        new_customers: newCustomers,
      })),
  },
  {
    query: 'definitions',
    keys: ['id'],
    precision: ratios,
    report: (report) =>
      section(report, 'definitions').map(({ id, numerator, denominator }) => ({
        id,
        numerator,
        denominator,
      })),
  },
  {
    query: 'quality',
    keys: [],
    precision: ratios,
    report: (report) => {
      const { anonymous, ordersLeftOut } = section(report, 'quality');
      const { filtered, returnsWithoutPurchase, ...left_out } = ordersLeftOut;
      return [{ ...flat({ anonymous }), ...flat(left_out) }];
    },
  },
];
