// The look of the RFM map, the segment list and the movement matrix.
import { css } from 'lit';

export const rfmStyles = css`
  .finding {
    margin-block-end: 1.25rem;
  }
  .map-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin-block-end: 0.75rem;
  }
  .field {
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  .field select {
    min-height: 1.75rem;
    padding-block: 0;
  }
  .map {
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
  }
  .map th {
    padding: 0 0.4rem 0.3rem 0;
    border: 0;
    color: var(--ink-faint);
    font-size: 0.75rem;
    font-weight: 400;
    text-align: center;
  }
  .map tbody th,
  .map .corner {
    width: 2rem;
    padding: 0 0.3rem 0 0;
    border: 0;
    text-align: start;
    vertical-align: middle;
  }
  .map tbody td {
    position: relative;
    height: 3.9rem;
    padding: 0.3rem 0.45rem;
    border: 0 solid var(--ink-faint);
    border-inline-start: 1px solid var(--line);
    border-block-start: 1px solid var(--line);
    background: color-mix(in oklab, var(--ramp) calc(var(--v, 0) * 88%), transparent);
    text-align: end;
    vertical-align: bottom;
  }
  .map tbody td.top {
    border-block-start-color: var(--ink-faint);
  }
  .map tbody td.start {
    border-inline-start-color: var(--ink-faint);
  }
  .map tbody tr td:last-child {
    border-inline-end: 1px solid var(--ink-faint);
  }
  .map tbody tr:last-child td {
    border-block-end: 1px solid var(--ink-faint);
  }
  .map td.deep {
    color: var(--on-ramp);
  }
  .map .segment {
    position: absolute;
    inset-block-start: 0.3rem;
    inset-inline: 0.45rem 0.2rem;
    font-size: 0.6875rem;
    font-weight: 600;
    line-height: 1.15;
    text-align: start;
    hyphens: auto;
  }
  .map .number {
    font-size: 0.875rem;
  }
  .map tfoot td {
    padding-block-start: 0.3rem;
    border: 0;
    color: var(--ink-faint);
    font-size: 0.75rem;
  }
  .map tfoot td:last-child {
    display: flex;
    justify-content: space-between;
  }
  .meaning {
    display: block;
    color: var(--ink-faint);
    font-size: 0.75rem;
    font-weight: 400;
  }
  .segments td,
  .segments th {
    padding-block: 0.3rem;
  }
  .bar {
    background: linear-gradient(
        to left,
        color-mix(in oklab, var(--new) 34%, transparent) calc(var(--share) * 100%),
        transparent 0
      )
      no-repeat center / 100% 1.35rem;
  }
  .bar.money {
    background-image: linear-gradient(
      to left,
      color-mix(in oklab, var(--returning) 30%, transparent) calc(var(--share) * 100%),
      transparent 0
    );
  }
  .movement th,
  .movement td {
    padding-inline-end: 0.5rem;
    font-size: 0.75rem;
  }
  .movement thead th {
    max-width: 5.5rem;
    white-space: normal;
  }
  .movement td {
    background: color-mix(in oklab, var(--ramp) calc(var(--v, 0) * 100%), transparent);
  }
  .movement .stayed {
    color: var(--ink-faint);
  }
  @container (max-width: 30rem) {
    .map .segment {
      display: none;
    }
    .map tbody td {
      height: 2.6rem;
    }
  }
  @media print {
    .map td,
    .bar {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
