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
    background: color-mix(in oklab, var(--ramp) calc(var(--v, 0) * 60%), transparent);
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
  .map .ends {
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
    padding-block: 0.35rem;
    vertical-align: middle;
  }
  .segments .bars {
    width: 5.5rem;
  }
  .bar {
    display: block;
    width: calc(var(--share, 0) * 100%);
    min-width: 1px;
    height: 5px;
    background: var(--new);
  }
  .bar + .bar {
    margin-block-start: 2px;
  }
  .bar.money {
    background: var(--returning);
  }
  .bar.key {
    display: inline-block;
    width: 1rem;
    margin: 0 0.2rem 0.15rem 0;
  }
  .note .bar.money.key {
    margin-inline-start: 0.9rem;
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
    .segments .bars {
      display: none;
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
