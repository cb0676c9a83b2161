// What a contender in a process of its own says when it is done.
import { readFileSync } from 'node:fs';

/** Starts the clocks; the time before is start-up and does not count. */
export function start() {
  return { at: performance.now(), cpu: process.cpuUsage() };
}

/**
 * Prints times since the start, peak memory and answer as one line of JSON.
 * @param {ReturnType<typeof start>} begin
 * @param {import('../answer.mjs').Answer} answer
 */
export function tell(begin, answer) {
  const seconds = (performance.now() - begin.at) / 1000;
  const { user, system } = process.cpuUsage(begin.cpu);
  const peak = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  const result = {
    seconds,
    cpuSeconds: (user + system) / 1e6,
    peakMB: (Number(peak) * 1024) / 1e6,
    answer,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
