// What a contender in a process of its own says when it is done.
import { readFileSync } from 'node:fs';

/**
 * Prints time, peak memory and answer as one line of JSON.
 * @param {number} milliseconds
 * @param {import('../answer.mjs').Answer} answer
 */
export function tell(milliseconds, answer) {
  const peak = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  const result = { seconds: milliseconds / 1000, peakMB: (Number(peak) * 1024) / 1e6, answer };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
