// The look of a definition: term beside text where there is room.
import { css } from 'lit';

export const definitionStyles = css`
  .definition {
    display: grid;
    gap: 0.5rem;
    max-width: 72ch;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    line-height: 1.5;
  }
  .definition > div {
    display: grid;
    grid-template-columns: 7.5rem 1fr;
    gap: 0 1rem;
  }
  .definition dt {
    color: var(--ink-faint);
  }
  .definition-details {
    margin-block-start: 0.75rem;
    font-size: 0.8125rem;
  }
  .definition-details summary {
    width: fit-content;
    color: var(--ink-soft);
  }
  .definition-details summary:hover {
    color: var(--ink);
  }
  .definition-details[open] summary {
    margin-block-end: 0.6rem;
  }
  @container (max-width: 30rem) {
    .definition > div {
      grid-template-columns: 1fr;
    }
  }
`;
