// A row of choices of which one holds: radio buttons that look like one divided button.
import { css } from 'lit';

export const choiceStyles = css`
  .choices {
    display: inline-flex;
    flex-wrap: wrap;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choices label {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-height: 1.75rem;
    padding: 0.1rem 0.6rem;
    border: 1px solid var(--line-strong);
    margin-inline-start: -1px;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    cursor: pointer;
  }
  .choices label:first-of-type {
    margin-inline-start: 0;
    border-start-start-radius: var(--radius);
    border-end-start-radius: var(--radius);
  }
  .choices label:last-of-type {
    border-start-end-radius: var(--radius);
    border-end-end-radius: var(--radius);
  }
  .choices input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choices label:has(:checked) {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
  }
  .choices label:has(:focus-visible) {
    z-index: 1;
    outline: var(--focus);
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    .choices label {
      min-height: 2.25rem;
    }
  }
`;
