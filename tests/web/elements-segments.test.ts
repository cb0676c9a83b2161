// The RFM map, the moves between segments, and the changes of the lifecycle.
import { describe, expect, test } from 'vitest';
import { changes } from '../../web/elements/lifecycle/lifecycle-changes';
import { moves } from '../../web/elements/rfm/movement';
import { rfmMap, segmentOf } from '../../web/elements/rfm/segments';

describe('named segments', () => {
  test.each([
    ['hibernating', '11 12 21 22'],
    ['atRisk', '13 14 23 24'],
    ['cannotLose', '15 25'],
    ['aboutToSleep', '31 32'],
    ['needsAttention', '33'],
    ['loyal', '34 35 44 45'],
    ['promising', '41'],
    ['new', '51'],
    ['potentialLoyalist', '42 43 52 53'],
    ['champion', '54 55'],
  ] as const)('%s', (segment, scores) => {
    for (const [r, f] of scores.split(' ')) {
      expect(segmentOf(Number(r), Number(f)), `R${r}F${f}`).toBe(segment);
    }
  });

  test('cover all 25 pairs of scores', () => {
    const pairs = rfmMap([]).flat();
    expect(pairs).toHaveLength(25);
    expect(new Set(pairs.map((cell) => cell.segment)).size).toBe(10);
  });
});

describe('the map', () => {
  const cells = [
    { r: 5, f: 5, m: 5, customers: 7, revenue: 700 },
    { r: 5, f: 5, m: 4, customers: 3, revenue: 100 },
    { r: 1, f: 1, m: 1, customers: 2, revenue: null },
  ];

  test('sums over the money score, most frequent on top', () => {
    const map = rfmMap(cells);
    expect(map[0]?.[4]).toMatchObject({ r: 5, f: 5, customers: 10, revenue: 800 });
    expect(map[4]?.[0]).toMatchObject({ r: 1, f: 1, customers: 2, revenue: 0 });
  });

  test('can show one money score', () => {
    expect(rfmMap(cells, 4)[0]?.[4]).toMatchObject({ customers: 3 });
  });
});

test('moves are found by pair', () => {
  const counts = moves({
    asOf: '2024-01-01',
    cells: [{ from: 'none', to: 'new', customers: 4 }],
  });
  expect(counts.get('none new')).toBe(4);
  expect(counts.get('new champion')).toBeUndefined();
});

test('staying is no change, and the largest change comes first', () => {
  const cell = (
    fromState: 'active' | 'atRisk',
    toState: 'active' | 'lapsed',
    customers: number,
  ) => ({
    fromStage: 'one' as const,
    fromState,
    toStage: 'one' as const,
    toState,
    customers,
  });
  const flow = {
    asOf: '2024-01-01',
    cells: [cell('active', 'active', 90), cell('atRisk', 'lapsed', 5), cell('atRisk', 'active', 9)],
  };
  expect(changes(flow).map((change) => change.customers)).toEqual([9, 5]);
});
