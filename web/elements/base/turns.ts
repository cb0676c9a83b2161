// One piece of drawing work per turn of the event loop, so that the page answers to the hand while
// a report is being drawn. All elements share the queue, because they share the one main thread.

interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

function letTheBrowserBreathe(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

let last: Promise<void> = Promise.resolve();

/** Resolves when it is the caller's turn; what follows runs before the next turn begins. */
export function turn(): Promise<void> {
  last = last.then(letTheBrowserBreathe);
  return last;
}
