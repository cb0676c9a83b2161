// The look of the drop zone.
import { css } from 'lit';

export const dropStyles = css`
  .zone {
    display: grid;
    justify-items: center;
    gap: 0.9rem;
    padding: 2.5rem 1.25rem 2rem;
    border: 1.5px dashed var(--line-strong);
    border-radius: 8px;
    background: var(--raised);
    text-align: center;
  }
  .zone.over {
    border-style: solid;
    border-color: var(--accent);
    background: color-mix(in oklab, var(--accent) 8%, var(--raised));
  }
  .mark {
    width: 4rem;
    fill: none;
    stroke: var(--line-strong);
    stroke-width: 1.5;
  }
  .mark path {
    fill: var(--returning);
    stroke: none;
  }
  .invite {
    max-width: 34ch;
    font: 600 1.25rem/1.35 var(--serif);
    text-wrap: balance;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.6rem;
  }
  .button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .button:focus-within {
    outline: var(--focus);
    outline-offset: 2px;
  }
  .formats {
    max-width: 62ch;
    text-wrap: pretty;
  }
  .formats + .formats {
    margin-block-start: -0.4rem;
  }
  kbd {
    padding: 0.05rem 0.35rem;
    border: 1px solid var(--line-strong);
    border-radius: 3px;
    font: inherit;
    white-space: nowrap;
  }
  @media (hover: none) {
    .formats + .formats {
      display: none;
    }
  }
`;
