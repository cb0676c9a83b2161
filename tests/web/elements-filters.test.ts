// The filter as the report states it, and what changes when a condition comes or goes.
import { describe, expect, test } from 'vitest';
import {
  currentFilter,
  filterChips,
  withFirstOrder,
  withRange,
} from '../../web/elements/options/filters';
import type { Report } from '../../web/core/report';
import { reportWith, words } from './support/report';

/** A report made with a filter, stated in full as the core does. */
function filtered(filter: Record<string, unknown>): Report {
  const report = reportWith({});
  const none = { from: null, to: null, firstOrder: {}, order: {}, segments: [], minimumOrders: 1 };
  return { ...report, options: { ...report.options, filter: { ...none, ...filter } } as never };
}

describe('filters', () => {
  test('conditions that are not set are left out', () => {
    expect(currentFilter(filtered({}))).toEqual({});
    expect(currentFilter(reportWith({}))).toEqual({});
  });

  test('conditions that are set are kept', () => {
    const filter = { from: '2024-01-01', firstOrder: { country: ['NL'] }, minimumOrders: 2 };
    expect(currentFilter(filtered(filter))).toEqual(filter);
  });

  test('a range replaces the one before, and may be open', () => {
    const filter = { from: '2024-01-01', to: '2024-02-01', minimumOrders: 2 };
    expect(withRange(filter, { to: '2024-03-01' })).toEqual({ to: '2024-03-01', minimumOrders: 2 });
    expect(withRange(filter, { from: '', to: '' })).toEqual({ minimumOrders: 2 });
  });

  test('a value of the first order is added beside others', () => {
    expect(withFirstOrder({ firstOrder: { country: ['NL'] } }, 'channel', 'web')).toEqual({
      firstOrder: { country: ['NL'], channel: ['web'] },
    });
  });

  test('each condition is a chip that can be taken away alone', async () => {
    const report = filtered({
      firstOrder: { country: ['NL', 'BE'], channel: [''] },
      segments: ['champion'],
      minimumOrders: 3,
    });
    const chips = filterChips(report, await words('nl'));
    expect(chips.map((chip) => chip.label)).toEqual([
      'Eerste bestelling: land NL en BE',
      'Eerste bestelling: kanaal (geen)',
      'Segment: Kampioenen',
      'Minstens 3 bestellingen',
    ]);
    expect(chips[0]?.without.firstOrder).toEqual({ channel: [''] });
    expect(chips[2]?.without.segments).toBeUndefined();
    expect(chips[3]?.without).toEqual({
      firstOrder: { country: ['NL', 'BE'], channel: [''] },
      segments: ['champion'],
    });
  });
});
