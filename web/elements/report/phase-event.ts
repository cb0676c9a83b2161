// Tells the page around the element what it is doing.
import type { Phase } from './session';

export class PhaseEvent extends Event {
  readonly phase: Phase;

  constructor(phase: Phase) {
    super('weerzien-phase', { bubbles: true, composed: true });
    this.phase = phase;
  }
}

declare global {
  interface HTMLElementEventMap {
    'weerzien-phase': PhaseEvent;
  }
}
