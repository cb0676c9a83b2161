// Which column means what: shown for checking, corrected by choosing another role.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ReadOptions } from '../../core/options';
import type { Words } from '../../i18n/words';
import { WeerzienElement } from '../base/element';
import { baseStyles } from '../styles/base';
import { tableStyles } from '../styles/table';
import {
  distinctHeaders,
  keyOf,
  readOptionsOf,
  type MappedColumn,
  type MappedFile,
} from './file-mapping';
import {
  dateQuestion,
  doubts,
  isUnsure,
  markQuestion,
  unsureColumns,
  type Question,
} from './doubts';
import { mappingStyles } from './mapping-styles';
import { forget, remember, remembered } from './remembered';
import { roleGroups, type RoleGroup } from './roles';

export class MappingEvent extends Event {
  readonly readOptions: ReadOptions;

  constructor(readOptions: ReadOptions) {
    super('weerzien-mapping', { bubbles: true, composed: true });
    this.readOptions = readOptions;
  }
}

declare global {
  interface HTMLElementEventMap {
    'weerzien-mapping': MappingEvent;
  }
}

/**
 * @fires weerzien-mapping - with the corrected reading options
 * @fires weerzien-mapping-close - when nothing is to be changed
 */
export class WeerzienMapping extends WeerzienElement {
  static override properties: PropertyDeclarations = {
    files: { attribute: false },
    corrections: { state: true },
    dateOrder: { state: true },
    decimalMark: { state: true },
  };
  static override styles = [...baseStyles, tableStyles, mappingStyles];

  declare files: readonly MappedFile[];
  declare corrections: ReadonlyMap<MappedColumn, string>;
  declare dateOrder: string | undefined;
  declare decimalMark: string | undefined;

