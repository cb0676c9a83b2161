// The look of the mapping panel.
import { css } from 'lit';

export const mappingStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .box {
    display: grid;
    gap: 0.9rem;
    padding: 1.25rem;
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    background: var(--raised);
  }
  h2 {
    font: 600 1.25rem/1.3 var(--serif);
  }
  h3 {
    font-size: 0.875rem;
    font-weight: 600;
  }
  .missing {
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--warm);
    background: var(--sunken);
    font-size: 0.875rem;
  }
  .scroll {
    max-height: 26rem;
    overflow: auto;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--raised);
  }
  tbody th {
    max-width: 15rem;
    overflow-wrap: anywhere;
  }
  td,
  tbody th {
    vertical-align: middle;
  }
  .samples {
    max-width: 20rem;
    color: var(--ink-soft);
  }
  .samples span {
    display: inline-block;
    max-width: 11rem;
    margin-inline-end: 0.6rem;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
    white-space: nowrap;
  }
  td select {
    min-height: 1.9rem;
    max-width: 13rem;
  }
  .ignored th,
  .ignored .samples {
    color: var(--ink-faint);
    font-weight: 400;
  }
  .why {
    color: var(--ink-faint);
  }
  .why.unsure {
    color: var(--warm);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem;
  }
  .remember,
  .question label {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 1.75rem;
    font-size: 0.875rem;
    cursor: pointer;
  }
  .question {
    display: grid;
    justify-items: start;
    gap: 0.25rem;
    margin: 0;
    padding: 0.5rem 0.75rem;
    border: 0;
    border-inline-start: 3px solid var(--warm);
    background: var(--sunken);
  }
  .question legend {
    float: inline-start;
    padding: 0;
    font-size: 0.875rem;
    font-weight: 600;
  }
  @container (max-width: 40rem) {
    .box {
      padding: 1rem;
    }
    .scroll {
      max-height: none;
    }
    /* One block for each column of the file, because four columns do not fit. */
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      display: grid;
      grid-template-columns: 1fr 1fr;
      align-items: center;
      gap: 0.15rem 0.75rem;
      padding-block: 0.6rem;
      border-block-end: 1px solid var(--line);
    }
    tbody :is(th, td) {
      padding: 0;
      border: 0;
    }
    .samples {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    td select {
      width: 100%;
    }
    .why {
      grid-column: 1 / -1;
      font-size: 0.75rem;
    }
    .why:empty {
      display: none;
    }
  }
  :is(.remember, .question) input {
    width: 1rem;
    height: 1rem;
    accent-color: var(--accent);
  }
`;
