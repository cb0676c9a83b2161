// The data of a chart as a real table, formatted for the reader's language.
import { html, type TemplateResult } from 'lit';
import type { DataTable } from '../../charts/chart';
import type { Words } from '../../i18n/words';

export function dataTable(table: DataTable, words: Words): TemplateResult {
  const textual = (index: number): boolean =>
    ['text', 'day', 'period'].includes(table.columns[index]?.kind ?? 'text');
  return html`
    <table>
      <thead>
        <tr>
          ${table.columns.map(
            (column, index) =>
              html`<th scope="col" class=${textual(index) ? '' : 'figure'}>${column.label}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          (row) => html`
            <tr>
              ${row.map((cell, index) => {
                const text = words.value(cell, table.columns[index]?.kind ?? 'text', table.context);
                return index === 0
                  ? html`<th scope="row">${text}</th>`
                  : html`<td class=${textual(index) ? '' : 'figure'}>${text}</td>`;
              })}
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