  constructor() {
    super();
    this.files = [];
    this.corrections = new Map();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('files')) return;
    this.corrections = new Map();
    this.dateOrder = undefined;
    this.decimalMark = undefined;
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const files = distinctHeaders(this.files);
    const unsure = files.some((file) => file.needsConfirmation);
    const missing = [...new Set(files.flatMap((file) => file.missing))];
    return html`
      <section class="box" aria-labelledby="title">
        <h2 id="title">${words.text(unsure ? 'mapping.titleUnsure' : 'mapping.title')}</h2>
        <p class="soft">
          ${
            unsure
              ? words.text('mapping.introUnsure', { count: Math.max(1, doubts(files)) })
              : words.text('mapping.intro')
          }
        </p>
        ${this.#dateOrder(files)} ${this.#decimalMark(files)}
        ${
          missing.length > 0
            ? html`<p class="missing">
                ${words.text('mapping.missing', {
                  roles: words.formats.list(missing.map((role) => words.code('missing', role))),
                })}
              </p>`
            : nothing
        }
        ${files.flatMap(unsureColumns).map(
          (column) =>
            html`<p class="missing">
              ${words.text('mapping.unsureColumn', {
                column: nameOf(column, words),
                role: words.code('role', column.role),
                confidence: words.formats.percent(column.confidence, 0),
              })}
            </p>`,
        )}
        ${files.map((file) => this.#file(file, files.length > 1))}
        <div class="actions">
          <button class="primary" data-action="use-mapping" @click=${this.#use}>
            ${words.text('mapping.use')}
          </button>
          <button data-action="close-mapping" @click=${this.#close}>
            ${words.text('mapping.close')}
          </button>
          <label class="remember">
            <input type="checkbox" .checked=${Boolean(remembered(files))} />
            <span>${words.text('mapping.remember')}</span>
          </label>
        </div>
      </section>
    `;
  }

  #file(file: MappedFile, named: boolean): TemplateResult {
    const { words } = this;
    return html`
      ${named ? html`<h3>${file.file}</h3>` : nothing}
      <div class="scroll" tabindex="0" role="region" aria-label=${file.file}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.text('mapping.column')}</th>
              <th scope="col">${words.text('mapping.samples')}</th>
              <th scope="col">${words.text('mapping.role')}</th>
              <th scope="col">${words.text('mapping.why')}</th>
            </tr>
          </thead>
          <tbody>
            ${file.columns.map((column) => this.#column(column))}
          </tbody>
        </table>
      </div>
    `;
  }

  #column(column: MappedColumn): TemplateResult {
    const { words } = this;
    const role = this.corrections.get(column) ?? column.role;
    const corrected = role !== column.role;
    const name = nameOf(column, words);
    const unsure = isUnsure(column) && !corrected;
    return html`<tr class=${role === 'ignore' ? 'ignored' : ''}>
      <th scope="row">${name}</th>
      <td class="samples">
        ${column.samples.slice(0, 3).map((sample) => html`<span>${sample}</span>`)}
      </td>
      <td>
        <select
          aria-label=${words.text('mapping.roleOf', { column: name })}
          ?disabled=${!keyOf(column)}
          @change=${(event: Event) => this.#correct(column, event)}
        >
          <option value="ignore" ?selected=${role === 'ignore'}>
            ${words.text('role.ignore')}
          </option>
          ${(Object.keys(roleGroups) as RoleGroup[]).map(
            (group) =>
              html`<optgroup label=${words.text(`roleGroup.${group}`)}>
                ${roleGroups[group].map(
                  (option) =>
                    html`<option value=${option} ?selected=${option === role}>
                      ${words.text(`role.${option}`)}
                    </option>`,
                )}
              </optgroup>`,
          )}
        </select>
      </td>
      <td class="why ${unsure ? 'unsure' : ''}">
        ${
          corrected
            ? words.text('why.corrected')
            : role === 'ignore'
              ? ''
              : words.text('mapping.confidence', {
                  why: words.code('why', column.why),
                  confidence: words.formats.percent(column.confidence, 0),
                })
        }
      </td>
    </tr>`;
  }

  /** What the files leave open in the reading of numeric dates. */
  #dateOrder(files: readonly MappedFile[]): TemplateResult | typeof nothing {
    const file = files.find((candidate) => candidate.dateOrderAmbiguous);
    if (!file) return nothing;
    const chosen = this.dateOrder ?? file.dateOrder;
    return this.#question('mapping.dateOrder', dateQuestion(file, this.words), chosen, (order) => {
      this.dateOrder = order;
    });
  }

  /** What the files leave open in the reading of amounts such as 1.234. */
  #decimalMark(files: readonly MappedFile[]): TemplateResult | typeof nothing {
    const file = files.find((candidate) => candidate.decimalMarkAmbiguous);
    if (!file) return nothing;
    const chosen = this.decimalMark ?? file.decimalMark;
    return this.#question('mapping.decimalMark', markQuestion(file, this.words), chosen, (mark) => {
      this.decimalMark = mark;
    });
  }

  #question(
    label: 'mapping.dateOrder' | 'mapping.decimalMark',
    { sample, answers }: Question,
    selected: string | undefined,
    answer: (value: string) => void,
  ): TemplateResult {
    return html`<fieldset class="question" data-question=${label}>
      <legend>${this.words.text(label, { sample })}</legend>
      ${answers.map(
        (option) =>
          html`<label>
            <input
              type="radio"
              name=${label}
              value=${option.value}
              .checked=${option.value === selected}
              @change=${() => answer(option.value)}
            />
            <span>${option.label}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #correct(column: MappedColumn, event: Event): void {
    const role = (event.target as HTMLSelectElement).value;
    this.corrections = new Map(this.corrections).set(column, role);
  }

  #use(): void {
    const files = distinctHeaders(this.files);
    const options = readOptionsOf(files, {
      roles: this.corrections,
      dateOrder: this.dateOrder,
      decimalMark: this.decimalMark,
    });
    const tick = this.renderRoot.querySelector<HTMLInputElement>('.remember input');
    if (tick?.checked) remember(options);
    else forget(files);
    this.dispatchEvent(new MappingEvent(options));
  }

  #close(): void {
    this.dispatchEvent(new Event('weerzien-mapping-close', { bubbles: true, composed: true }));
  }
}

/** The header as written, or the column's number where there is none. */
function nameOf(column: MappedColumn, words: Words): string {
  return column.name || words.text('mapping.unnamed', { number: column.key ?? '' });
}
