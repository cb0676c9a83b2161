// Which named segment a pair of scores belongs to, and the 5 × 5 map summed over the money score.
import type { RfmCell, RfmSegment } from '../../core/report';

export type SegmentId = RfmSegment['id'];

/** The named segment of recency score r and frequency score f, both 1 to 5. */
export function segmentOf(r: number, f: number): SegmentId {
  if (r <= 2) return f <= 2 ? 'hibernating' : f <= 4 ? 'atRisk' : 'cannotLose';
  if (r === 3 && f <= 2) return 'aboutToSleep';
  if (r === 3 && f === 3) return 'needsAttention';
  if (f >= 4) return r === 5 ? 'champion' : 'loyal';
  if (f === 1) return r === 5 ? 'new' : 'promising';
  return 'potentialLoyalist';
}

export interface MapCell {
  readonly r: number;
  readonly f: number;
  readonly segment: SegmentId;
  readonly customers: number;
  readonly revenue: number;
}

/** Rows from frequency 5 down to 1, in each recency 1 to 5. `money` 0 takes every money score. */
export function rfmMap(cells: readonly RfmCell[], money = 0): MapCell[][] {
  return [5, 4, 3, 2, 1].map((f) =>
    [1, 2, 3, 4, 5].map((r) => {
      const here = cells.filter(
        (cell) => cell.r === r && cell.f === f && (money === 0 || cell.m === money),
      );
      return {
        r,
        f,
        segment: segmentOf(r, f),
        customers: here.reduce((sum, cell) => sum + cell.customers, 0),
        revenue: here.reduce((sum, cell) => sum + (cell.revenue ?? 0), 0),
      };
    }),
  );
}
