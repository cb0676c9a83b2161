// Runs in the page before its own scripts: notes when things happened, in milliseconds since the
// navigation began, and every task that kept the main thread busy for longer than 50 ms.
(() => {
  const noted = { dropReady: 0, files: 0, phases: [], longTasks: [] };
  window.noted = noted;

  const hasDrop = (root) =>
    [...root.querySelectorAll('*')].some(
      (element) =>
        element.matches('input[type=file]') || (element.shadowRoot && hasDrop(element.shadowRoot)),
    );
  const look = () => {
    if (hasDrop(document)) noted.dropReady = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  document.addEventListener('weerzien-files', () => (noted.files = performance.now()), true);
  document.addEventListener('weerzien-phase', ({ phase }) => {
    const note = { phase, at: performance.now(), painted: 0 };
    noted.phases.push(note);
    // The frame after the next one begins when the change has been drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => (note.painted = performance.now())));
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      noted.longTasks.push({ at: startTime, ms: duration });
    }
  }).observe({ type: 'longtask', buffered: true });
})();
