// The look of a chart: title, legend in line with the text, the ruler and its reading.
import { css } from 'lit';

export const chartStyles = css`
  figure {
    display: flex;
    flex-direction: column;
  }
  .finding {
    max-width: 46ch;
    font: 600 1.1875rem/1.3 var(--serif);
    font-variant-numeric: lining-nums;
    text-wrap: balance;
  }
  .subtitle {
    max-width: 64ch;
    margin-block-start: 0.3rem;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem 1.1rem;
    margin-block-start: 0.5rem;
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
  }
  .key {
    width: 0.8rem;
    height: 0.8rem;
    border-radius: 2px;
    background: var(--key);
  }
  .key.line {
    height: 0.1875rem;
    border-radius: 1px;
  }
  .key.dot {
    width: 0.55rem;
    height: 0.55rem;
    border-radius: 50%;
  }
  .key.band {
    opacity: 0.3;
  }
  .key.hatch {
    background: repeating-linear-gradient(
      135deg,
      var(--key) 0 1.5px,
      color-mix(in oklab, var(--key) 22%, transparent) 1.5px 4px
    );
  }
  .plot-box {
    position: relative;
    margin-block-start: 0.75rem;
    touch-action: pan-y pinch-zoom;
  }
  .drawing {
    min-height: var(--height);
  }
  .plot {
    display: block;
    max-width: 100%;
    height: auto;
    background: var(--paper);
    color: var(--ink);
    font-family: var(--sans);
    font-size: 12px;
    font-variant-numeric: tabular-nums lining-nums;
    overflow: visible;
  }
  .plot text {
    white-space: pre;
  }
  .ruler {
    position: absolute;
    inset: 0 auto auto 0;
    width: 9px;
    height: 9px;
    margin: -4.5px;
    border: 2px solid var(--ink);
    border-radius: 50%;
    background: var(--paper);
    pointer-events: none;
  }
  .reading {
    position: absolute;
    inset: 0 auto auto 0;
    z-index: 1;
    width: max-content;
    max-width: min(17rem, 100%);
    padding: 0.3rem 0.55rem;
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--paper);
    font-size: 0.78125rem;
    line-height: 1.35;
    pointer-events: none;
    white-space: pre-line;
  }
  .ruler[hidden],
  .reading[hidden] {
    display: none;
  }
  .table {
    max-height: 22rem;
    margin-block-start: 0.75rem;
    overflow-y: auto;
  }
  .table thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--paper);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem;
    margin: 0.35rem 0 0 -0.45rem;
  }
  @media print {
    .drawing {
      min-height: 0;
    }
  }
`;
