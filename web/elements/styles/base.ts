// What every element shares: type, links, buttons, fields, disclosure, focus and print.
import { css } from 'lit';
import { tokens } from './tokens';

const shared = css`
  :host {
    display: block;
    color: var(--ink);
    font: 400 0.9375rem/1.5 var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  strong,
  b {
    font-weight: 650;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .kicker {
    color: var(--ink-faint);
    font-size: 0.75rem;
    font-weight: 600;
    letter-spacing: 0.04em;
  }
  .soft {
    color: var(--ink-soft);
  }
  .faint {
    color: var(--ink-faint);
  }
  .small {
    font-size: 0.8125rem;
    line-height: 1.45;
  }
  .number {
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
  }
  .hidden-visually {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  .button,
  select,
  input {
    color: inherit;
    font: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-height: 2.25rem;
    padding: 0.25rem 0.8rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--raised);
    font-weight: 500;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    border-color: var(--ink-faint);
  }
  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  button.quiet {
    min-height: 1.75rem;
    padding: 0.1rem 0.45rem;
    border-color: transparent;
    background: transparent;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-weight: 400;
  }
  button:is([data-list], [data-filter]),
  .ask {
    display: var(--ask, inline-flex);
    align-items: center;
  }
  button.quiet[data-list] {
    color: var(--accent);
  }
  button.quiet:hover {
    border-color: var(--line-strong);
    color: var(--ink);
  }
  button[aria-pressed='true'],
  button[aria-expanded='true'].quiet {
    border-color: var(--line-strong);
    background: var(--sunken);
    color: var(--ink);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  select,
  input:is([type='date'], [type='number'], [type='text']) {
    min-height: 2.25rem;
    padding: 0.2rem 0.5rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--raised);
  }
  summary {
    cursor: pointer;
  }
  @media (prefers-reduced-motion: no-preference) {
    button,
    .button,
    a {
      transition:
        border-color 120ms,
        color 120ms,
        background-color 120ms;
    }
  }
  @media (pointer: coarse) {
    button.quiet {
      min-height: 2.25rem;
      padding-inline: 0.65rem;
    }
  }
  @media print {
    :host {
      --paper: white;
      color-scheme: light only;
      font-size: 9.5pt;
    }
    .screen-only {
      display: none !important;
    }
  }
`;

export const baseStyles = [tokens, shared];
