// Figures that exist twice: over all customers, and over those first seen after the file's early
// months, in which old customers look new. The second is the better one where it is about anybody.

/** A twin that says how many it is about: by its denominator, or by who was still followed. */
interface Twin {
  readonly denominator?: number | null;
  readonly atRisk?: number | null;
}

/** A figure and whether it leaves the early months out. */
export interface Leading<T> {
  readonly figure: T;
  readonly afterBurnIn: boolean;
}

/**
 * The figure to lead with. A file in which all customers begin in the early months has a twin
 * about nobody; then the one over all customers has to do.
 */
export function leading<All extends Twin, Late extends Twin>(
  all: All,
  late: Late | null | undefined,
): Leading<All | Late> {
  const customers = late?.denominator ?? late?.atRisk ?? 0;
  return late && customers > 0
    ? { figure: late, afterBurnIn: true }
    : { figure: all, afterBurnIn: false };
}
