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

/** Logarithm of the gamma function for x > 0: Stirling's series far out, recurrence below. */
export function log_gamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 20; y += 1) shift += Math.log(y);
  const series = 1 / (12 * y) - 1 / (360 * y ** 3) + 1 / (1260 * y ** 5) - 1 / (1680 * y ** 7);
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** The share of a beta distribution (a, b > 0) below x, by its continued fraction (Lentz). */
export function beta_below(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - beta_below(1 - x, b, a);
  const log_front =
    log_gamma(a + b) - log_gamma(a) - log_gamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 500; m += 1) {
    for (const step of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / (1 + step * d);
      c = 1 + step / c;
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return (Math.exp(log_front) * fraction) / a;
}
