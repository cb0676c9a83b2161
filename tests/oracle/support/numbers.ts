// Distribution functions that SQL engines lack, slow and plain.

/** 1 - erf(x) for x ≥ 0: the series of erf near 0, the continued fraction of erfc farther out. */
export function erfc(x: number): number {
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let k = 1; Math.abs(term) > 1e-18 * Math.abs(sum); k += 1) {
      term *= (-x * x) / k;
      sum += term / (2 * k + 1);
      if (k > 200) break;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = 0;
  for (let k = 120; k >= 1; k -= 1) fraction = k / 2 / (x + fraction);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}

/** Chance of a chi-square with one degree of freedom at least this large. */
export const chi_square_tail = (chi_square: number) => erfc(Math.sqrt(chi_square / 2));

/** Benjamini and Hochberg's adjusted p-values, in the order of the input. */
export function benjamini_hochberg(p: number[]): number[] {
  const order = p.map((_, place) => place).sort((a, b) => (p[b] ?? 0) - (p[a] ?? 0));
  const adjusted = [...p];
  let smallest = 1;
  order.forEach((place, from_top) => {
    const rank = p.length - from_top;
    smallest = Math.min(smallest, ((p[place] ?? 1) * p.length) / rank);
    adjusted[place] = smallest;
  });
  return adjusted;
}
