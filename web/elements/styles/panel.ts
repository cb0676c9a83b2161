// The frame of one panel of the report: heading, charts side by side where there is room, notes.
import { css } from 'lit';

export const panelStyles = css`
  :host {
    container-type: inline-size;
  }
  .panel {
    padding-block: 2.25rem 2.5rem;
    border-block-start: 1px solid var(--line-strong);
  }
  .panel-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25rem 1.5rem;
    margin-block-end: 1.25rem;
  }
  .panel-head h2 {
    color: var(--ink-faint);
    font-size: 0.8125rem;
    font-weight: 600;
    letter-spacing: 0.01em;
  }
  .columns {
    display: grid;
    gap: 2.25rem 3rem;
  }
  .columns > * {
    min-width: 0;
  }
  @container (min-width: 52rem) {
    .columns.two {
      grid-template-columns: 1fr 1fr;
    }
    .columns.wide-narrow {
      grid-template-columns: 3fr 2fr;
    }
  }
  .finding {
    max-width: 46ch;
    font: 600 1.3125rem/1.3 var(--serif);
    font-variant-numeric: lining-nums;
    letter-spacing: -0.003em;
    text-wrap: balance;
  }
  .note {
    max-width: 68ch;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    line-height: 1.5;
  }
  .note + .note {
    margin-block-start: 0.35rem;
  }
  .stack > * + * {
    margin-block-start: 1rem;
  }
  .more {
    margin-block-start: 1.25rem;
    font-size: 0.8125rem;
  }
  .more summary {
    width: fit-content;
    color: var(--ink-soft);
  }
  .more summary:hover {
    color: var(--ink);
  }
  .more > :not(summary) {
    margin-block-start: 0.6rem;
  }
  .aside {
    max-width: 68ch;
    margin-block-start: 1.5rem;
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--line-strong);
  }
  .aside h3 {
    font-size: 0.875rem;
    font-weight: 600;
  }
  .aside p {
    font-size: 0.875rem;
  }
  .figure-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 2rem;
    margin-block-start: 1.25rem;
  }
  .figure-row dt {
    color: var(--ink-faint);
    font-size: 0.8125rem;
  }
  .figure-row dd {
    font-size: 1.0625rem;
    font-weight: 600;
  }
  .note {
    margin-block-start: 0.75rem;
  }
  .empty {
    align-self: start;
    padding: 1rem 1.25rem;
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
    color: var(--ink-soft);
  }
  @media print {
    .panel {
      padding-block: 1rem;
    }
    figure,
    table,
    .figure-row {
      break-inside: avoid;
    }
  }
`;
