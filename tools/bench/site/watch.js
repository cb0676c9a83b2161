// Runs in the page before its own scripts: notes when things happened, in milliseconds since the
// navigation began, and every task that kept the main thread busy for longer than 50 ms.
(() => {
  const noted = { dropReady: 0, files: 0, phases: [], changes: [], longTasks: [] };
  window.noted = noted;
  window.isWarm = () =>
    document.querySelector('weerzien-page').shadowRoot.querySelector('[data-warm]') !== null;

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
  // A change of an option: until the first on the screen is new, and until nothing on it is old. The
  // page marks with aria-busy what still answers an older question, panel by panel and, among the
  // key figures, row by row.
  const inside = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...inside(element.shadowRoot)] : [element],
    );
  const on_screen = async () => {
    const { shadowRoot } = document.querySelector('weerzien-page');
    const report = shadowRoot.querySelector('weerzien-report');
    const panels = [...report.shadowRoot.querySelectorAll('.panels > div')].filter((panel) => {
      const { top, bottom } = panel.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    const drawn = () => panels.flatMap((panel) => [panel, ...inside(panel)]);
    await Promise.all(drawn().map((element) => element.updateComplete));
    return drawn();
  };
  document.addEventListener('weerzien-options-change', () => {
    const change = { at: performance.now(), first: 0, all: 0 };
    noted.changes.push(change);
    let most = 0;
    const look = async () => {
      const asked = noted.phases.some(({ phase, at }) => phase === 'computing' && at > change.at);
      const all = await on_screen();
      const busy = all.filter((element) => element.ariaBusy === 'true').length;
      most = Math.max(most, busy);
      if (asked && busy < most) change.first ||= performance.now();
      if (asked && busy === 0) change.all = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      noted.longTasks.push({ at: startTime, ms: duration });
    }
  }).observe({ type: 'longtask', buffered: true });
})();
