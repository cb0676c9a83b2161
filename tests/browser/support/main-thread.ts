// What the main thread of a page was busy with: how long each of its tasks took, and how much of
// that the processor worked on it. Other programs lengthen the first at random, the second little.
import type { Page } from 'playwright-core';

export interface Task {
  /** How long the page could not answer, as the observer of long tasks tells it. */
  readonly wall_ms: number;
  readonly processor_ms: number;
  /** What promises go on with behind a task, which the trace tells apart from it. */
  readonly microtasks: boolean;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
}

/** No task of ours may be longer, in milliseconds. */
export const task_limit_ms = 50;

/** Those that the processor worked on for too long, whatever else the machine did. */
export const too_long = (tasks: readonly Task[]): Task[] =>
  tasks.filter(({ microtasks, processor_ms }) => !microtasks && processor_ms > task_limit_ms);

/** The part of all the work, 0 to 1, that was done in one piece at most: the same at any speed. */
export function largest_share(tasks: readonly Task[]): number {
  const worked = tasks.map(({ processor_ms }) => processor_ms);
  return Math.max(...worked) / worked.reduce((sum, ms) => sum + ms, 0);
}

const task_name = 'ThreadControllerImpl::RunTask';
const microtasks_name = 'BlinkScheduler_PerformMicrotaskCheckpoint';
const [begun, ended] = ['the watch begins', 'the watch ends'];

/** The tasks of the page's main thread while `work` runs. One watch at a time in a browser. */
export async function tasks_during(page: Page, work: () => Promise<void>): Promise<Task[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('a page without a browser');
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  let traced: Buffer;
  try {
    await page.evaluate((name) => performance.mark(name), begun);
    await work();
    await page.evaluate((name) => performance.mark(name), ended);
  } finally {
    traced = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(traced.toString()) as { traceEvents: TraceEvent[] };
  const own = traceEvents.find(({ name }) => name === begun);
  const complete = traceEvents.some(({ name }) => name === ended);
  if (!own || !complete) throw new Error('the trace does not hold the whole watch');
  return traceEvents
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === own.pid && tid === own.tid)
    .filter(({ name }) => name === task_name || name === microtasks_name)
    .map(({ name, dur = 0, tdur = 0 }) => ({
      wall_ms: dur / 1000,
      processor_ms: tdur / 1000,
      microtasks: name === microtasks_name,
    }));
}
