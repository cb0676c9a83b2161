// From segment to segment since one period earlier, as a matrix.
import { html, type TemplateResult } from 'lit';
import type { RfmMovement } from '../../core/report';
import type { Words } from '../../i18n/words';
import { variables } from '../base/variables';

const order = [
  'champion',
  'loyal',
  'potentialLoyalist',
  'new',
  'promising',
  'needsAttention',
  'aboutToSleep',
  'atRisk',
  'cannotLose',
  'hibernating',
] as const;

/** Customers who moved, by pair; absent pairs are 0. */
export function moves(movement: RfmMovement): Map<string, number> {
  return new Map(movement.cells.map((cell) => [`${cell.from} ${cell.to}`, cell.customers]));
}

export function movementTable(movement: RfmMovement, words: Words): TemplateResult {
  const counts = moves(movement);
  const rows = [...order, 'none'] as const;
  const most = Math.max(
    1,
    ...movement.cells.filter((cell) => cell.from !== cell.to).map((cell) => cell.customers),
  );
  return html`
    <p class="note">
      ${words.text('rfm.movementNote', { day: words.formats.day(movement.asOf, 'long') })}
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.text('rfm.movement')}>
      <table class="movement">
        <thead>
          <tr>
            <th scope="col">${words.text('rfm.fromTo')}</th>
            ${order.map(
              (to) => html`<th scope="col" class="figure">${words.text(`segment.${to}`)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (from) =>
              html`<tr>
                <th scope="row">${words.text(`segment.${from}`)}</th>
                ${order.map((to) => {
                  const customers = counts.get(`${from} ${to}`) ?? 0;
                  const stayed = from === to;
                  const v = stayed ? 0 : Math.min(1, customers / most) * 0.5;
                  return html`<td
                    class="figure ${stayed ? 'stayed' : ''}"
                    ${variables({ '--v': v })}
                  >
                    ${
                      customers > 0
                        ? words.value(customers, 'count')
                        : html`<span class="faint">·</span>`
                    }
                  </td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
