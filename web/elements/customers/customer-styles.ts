// The look of a list of customers: fixed row height, head that stays.
import { css } from 'lit';

export const customerStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    margin-block-end: 0.75rem;
  }
  h3 {
    font-size: 1rem;
    font-weight: 600;
  }
  h3 .faint {
    margin-inline-start: 0.4rem;
    font-weight: 400;
  }
  .rows {
    position: relative;
    max-height: 24rem;
    overflow: auto;
    overscroll-behavior: contain;
    border-block: 1px solid var(--line-strong);
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--paper);
    box-shadow: inset 0 -1px var(--line-strong);
  }
  td,
  th {
    height: 32px;
    padding-block: 0;
    vertical-align: middle;
    white-space: nowrap;
  }
  .space {
    height: var(--height);
    border: 0;
  }
  @media print {
    .rows {
      max-height: none;
    }
  }
`;
