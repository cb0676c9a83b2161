// The look of the accounting of rows.
import { css } from 'lit';

export const qualityStyles = css`
  .finding {
    margin-block-end: 1.25rem;
  }
  .files li {
    display: flex;
    flex-direction: column;
    padding-block: 0.4rem;
  }
  .files strong {
    overflow-wrap: anywhere;
  }
  .lines {
    color: var(--ink-faint);
  }
  .example,
  .caption {
    display: block;
    color: var(--ink-faint);
    font-size: 0.75rem;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .skipped td.figure {
    padding-inline-end: 1.25rem;
  }
  .statuses {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .statuses legend {
    padding: 0 0 0.4rem;
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  .statuses li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.2rem;
    border-block-end: 1px solid var(--line);
    font-size: 0.8125rem;
  }
  .statuses label {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 1.6rem;
    cursor: pointer;
  }
  .statuses input {
    width: 1rem;
    height: 1rem;
    accent-color: var(--accent);
  }
  .remarks li {
    padding-block: 0.3rem;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
`;
