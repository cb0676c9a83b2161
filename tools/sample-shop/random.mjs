// Seeded random numbers with the few distributions that made-up shops need. The same seed gives the
// same numbers everywhere, so generated files can be compared byte by byte.

export class Random {
  /** @param {number} seed any whole number */
  constructor(seed) {
    this.state = seed >>> 0;
    for (let i = 0; i < 8; i += 1) this.bits();
  }

  /** 32 random bits (mulberry32). */
  bits() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** A number above 0 and below 1. */
  uniform() {
    return (this.bits() + 0.5) / 4294967296;
  }

  /**
   * A whole number from `low` to `high`, both included.
   * @param {number} low
   * @param {number} high
   */
  integer(low, high) {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  /** @param {number} probability */
  chance(probability) {
    return this.uniform() < probability;
  }

  /**
   * @template T
   * @param {readonly T[]} items at least one
   * @returns {T}
   */
  pick(items) {
    return /** @type {T} */ (items[Math.floor(this.uniform() * items.length)]);
  }

  /**
   * @template T
   * @param {readonly (readonly [T, number])[]} items with their weights
   * @returns {T}
   */
  weighted(items) {
    let left = this.uniform() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return /** @type {readonly [T, number]} */ (items[items.length - 1])[0];
  }

  /** Mean 0, standard deviation 1 (Box-Muller). */
  normal() {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Exponential waiting time. @param {number} mean */
  exponential(mean) {
    return -mean * Math.log(this.uniform());
  }

  /**
   * Gamma with the given shape and mean (Marsaglia and Tsang 2000; shapes below 1 by their boost).
   * @param {number} shape
   * @param {number} mean
   * @returns {number}
   */
  gamma(shape, mean) {
    if (shape < 1) {
      const boosted = this.gamma(shape + 1, shape + 1) * this.uniform() ** (1 / shape);
      return (boosted * mean) / shape;
    }
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(this.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) {
        return (d * v * mean) / shape;
      }
    }
  }

  /** @param {number} a @param {number} b */
  beta(a, b) {
    const x = this.gamma(a, a);
    return x / (x + this.gamma(b, b));
  }

  /**
   * Number of events of a Poisson process (by multiplication; for means up to some tens).
   * @param {number} mean
   */
  poisson(mean) {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.uniform(); product > limit; product *= this.uniform()) count += 1;
    return count;
  }
}
