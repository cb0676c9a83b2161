// A list of customers: only the rows in view are drawn, however long it is, and all of it as CSV.
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Cell } from '../../charts/chart';
import { tableCsv } from '../../charts/csv';
import { download } from '../../charts/picture';
import type { List } from '../../core/loaded';
import { unknownMoney, type Money, type ValueKind } from '../../i18n/formats';
import { WeerzienElement } from '../base/element';
import { variables } from '../base/variables';
import { baseStyles } from '../styles/base';
import { tableStyles } from '../styles/table';
import { customerStyles } from './customer-styles';

const rowHeight = 32;

/** What the columns of a list hold, by the code of the core. */
const kinds: Readonly<Record<string, ValueKind>> = {
  orders: 'count',
  occasions: 'count',
  revenue: 'money',
  firstOrder: 'day',
  lastOrder: 'day',
  expectedGapDays: 'count',
  reminderDate: 'day',
  ordersPerMonth: 'decimal',
};

/** Columns whose cells are codes, with the group of messages that holds their words. */
const codeGroups: Readonly<Record<string, string>> = { segment: 'segment', rhythm: 'state' };

export class WeerzienCustomers extends WeerzienElement {
  static override properties: PropertyDeclarations = {
    list: { attribute: false },
    heading: { type: String },
    money: { attribute: false },
    fileName: { type: String, attribute: 'file-name' },
  };
  static override styles = [...baseStyles, tableStyles, customerStyles];

  declare list: List | undefined;
  declare heading: string;
  /** In what the amounts of the list are counted: the report that it belongs to. */
  declare money: Money;
  /** Name of the CSV file, without its ending. */
  declare fileName: string;
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | undefined;
  /** Columns with anything in them; the file to download has all. */
  #shown: readonly number[] = [];
  #stop: (() => void) | undefined;

  constructor() {
    super();
    this.heading = '';
    this.money = unknownMoney;
    this.fileName = 'customers';
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('list')) return;
    const { columns = [], rows = [] } = this.list ?? {};
    this.#shown = [...columns.keys()].filter((at) => rows.some((row) => row[at] != null));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
    this.#virtualizer = undefined;
  }

  protected override updated(): void {
    const box = this.renderRoot.querySelector<HTMLElement>('.rows');
    if (!box) return;
    const options = {
      count: this.list?.rows.length ?? 0,
      getScrollElement: () => box,
      estimateSize: () => rowHeight,
      overscan: 8,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.requestUpdate(),
    };
    if (!this.#virtualizer) {
      this.#virtualizer = new Virtualizer(options);
      this.#stop = this.#virtualizer._didMount();
    } else {
      this.#virtualizer.setOptions(options);
    }
    this.#virtualizer._willUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { list, words } = this;
    if (!list) return nothing;
    const { columns, rows } = list;
    const items = this.#virtualizer?.getVirtualItems() ?? [];
    const height = this.#virtualizer?.getTotalSize() ?? rows.length * rowHeight;
    const before = items[0]?.start ?? 0;
    const after = height - (items.at(-1)?.end ?? 0);
    const of = columns.includes('product') ? 'list.countProducts' : 'list.count';
    const numeric = (code: string): boolean => !['text', 'day'].includes(kinds[code] ?? 'text');
    return html`
      <div class="bar">
        <h3>
          ${this.heading}
          <span class="faint">${words.text(of, { count: rows.length })}</span>
        </h3>
        <button data-action="list-csv" ?disabled=${rows.length === 0} @click=${this.#save}>
          ${words.text('list.download')}
        </button>
      </div>
      ${rows.length === 0 ? html`<p class="soft">${words.text('list.empty')}</p>` : nothing}
      <div
        class="rows"
        tabindex="0"
        ?hidden=${rows.length === 0}
        role="region"
        aria-label=${this.heading}
      >
        <table aria-rowcount=${rows.length + 1}>
          <thead>
            <tr aria-rowindex="1">
              ${this.#shown.map((at) => {
                const code = columns[at] ?? '';
                return html`<th scope="col" class=${numeric(code) ? 'figure' : ''}>
                  ${words.code('list.column', code)}
                </th>`;
              })}
            </tr>
          </thead>
          <tbody>
            <tr class="space" aria-hidden="true" ${variables({ '--height': `${before}px` })}></tr>
            ${items.map(
              (item) =>
                html`<tr aria-rowindex=${item.index + 2}>
                  ${this.#shown.map((at) => {
                    const code = columns[at] ?? '';
                    return html`<td class=${numeric(code) ? 'figure' : ''}>
                      ${this.#text(rows[item.index]?.[at] ?? null, code)}
                    </td>`;
                  })}
                </tr>`,
            )}
            <tr class="space" aria-hidden="true" ${variables({ '--height': `${after}px` })}></tr>
          </tbody>
        </table>
      </div>
    `;
  }

  #text(cell: Cell, code: string): string {
    const { words } = this;
    const group = codeGroups[code];
    if (group && typeof cell === 'string') return words.code(group, cell);
    return words.value(cell, kinds[code] ?? 'text', { money: this.money });
  }

  #save(): void {
    const { list, words } = this;
    if (!list) return;
    const csv = tableCsv(
      {
        columns: list.columns.map((code) => ({
          label: words.code('list.column', code),
          kind: kinds[code] ?? 'text',
        })),
        rows: list.rows.map((row) =>
          row.map((cell, index) => {
            const code = list.columns[index] ?? '';
            return codeGroups[code] ? this.#text(cell, code) : cell;
          }),
        ),
        context: { money: this.money },
      },
      words.formats,
    );
    download(new Blob([csv], { type: 'text/csv' }), `${this.fileName}.csv`);
  }
}
