// The look of the definitions: words, figure, and its place between 0 and 100%.
import { css } from 'lit';

export const definitionListStyles = css`
  .finding {
    margin-block-end: 1rem;
  }
  li {
    display: grid;
    gap: 0.1rem 1.5rem;
    padding-block: 0.65rem;
    border-block-end: 1px solid var(--line);
  }
  h3 {
    font-size: 0.875rem;
    font-weight: 600;
  }
  .words p {
    max-width: 62ch;
  }
  .share {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
  }
  .share .number {
    font-size: 1.125rem;
    font-weight: 600;
  }
  .track {
    position: relative;
    height: 1px;
    margin-block: 0.5rem;
    background: var(--line-strong);
  }
  .track i {
    position: absolute;
  }
  .dot {
    inset-inline-start: calc(var(--value) * 100%);
    width: 9px;
    height: 9px;
    margin: -4px;
    border-radius: 50%;
    background: var(--returning);
  }
  .range {
    inset-inline: calc(var(--low) * 100%) calc(100% - var(--high) * 100%);
    height: 5px;
    margin-block-start: -2px;
    background: var(--returning);
    opacity: 0.35;
  }
  @container (min-width: 44rem) {
    li {
      grid-template-columns: minmax(0, 3fr) 9.5rem minmax(8rem, 1.3fr);
      align-items: center;
    }
    .share {
      display: block;
      text-align: end;
    }
    .share .number,
    .share .faint {
      display: block;
    }
  }
`;
