// The frame around the panels: header, contents at the side where there is room.
import { css } from 'lit';

export const reportStyles = css`
  /* Without an analysis behind the report nothing can be asked, so nothing is offered. */
  :host(:not([data-answering])) {
    --ask: none;
  }
  :host {
    container-type: inline-size;
    background: var(--paper);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  weerzien-mapping,
  weerzien-progress {
    margin-block-end: 1.5rem;
  }
  header {
    padding-block-start: 0.75rem;
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.75rem 2rem;
    margin-block-end: 1.25rem;
  }
  .kicker {
    overflow-wrap: anywhere;
  }
  .window {
    font: 600 1.75rem/1.2 var(--serif);
    font-variant-numeric: lining-nums;
    letter-spacing: -0.01em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .actions button {
    min-height: 2rem;
    font-size: 0.8125rem;
  }
  weerzien-options {
    padding-block: 0.9rem;
    border-block: 1px solid var(--line);
  }
  .panels {
    min-width: 0;
  }
  /* What is not new yet shows it, after a moment; the key figures do so row by row. */
  .panels > [aria-busy='true']:not(#headline) {
    opacity: 0.6;
  }
  @media (prefers-reduced-motion: no-preference) {
    .panels > div {
      transition: opacity 150ms;
    }
    .panels > [aria-busy='true']:not(#headline) {
      transition-delay: 150ms;
    }
  }
  .panels > div {
    scroll-margin-block-start: 1rem;
  }
  #headline {
    padding-block: 1.5rem 2.25rem;
  }
  .pair {
    display: grid;
    gap: 0 3rem;
  }
  .pair > * {
    min-width: 0;
  }
  .few {
    max-width: 68ch;
    margin-block-start: 1.25rem;
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--new);
    color: var(--ink-soft);
  }
  .contents {
    display: none;
  }
  .contents ul {
    position: sticky;
    inset-block-start: 1.5rem;
    display: grid;
    gap: 0.1rem;
    padding-block-start: 1.5rem;
  }
  .contents a {
    display: block;
    padding-block: 0.2rem;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    line-height: 1.3;
    text-decoration: none;
  }
  .contents a:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .list {
    scroll-margin-block: 1rem;
    padding: 1.25rem;
    margin-block-end: 2rem;
    border: 1px solid var(--line-strong);
    border-radius: 8px;
  }
  .list:focus-visible {
    outline: none;
  }
  .list .quiet {
    margin-block-start: 0.5rem;
  }
  .failure,
  .nothing {
    display: grid;
    gap: 0.75rem;
    margin-block-end: 1.5rem;
    padding: 1.5rem 1.25rem;
    border: 1px solid var(--line-strong);
    border-inline-start: 4px solid var(--danger);
    border-radius: 8px;
    background: var(--raised);
  }
  .nothing {
    border-inline-start-color: var(--new);
  }
  .failure h2,
  .nothing h2 {
    font: 600 1.25rem/1.3 var(--serif);
  }
  .failure p,
  .nothing p {
    max-width: 68ch;
  }
  .failure dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.5rem;
  }
  .failure dt {
    color: var(--ink-faint);
    font-size: 0.75rem;
  }
  .failure dd {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  @container (min-width: 52rem) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container (min-width: 68rem) {
    .body {
      display: grid;
      grid-template-columns: 10.5rem minmax(0, 1fr);
      gap: 0 2.5rem;
    }
    .contents {
      display: block;
    }
  }
  @media print {
    weerzien-options,
    weerzien-mapping {
      display: none;
    }
    .body {
      display: block;
    }
  }
`;
