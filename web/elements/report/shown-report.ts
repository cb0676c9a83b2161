// What each panel shows while a question is being answered: the newest report in which all that the
// panel is about answers one and the same question. So no panel mixes old figures with new ones.
import type { Report } from '../../core/report';
import type { PanelEntry, PanelId } from './panels';
import type { Session } from './session';

/** Whether the panel still shows the answer to an older question. */
export function waits(panel: PanelEntry, { pending }: Session): boolean {
  return pending.size > 0 && [...panel.sections, 'quality' as const].some((s) => pending.has(s));
}

export class ShownReports {
  readonly #shown = new Map<PanelId, { question: number; report: Report }>();
  #loaded: unknown;

  /**
   * The report for a panel: the same object for as long as the panel has nothing to change. A panel
   * that is first shown while it waits has nothing older to show, and changes with every answer.
   */
  of(panel: PanelEntry, report: Report, session: Session): Report {
    if (this.#loaded !== session.loaded) this.#shown.clear();
    this.#loaded = session.loaded;
    const old = this.#shown.get(panel.id);
    const waiting = waits(panel, session);
    if (old && (waiting || old.question === session.question)) return old.report;
    if (!waiting) this.#shown.set(panel.id, { question: session.question, report });
    return report;
  }
}

/** Whether any of it is within the window. */
export function onScreen(element: Element | null): boolean {
  if (!element) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
