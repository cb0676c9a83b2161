// What one part of a report says must follow from another: ranks, adjusted p-values, empty scores,
// bars of the histogram, the burn-in.
import type { Dimension, Report } from '../../../web/core/report';
import type { Row } from './database';
import { benjamini_hochberg, beta_below } from './numbers';

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** Objections to a full report; none when all is well. */
export function contradictions(report: Report, shrunken: Row[]): string[] {
  return [
    ...in_histogram(report),
    ...in_trend(report),
    ...in_scores(report),
    ...in_burn_in(report),
    ...(report.dimensions ?? []).flatMap((dimension) => in_dimension(dimension, shrunken)),
  ];
}

function in_histogram({ gaps }: Report): string[] {
  if (!gaps) return ['the report has no gaps'];
  const bars = gaps.observed.histogram;
  const found: string[] = [];
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  if (total !== gaps.observed.count) found.push(`the bars hold ${total} gaps`);
  bars.forEach(({ fromDays }, place) => {
    const before = bars[place - 1];
    const wanted = before === undefined ? 0 : (before.toDays ?? NaN) + 1;
    if (fromDays !== wanted) found.push(`bar ${place} begins on day ${fromDays}, not ${wanted}`);
  });
  return found;
}

function in_trend({ gaps }: Report): string[] {
  if (!gaps) return [];
  const { across, within, supports } = gaps.trend;
  const found: string[] = [];
  const both = [across.shrinks === true ? 'across' : '', within.shrinks === true ? 'within' : ''];
  const wanted = both.filter((name) => name !== '');
  const says = wanted.length === 2 ? 'both' : (wanted[0] ?? 'neither');
  if (supports !== says) found.push(`trend.supports is ${supports}, not ${says}`);
  const medians = gaps.byOrderNumber.map(({ from, median }) => `${from}: ${median}`);
  const repeated = across.medians.map(({ from, median }) => `${from}: ${median}`);
  if (repeated.join() !== medians.join()) found.push('trend.across has other medians');
  return found;
}

function in_scores({ rfm, summary }: Report): string[] {
  if (!rfm || !summary) return ['the report has no scores'];
  const found: string[] = [];
  const letters = { recency: 'r', frequency: 'f', monetary: 'm' } as const;
  for (const [measure, letter] of Object.entries(letters)) {
    const used = new Set(rfm.cells.map((cell) => cell[letter]));
    const unused = [1, 2, 3, 4, 5].filter((score) => !used.has(score));
    const said = rfm.emptyScores[measure as keyof typeof letters];
    const wanted = used.has(null) ? [] : unused;
    if (said.join() !== wanted.join()) found.push(`empty ${measure}: ${said}, not ${wanted}`);
  }
  const in_segments = rfm.segments.reduce((sum, { customers }) => sum + customers, 0);
  if (in_segments !== summary.customers) found.push(`segments hold ${in_segments} customers`);
  return found;
}

/** The burn-in: the months before the first whose share of old customers is under a quarter. */
function in_burn_in({ truncation, options }: Report): string[] {
  if (!truncation) return ['the report has no truncation'];
  const { byMonth, burnIn } = truncation;
  if (options.windowStartsShop) return burnIn === null ? [] : ['a new shop has a burn-in'];
  const shares = byMonth.map(({ oldShare }) => oldShare?.value ?? null);
  if (shares.every((share) => share === null)) {
    return burnIn === null ? [] : ['a burn-in without any share'];
  }
  const first_low = shares.findIndex((share) => share !== null && share < 0.25);
  const most = Math.floor(byMonth.length / 2);
  const months = first_low < 0 ? most : Math.min(first_low, most);
  const wanted = months === 0 ? null : (byMonth[months]?.month ?? null);
  const said = burnIn === null ? null : burnIn.until;
  return said === wanted ? [] : [`the burn-in lasts until ${said}, not ${wanted}`];
}

function in_dimension(dimension: Dimension, shrunken: Row[]): string[] {
  const found: string[] = [];
  const { role, values, rankDays, pValue } = dimension;
  const adjusted = benjamini_hochberg(values.map((value) => value.pValue));
  values.forEach(({ value, qValue, rank, shrunkenLow }, place) => {
    const name = `${role} ${value}`;
    if (!close(qValue, adjusted[place] ?? NaN)) found.push(`${name}: q ${qValue}`);
    if (shrunkenLow === null) return;
    const better = values.filter((other) => (other.shrunkenLow ?? -1) > shrunkenLow).length;
    if (rank !== better + 1) found.push(`${name}: rank ${rank}, not ${better + 1}`);
    const posterior = shrunken.find(
      (row) => row['role'] === role && row['value'] === value && row['horizon'] === rankDays,
    );
    const [a, b] = [Number(posterior?.['posterior_a']), Number(posterior?.['posterior_b'])];
    // Where nobody or everybody came back, the posterior is a single point.
    if (a === 0 || b === 0) {
      if (shrunkenLow !== (a === 0 ? 0 : 1)) found.push(`${name}: bound ${shrunkenLow}`);
      return;
    }
    const below = beta_below(shrunkenLow, a, b);
    if (!close(below, 0.025)) found.push(`${name}: ${below} of the posterior is below`);
  });
  const smallest = Math.min(1, ...adjusted);
  if (!close(pValue, smallest)) found.push(`${role}: p ${pValue}, not ${smallest}`);
  return found;
}
