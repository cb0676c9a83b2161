// A trend as small as a word, drawn without Plot so that it is there with the first figures.
// Unfinished periods are left out: a half month would look like a collapse.

export interface Spark {
  /** Path of the line, in a box of `width` × `height`. */
  readonly path: string;
  readonly end: { readonly x: number; readonly y: number };
}

const inset = 3;

/** A line through the values, lowest at the bottom; undefined for fewer than two values. */
export function spark(values: readonly number[], width: number, height: number): Spark | undefined {
  if (values.length < 2) return undefined;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const x = (index: number): number => inset + (index / (values.length - 1)) * (width - 2 * inset);
  const y = (value: number): number =>
    high === low ? height / 2 : inset + (1 - (value - low) / (high - low)) * (height - 2 * inset);
  const places = values.map((value, index) => ({ x: x(index), y: y(value) }));
  const path = places
    .map((place, index) => `${index ? 'L' : 'M'}${place.x.toFixed(1)} ${place.y.toFixed(1)}`)
    .join('');
  return { path, end: places[places.length - 1]! };
}
