// Tables: hairlines, figures aligned on the right, room to scroll sideways inside their own box.
import { css } from 'lit';

export const tableStyles = css`
  .scroll {
    /* Positioned, so that what is hidden for the eye inside it is clipped by it. */
    position: relative;
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.8125rem;
    line-height: 1.35;
  }
  caption {
    padding-block: 0 0.5rem;
    color: var(--ink-soft);
    text-align: start;
  }
  th,
  td {
    padding: 0.35rem 0.75rem 0.35rem 0;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: baseline;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  thead th {
    border-block-end-color: var(--line-strong);
    color: var(--ink-faint);
    font-weight: 500;
    vertical-align: bottom;
  }
  tbody th {
    font-weight: 500;
  }
  th.figure,
  td.figure {
    text-align: end;
    white-space: nowrap;
  }
`;
