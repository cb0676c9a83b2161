// One row per figure: a table for the eye at full width, two lines per figure on a phone.
import { css } from 'lit';

export const headlineStyles = css`
  .head {
    display: none;
  }
  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.1rem 1rem;
    padding-block: 0.7rem;
    border-block-end: 1px solid var(--line);
  }
  .row[aria-busy='true'] {
    opacity: 0.6;
  }
  @media (prefers-reduced-motion: no-preference) {
    .row {
      transition: opacity 150ms;
    }
    .row[aria-busy='true'] {
      transition-delay: 150ms;
    }
  }
  .row:first-child {
    border-block-start: 1px solid var(--line-strong);
  }
  .label {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.35rem;
    color: var(--ink-soft);
  }
  .define {
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-align: start;
    text-decoration: underline dotted var(--line-strong);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }
  .define:hover {
    text-decoration-color: currentColor;
  }
  .label .caption {
    flex-basis: 100%;
  }
  .value {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.7rem;
  }
  .value .number {
    font-size: 1.625rem;
    font-weight: 600;
    letter-spacing: -0.015em;
    line-height: 1.2;
  }
  .interval,
  .caption {
    color: var(--ink-faint);
    font-size: 0.8125rem;
  }
  .interval {
    white-space: nowrap;
  }
  .missing {
    max-width: 34ch;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  .latest,
  .change {
    font-size: 0.875rem;
  }
  .caption {
    display: inline-block;
    line-height: 1.3;
  }
  .arrow {
    color: var(--ink-faint);
  }
  .trend {
    grid-row: 2;
    grid-column: 2;
    justify-self: end;
    width: 6.5rem;
  }
  .trend svg {
    display: block;
    width: 6.5rem;
    height: 1.75rem;
  }
  .trend path {
    fill: none;
    stroke: var(--returning);
    stroke-width: 1.5;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .trend circle {
    fill: var(--returning);
  }
  .about {
    grid-column: 1 / -1;
    padding-block: 0.75rem 0.25rem;
  }
  .note {
    margin-block-start: 0.75rem;
  }
  @container (max-width: 43.99rem) {
    .latest {
      grid-column: 1;
    }
    .change {
      justify-self: end;
      text-align: end;
    }
  }
  @container (min-width: 44rem) {
    .head,
    .row {
      display: grid;
      grid-template-columns: minmax(9rem, 1.5fr) minmax(11rem, 1.7fr) 1.1fr 1fr 6.5rem;
      gap: 0 1.25rem;
    }
    .head {
      padding-block-end: 0.4rem;
      color: var(--ink-faint);
      font-size: 0.75rem;
      line-height: 1.3;
      align-items: end;
    }
    .row {
      align-items: center;
      min-height: 3.6rem;
      padding-block: 0.5rem;
    }
    .label {
      grid-column: auto;
      flex-direction: column;
      align-items: flex-start;
      color: var(--ink);
      line-height: 1.3;
    }
    .latest,
    .change {
      display: flex;
      flex-direction: column;
    }
    .trend {
      grid-row: auto;
      grid-column: auto;
    }
  }
  @media (pointer: coarse) {
    .define {
      min-height: 2rem;
    }
  }
  @media print {
    .define {
      text-decoration: none;
    }
    .row {
      break-inside: avoid;
      padding-block: 0.35rem;
    }
  }
`;
