// Whether two shares differ by more than chance: Newcombe's interval of a difference (1998, method
// 10), made from the two Wilson intervals that the report gives.

export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** 95% interval of `after − before`. */
export function differenceInterval(before: Share, after: Share): { low: number; high: number } {
  const difference = after.value - before.value;
  return {
    low: difference - Math.hypot(after.value - after.low, before.high - before.value),
    high: difference + Math.hypot(after.high - after.value, before.value - before.low),
  };
}

/** Wilson's 95% interval of a share, for the few that the report gives as two counts. */
export function wilson(count: number, total: number): Share {
  const z2 = 1.959963984540054 ** 2;
  const value = count / total;
  const middle = (value + z2 / (2 * total)) / (1 + z2 / total);
  const half =
    (Math.sqrt(z2) / (1 + z2 / total)) *
    Math.sqrt((value * (1 - value)) / total + z2 / (4 * total * total));
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
