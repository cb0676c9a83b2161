// A wish to count differently. Elements do not compute; whoever holds the analysis asks it again.
import type { ReportRequest } from '../../core/options';

export class OptionsChangeEvent extends Event {
  /** Only what changes; undefined takes an option back to its default. */
  readonly change: Partial<ReportRequest>;

  constructor(change: Partial<ReportRequest>) {
    super('weerzien-options-change', { bubbles: true, composed: true });
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    'weerzien-options-change': OptionsChangeEvent;
  }
}
