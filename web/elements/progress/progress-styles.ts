// The look of the progress of reading.
import { css } from 'lit';

export const progressStyles = css`
  .box {
    display: grid;
    gap: 0.75rem;
    padding: 1.5rem 1.25rem;
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    background: var(--raised);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
  }
  .file {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .track {
    height: 4px;
    overflow: hidden;
    border-radius: 2px;
    background: var(--line);
  }
  .track i {
    display: block;
    height: 100%;
    background: var(--returning);
    transform: scaleX(var(--share, 0));
    transform-origin: left;
  }
`;
