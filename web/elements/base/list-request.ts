// Asking for a list of customers. Panels do not compute; whoever holds the analysis answers.
import type { ListKind } from '../../core/options';

export type { ListKind };

export class ListRequestEvent extends Event {
  readonly kind: ListKind;
  /** Code of the segment or band. */
  readonly id: string;

  constructor(kind: ListKind, id: string) {
    super('weerzien-list-request', { bubbles: true, composed: true });
    this.kind = kind;
    this.id = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    'weerzien-list-request': ListRequestEvent;
  }
}
