// The look of the option bar.
import { css } from 'lit';

export const optionStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0.6rem 1rem;
  }
  label {
    display: grid;
    gap: 0.15rem;
    font-size: 0.875rem;
  }
  label > span {
    color: var(--ink-faint);
    font-size: 0.75rem;
  }
  select,
  input[type='date'] {
    min-height: 2rem;
    font-size: 0.875rem;
  }
  details {
    flex: 1 1 22rem;
    padding-block-end: 0.4rem;
    font-size: 0.8125rem;
  }
  .rules {
    margin-block-start: 0.75rem;
  }
  .chips {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .chips button {
    min-height: 1.9rem;
    border-color: var(--accent);
    border-radius: 1rem;
    font-size: 0.8125rem;
    font-weight: 400;
  }
  .check {
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0.5rem;
    min-height: 2rem;
  }
  .check > span {
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  .check input {
    width: 1rem;
    height: 1rem;
    accent-color: var(--accent);
  }
`;
