// The filter in force, as the report states it, and changes to it. First orders choose customers.
import type { Filter } from '../../core/options';
import type { Report } from '../../core/report';
import type { Words } from '../../i18n/words';

/** One condition that can be taken away again. */
export interface FilterChip {
  readonly label: string;
  /** The filter without this condition. */
  readonly without: Filter;
}

type Stated = {
  readonly [K in keyof Filter]?: Filter[K] | null;
};

/** The filter that the report was made with, without empty conditions. */
export function currentFilter(report: Report): Filter {
  const stated: Stated = (report.options as { filter?: Stated }).filter ?? {};
  const firstOrder = Object.entries(stated.firstOrder ?? {}).filter(([, values]) => values.length);
  const order = Object.entries(stated.order ?? {}).filter(([, values]) => values.length);
  return {
    ...(stated.from && { from: stated.from }),
    ...(stated.to && { to: stated.to }),
    ...(firstOrder.length > 0 && { firstOrder: Object.fromEntries(firstOrder) }),
    ...(order.length > 0 && { order: Object.fromEntries(order) }),
    ...(stated.segments?.length && { segments: stated.segments }),
    ...((stated.minimumOrders ?? 1) > 1 && { minimumOrders: stated.minimumOrders ?? 1 }),
  };
}

/** The filter with a date range; an empty end is open. */
export function withRange(filter: Filter, range: { from?: string; to?: string }): Filter {
  const { from: _from, to: _to, ...rest } = filter;
  return { ...rest, ...(range.from && { from: range.from }), ...(range.to && { to: range.to }) };
}

/** Only customers whose first order has this value. */
export function withFirstOrder(filter: Filter, role: string, value: string): Filter {
  return { ...filter, firstOrder: { ...filter.firstOrder, [role]: [value] } };
}

function withoutFirstOrder(filter: Filter, role: string): Filter {
  const { firstOrder, ...rest } = filter;
  const others = Object.entries(firstOrder ?? {}).filter(([name]) => name !== role);
  return others.length > 0 ? { ...rest, firstOrder: Object.fromEntries(others) } : rest;
}

function without(filter: Filter, key: keyof Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== key));
}

/** The conditions in force, in words; the date range has fields of its own. */
export function filterChips(report: Report, words: Words): FilterChip[] {
  const filter = currentFilter(report);
  const chips: FilterChip[] = Object.entries(filter.firstOrder ?? {}).map(([role, values]) => ({
    label: words.text('filter.firstOrder', {
      role: words.code('role', role),
      values: words.formats.list(values.map((value) => value || words.text('dimensions.empty'))),
    }),
    without: withoutFirstOrder(filter, role),
  }));
  if (filter.segments) {
    chips.push({
      label: words.text('filter.segments', {
        segments: words.formats.list(filter.segments.map((id) => words.code('segment', id))),
      }),
      without: without(filter, 'segments'),
    });
  }
  if (filter.minimumOrders) {
    chips.push({
      label: words.text('filter.minimumOrders', { orders: filter.minimumOrders }),
      without: without(filter, 'minimumOrders'),
    });
  }
  return chips;
}
