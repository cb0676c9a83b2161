// The look of the cohort grid: dense, first column fixed, one hue from paper to teal.
import { css } from 'lit';

export const cohortStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
  }
  .tools select {
    min-height: 1.75rem;
    padding-block: 0;
    font-size: 0.8125rem;
  }
  .grid {
    margin-block-start: 1.75rem;
  }
  .grid table {
    width: auto;
    border-collapse: separate;
    border-spacing: 1px;
    font-size: 0.75rem;
  }
  .grid caption {
    /* As wide as the panel, not as the table that scrolls below it. */
    max-width: 100cqi;
    font-size: 0.8125rem;
  }
  .grid th,
  .grid td {
    padding: 0.3rem 0.32rem;
    border: 0;
    line-height: 1.3;
  }
  .grid .name {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    padding-inline-start: 0;
    background: var(--paper);
    white-space: nowrap;
  }
  .grid tbody .name {
    color: var(--ink-soft);
    font-weight: 400;
  }
  .grid .average .name,
  .grid .average td {
    color: var(--ink);
    font-weight: 650;
  }
  .grid .average th,
  .grid .average td {
    padding-block-end: 0.4rem;
    border-block-end: 1px solid var(--line-strong);
  }
  .cell {
    min-width: 2.2rem;
    text-align: end;
  }
  td.cell {
    background: color-mix(in oklab, var(--ramp) calc(var(--v, 0) * 60%), transparent);
  }
  td.cell.partial {
    background-image: repeating-linear-gradient(
      135deg,
      transparent 0 4px,
      color-mix(in oklab, var(--paper) 62%, transparent) 4px 7px
    );
    color: var(--ink);
    font-style: italic;
  }
  .burn-in td:not(.cell),
  .burn-in .name {
    color: var(--ink-faint);
  }
  .burn-in td.cell {
    background-color: color-mix(in oklab, var(--ink) calc(var(--v, 0) * 22%), transparent);
    color: var(--ink-soft);
  }
  .mark {
    color: var(--warm);
  }
  .notes {
    margin-block-start: 0.75rem;
  }
  .notes button {
    margin-inline-start: -0.5rem;
  }
  .notes .note {
    margin-block-start: 0.35rem;
  }
  .swatch {
    display: inline-block;
    width: 1.6em;
    height: 0.9em;
    margin-inline-end: 0.5em;
    background-color: color-mix(in oklab, var(--ramp) 40%, transparent);
    background-image: repeating-linear-gradient(
      135deg,
      transparent 0 4px,
      color-mix(in oklab, var(--paper) 62%, transparent) 4px 7px
    );
    vertical-align: -0.05em;
  }
  @media print {
    td.cell,
    .swatch {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .grid {
      overflow: visible;
    }
  }
`;
