// A row of choices of which one holds.
import { html, nothing, type TemplateResult } from 'lit';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: unknown;
  /** What the label stands for, where it is an abbreviation. */
  readonly title?: string;
}

/** `name` must be unique within the element: the browser groups radio buttons by it. */
export function choices<T extends string>(
  name: string,
  label: string,
  options: readonly Choice<T>[],
  selected: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`
    <fieldset class="choices screen-only">
      <legend class="hidden-visually">${label}</legend>
      ${options.map(
        (option) => html`
          <label title=${option.title ?? nothing}>
            <input
              type="radio"
              aria-label=${option.title ?? nothing}
              name=${name}
              .value=${option.value}
              .checked=${option.value === selected}
              @change=${() => choose(option.value)}
            />
            <span>${option.label}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}
