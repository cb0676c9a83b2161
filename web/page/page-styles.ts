// The look of the page around the report.
import { css } from 'lit';

export const pageStyles = css`
  .page {
    display: grid;
    grid-template-rows: auto 1fr auto;
    max-width: 80rem;
    min-height: 100vh;
    margin-inline: auto;
    padding-inline: clamp(1rem, 4vw, 2.5rem);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding-block: 1rem;
  }
  .wordmark {
    display: inline-flex;
    align-items: center;
    gap: 0.55rem;
    color: var(--ink);
    font: 600 1.25rem/1 var(--serif);
    letter-spacing: -0.01em;
    text-decoration: none;
  }
  .wordmark svg {
    width: 2.3rem;
    fill: none;
    stroke: var(--ink);
    stroke-width: 2.5;
  }
  .wordmark path {
    fill: var(--returning);
    stroke: none;
  }
  .switches {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .icon {
    display: block;
    width: 1rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon .solid {
    fill: currentColor;
    stroke: none;
  }
  .intro {
    max-width: 44rem;
    padding-block: clamp(1.25rem, 5vw, 3.5rem) 1.75rem;
  }
  h1 {
    margin: 0;
    font: 600 clamp(2rem, 6vw, 3.25rem) / 1.08 var(--serif);
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  .lead {
    margin-block-start: 0.9rem;
    color: var(--ink-soft);
    font-size: 1.125rem;
    line-height: 1.5;
    text-wrap: pretty;
  }
  .promise {
    display: grid;
    gap: 1.5rem 3rem;
    padding-block: 2.25rem;
  }
  .promise h2 {
    font: 600 1.25rem/1.3 var(--serif);
  }
  .promise p {
    max-width: 56ch;
    margin-block: 0.4rem 0.6rem;
    color: var(--ink-soft);
  }
  .promise ul li {
    padding-block: 0.6rem;
    border-block-end: 1px solid var(--line);
    color: var(--ink-soft);
  }
  .promise ul li:first-child {
    border-block-start: 1px solid var(--line);
  }
  .promise ol {
    display: grid;
    gap: 0.4rem;
    max-width: 60ch;
    margin-block-start: 0.6rem;
    padding-inline-start: 1.25rem;
    color: var(--ink-soft);
    font-size: 0.875rem;
    list-style: decimal;
  }
  footer {
    padding-block: 1.5rem;
  }
  @media (min-width: 52rem) {
    .promise {
      grid-template-columns: 1.2fr 1fr;
    }
  }
  @media (max-width: 24rem) {
    header {
      gap: 0.5rem;
    }
    .switches {
      gap: 0.35rem;
    }
    .choices label {
      padding-inline: 0.45rem;
    }
    .wordmark {
      gap: 0.4rem;
    }
    .wordmark svg {
      width: 2rem;
    }
  }
  @media print {
    .page {
      padding: 0;
    }
    footer {
      display: none;
    }
  }
`;
