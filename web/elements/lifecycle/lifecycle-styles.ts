// The look of the nine places of the lifecycle.
import { css } from 'lit';

export const lifecycleStyles = css`
  .finding {
    margin-block-end: 1.25rem;
  }
  .stages {
    border-collapse: separate;
    border-spacing: 2px;
  }
  .stages td.figure {
    padding: 0.55rem 0.75rem;
    border: 0;
    background: color-mix(in oklab, var(--ramp) calc(var(--v, 0) * 60%), var(--sunken));
    font-size: 1rem;
    font-weight: 600;
  }
  @container (max-width: 30rem) {
    .stages td.figure,
    .stages th {
      padding-inline: 0.3rem;
      font-size: 0.875rem;
    }
    .stages td .small,
    .stages th.figure {
      font-size: 0.75rem;
    }
  }
  .stages td .small {
    font-weight: 400;
  }
  .stages th {
    border: 0;
  }
`;
