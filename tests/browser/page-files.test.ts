// Files as a person gives them to the page, good and bad: what is asked, what is left out and said,
// and what is refused with which words.
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { use_browser } from './support/browser';
import { csv, open_files, open_sample } from './support/report-page';

const open = use_browser();

/** Drops a file beside everything; whether the page took it, so that the browser stays. */
function drop_on_page(page: Page, name: string, text: string): Promise<boolean> {
  return page.evaluate(
    ([file_name, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file_name));
      const event = (type: string): DragEvent =>
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      const over = event('dragover');
      document.body.dispatchEvent(over);
      const drop = event('drop');
      document.body.dispatchEvent(drop);
      return over.defaultPrevented && drop.defaultPrevented;
    },
    [name, text] as const,
  );
}

describe('columns', () => {
  const ambiguous = csv('orders.csv', [
    'Order;Datum;Klant;Bedrag',
    ...Array.from(
      { length: 40 },
      (_, at) => `${at + 1};0${(at % 9) + 1}-0${(at % 7) + 1}-2024;k${at % 11};${10 + at},50`,
    ),
  ]);

  test('the panel opens by itself when a date can be read in two ways, and remembers', async () => {
    const page = await open('', { locale: 'en' });
    await open_files(page, [ambiguous]);
    const panel = page.locator('weerzien-mapping');
    const question = panel.getByRole('group', { name: /Every date .* two ways/ });
    await question.getByRole('radio', { name: '4 March 2024 (month first)' }).check();
    await panel.locator('.remember input').check();
    await panel.locator('[data-action="use-mapping"]').click();
    await expect
      .poll(() => page.locator('weerzien-report .window').textContent())
      .toContain('Sept');
    expect(await panel.count()).toBe(0);
    await page.reload();
    await open_files(page, [ambiguous]);
    expect(await panel.count()).toBe(0);
    expect(await page.locator('weerzien-report .window').textContent()).toContain('Sept');
  });

  test('a column can be given another meaning', async () => {
    const page = await open('', { locale: 'nl' });
    await open_files(page, [
      csv('bestellingen.csv', [
        'order id,order date,customer email,total,note',
        '1,2024-01-02,a@example.com,10.00,web',
        '2,2024-02-02,a@example.com,20.00,shop',
        '3,2024-03-02,b@example.com,30.00,web',
      ]),
    ]);
    await page.locator('[data-action="columns"]').click();
    const panel = page.locator('weerzien-mapping');
    await panel.getByRole('combobox', { name: 'Betekenis van kolom total' }).selectOption('ignore');
    await panel.locator('[data-action="use-mapping"]').click();
    await expect
      .poll(() => page.locator('weerzien-headline .row').nth(2).textContent())
      .toContain('Het bestand heeft geen bedragen.');
  });
});

describe('rows left out', () => {
  test('are shown with an example and given as a file', async () => {
    const page = await open('', { locale: 'nl' });
    const day = (at: number): string => `2024-0${(at % 9) + 1}-11`;
    const rows = Array.from({ length: 60 }, (_, at) =>
      at % 20 === 7
        ? `${at},gisteren,c${at % 9}@example.com,9.50`
        : `${at},${day(at)},c${at % 9}@example.com,9.50`,
    );
    await open_files(page, [csv('mei.csv', ['Order ID,Order date,Email,Total', ...rows])]);
    const quality = page.locator('weerzien-quality');
    expect(await quality.locator('.finding').textContent()).toContain(
      '57 gebruikt en 3 weggelaten',
    );
    expect(await quality.locator('.example').textContent()).toContain('7,gisteren,c7@example.com');
    const download = page.waitForEvent('download');
    await quality.locator('[data-action="skipped-csv"]').click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFBestand;Regel;Reden;Rij zoals die er staat',
      'mei.csv;9;de datum is niet te lezen;7,gisteren,c7@example.com,9.50',
    ]);
  });

  test('an unknown status is named, counted and can be switched off', async () => {
    const page = await open('', { locale: 'en' });
    const rows = Array.from(
      { length: 40 },
      (_, at) =>
        `${at},2024-0${(at % 9) + 1}-11,c${at % 9}@example.com,9.50,${at % 4 ? 'Paid' : 'Fettled'}`,
    );
    await open_files(page, [csv('s.csv', ['Order ID,Order date,Email,Total,Status', ...rows])]);
    const orders = page.locator('[data-key="summary.identified.orders"]').first();
    expect(await orders.getAttribute('data-value')).toBe('40');
    const fettled = page.locator('weerzien-quality').getByRole('checkbox', { name: /Fettled/ });
    expect(await fettled.locator('..').textContent()).toContain('unknown word');
    await fettled.uncheck();
    await expect.poll(() => orders.getAttribute('data-value')).toBe('30');
  });

  test('currencies are never added up, and another one can be chosen', async () => {
    const page = await open('', { locale: 'en' });
    const rows = Array.from(
      { length: 60 },
      (_, at) =>
        `${at},2024-0${(at % 9) + 1}-11,c${at % 9}@example.com,10.00,${at % 3 ? 'EUR' : 'GBP'}`,
    );
    await open_files(page, [csv('c.csv', ['Order ID,Order date,Email,Total,Currency', ...rows])]);
    const revenue = page.locator('[data-key="summary.identified.revenue"]').first();
    expect(await revenue.textContent()).toBe('€400');
    const findings = await page.locator('weerzien-findings li').allTextContents();
    expect(findings.join(' ')).toContain('20 orders in GBP');
    await page.locator('[data-option="currency"]').selectOption('GBP');
    await expect.poll(() => revenue.textContent()).toBe('£200');
  });
});

describe('the report on the screen', () => {
  const shop = csv('shop.csv', [
    'Order ID,Order date,Email,Total',
    ...Array.from(
      { length: 60 },
      (_, at) => `${at},2024-0${(at % 9) + 1}-11,c${at % 9}@example.com,10.00`,
    ),
  ]);

  test('can be widened again after a filter that matches nobody', async () => {
    const page = await open('', { locale: 'en' });
    await open_files(page, [shop]);
    await page.locator('weerzien-options details summary').click();
    await page.locator('[data-option="minimumOrders"]').selectOption('10');
    await page.locator('weerzien-report .nothing').waitFor();
    await page.locator('weerzien-options [data-action="remove-filter"]').click();
    await page.locator('weerzien-headline').waitFor();
    expect(await page.locator('weerzien-report .nothing').count()).toBe(0);
  });

  test('stays away when another file is wanted while it is computed', async () => {
    const page = await open('', { locale: 'en' });
    await open_files(page, [shop]);
    const phases = await page.locator('weerzien-report').evaluate(async (element) => {
      const told: string[] = [];
      element.addEventListener('weerzien-phase', (event) => {
        told.push((event as Event & { phase: string }).phase);
      });
      const select = element.shadowRoot!.querySelector('weerzien-options')!;
      const period = select.shadowRoot!.querySelector<HTMLSelectElement>('[data-option="period"]')!;
      period.value = 'week';
      period.dispatchEvent(new Event('change'));
      element.shadowRoot!.querySelector<HTMLElement>('[data-action="other-file"]')!.click();
      await new Promise((done) => setTimeout(done, 1000));
      return told;
    });
    expect(phases.at(-1)).toBe('empty');
    expect(await page.locator('weerzien-drop').count()).toBe(1);
    expect(await page.locator('weerzien-headline').count()).toBe(0);
  });

  test('still answers after the element was moved in the document', async () => {
    const page = await open('', { locale: 'en' });
    await open_files(page, [shop]);
    await page
      .locator('weerzien-report')
      .evaluate((element) => element.parentNode!.append(element));
    await page.locator('weerzien-report[data-answering][data-report-ready]').waitFor();
    await page.locator('[data-option="period"]').selectOption('week');
    await page.locator('weerzien-report:not([data-busy])').waitFor();
    expect(await page.locator('[data-error]').count()).toBe(0);
    const orders = page.locator('[data-key="summary.identified.orders"]').first();
    expect(await orders.getAttribute('data-value')).toBe('60');
  });

  test('shows what strangers wrote as text, and gives it to spreadsheets as text', async () => {
    const page = await open('', { locale: 'en' });
    const evil = '<img src=x onerror=alert(1)>';
    const rows = Array.from({ length: 120 }, (_, at) =>
      [
        at,
        `2024-0${(at % 9) + 1}-11`,
        `c${at % 9}@example.com`,
        10,
        `=1+${at % 9}${evil}`,
        evil,
      ].join(),
    );
    await open_files(page, [
      csv('evil.csv', ['Order ID,Order date,Email,Total,Customer name,Product name', ...rows]),
    ]);
    await page.locator('weerzien-rfm [data-list]:not([disabled])').first().click();
    const list = page.locator('weerzien-customers');
    await list.locator('tr[aria-rowindex="2"]').waitFor();
    expect(await list.locator('tr[aria-rowindex="2"]').textContent()).toContain(evil);
    expect(await page.locator('weerzien-report img').count()).toBe(0);
    const download = page.waitForEvent('download');
    await list.locator('[data-action="list-csv"]').click();
    const lines = readFileSync(await (await download).path(), 'utf8').split('\r\n');
    expect(lines[1]).toMatch(/,'=1\+\d<img/);
  });

  test('says what is missing where not all products had room', async () => {
    const page = await open('', { locale: 'en' });
    await page.evaluate(() => {
      const post = Worker.prototype.postMessage as (message: unknown, ...more: unknown[]) => void;
      Worker.prototype.postMessage = function (message: unknown, ...more: unknown[]) {
        const ask = message as { kind?: string; options?: object };
        if (ask.kind === 'load') ask.options = { ...ask.options, lineDetailBytes: 0 };
        post.call(this, ask, ...more);
      };
    });
    const rows = Array.from(
      { length: 60 },
      (_, at) => `${at},2024-0${(at % 9) + 1}-11,c${at % 9}@example.com,P${at % 5},10.00`,
    );
    await open_files(page, [csv('o.csv', ['Order ID,Order date,Email,SKU,Line total', ...rows])]);
    const note = await page.locator('weerzien-quality [data-given-up]').textContent();
    expect(note).toContain('There is no room for the products of all order lines.');
    const remarks = await page.locator('weerzien-quality li').first().textContent();
    expect(remarks).toContain('order lines whose product was not kept (60)');
    expect(await page.locator('weerzien-distinct-products').count()).toBe(0);
  });

  test('names what an archive holds besides orders', async () => {
    const page = await open('', { locale: 'en' });
    const rows = Array.from(
      { length: 30 },
      (_, at) => `${at},2024-0${(at % 9) + 1}-11,c${at % 9}@example.com,10.00`,
    );
    const packed = zipSync({
      'orders.csv': strToU8(['Order ID,Order date,Email,Total', ...rows].join('\n')),
      'stock.csv': strToU8('sku,in stock\nA,5\n'),
    });
    const zip = { name: 'e.zip', mimeType: 'application/zip', buffer: Buffer.from(packed) };
    await open_files(page, [zip]);
    const remark = await page.locator('weerzien-quality [data-left-out]').textContent();
    expect(remark).toContain('e.zip/stock.csv (no column with a date)');
  });
});

describe('files come in', () => {
  const rows = [
    'Order ID\tOrder date\tEmail\tTotal',
    ...Array.from(
      { length: 30 },
      (_, at) => `${at}\t2024-0${(at % 9) + 1}-11\tc${at % 9}@example.com\t9.50`,
    ),
  ].join('\n');

  test('as rows pasted anywhere on the start page', async () => {
    const page = await open('', {
      locale: 'en',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('weerzien-drop').waitFor();
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows);
    await page.keyboard.press('Control+v');
    await page.waitForSelector('[data-report-ready]');
    expect(await page.locator('weerzien-report .window').textContent()).toContain('2024');
    const orders = page.locator('[data-key="summary.identified.orders"]').first();
    expect(await orders.getAttribute('data-value')).toBe('30');
    // The place for files is gone, and with it its ear for pasting.
    await page.keyboard.press('Control+v');
    expect(await page.locator('weerzien-report[data-report-ready]').count()).toBe(1);
  });

  test('as a file dropped beside the drop zone', async () => {
    const page = await open('', { locale: 'en' });
    await page.locator('weerzien-drop').waitFor();
    expect(await drop_on_page(page, 'orders.tsv', rows)).toBe(true);
    await page.waitForSelector('[data-report-ready]');
  });

  test('as a file dropped on a failure, and on a report', async () => {
    const page = await open('', { locale: 'en' });
    await page.locator('weerzien-drop').waitFor();
    expect(await drop_on_page(page, 'empty.csv', '')).toBe(true);
    await page.locator('[data-error="emptyFile"]').waitFor();
    const kicker = page.locator('weerzien-report .kicker');
    for (const name of ['first.tsv', 'second.tsv']) {
      expect(await drop_on_page(page, name, rows)).toBe(true);
      await expect.poll(() => kicker.textContent()).toContain(name);
    }
    await page.waitForSelector('[data-report-ready]');
    expect(await page.locator('[data-error]').count()).toBe(0);
  });
});

describe('files that need help', () => {
  const shop = (last: string): string[] => [
    'Order;Datum;Klant;Bedrag',
    ...Array.from({ length: 12 }, (_, at) => `${at};2024-0${(at % 6) + 1}-03;k${at % 5};9,50`),
    `12;${last};k1;9,50`,
  ];

  test('a filter that nothing matches can be taken off', async () => {
    const page = await open('', { locale: 'en' });
    await open_files(page, [csv('shop.csv', shop('2024-07-03'))]);
    const dates = page.locator('weerzien-options input[type=date]');
    await dates.first().fill('2024-12-01');
    const empty = page.locator('.nothing[data-filtered="true"]');
    await empty.waitFor();
    expect(await empty.textContent()).toContain('Nothing matches this filter');
    await empty.locator('[data-action="remove-filters"]').click();
    await page.locator('weerzien-headline').waitFor();
    expect(await empty.count()).toBe(0);
    // A range that ends before it begins is not asked at all.
    await dates.nth(1).fill('2024-05-31');
    await expect.poll(() => page.locator('.window').textContent()).not.toContain('Jul');
    await dates.first().fill('2024-06-01');
    expect(await page.locator('[data-error]').count()).toBe(0);
    expect(await page.locator('weerzien-headline').count()).toBe(1);
  });

  test('an order in the future is said, and left out when asked', async () => {
    const page = await open('', { locale: 'en' });
    await open_files(page, [csv('shop.csv', shop('2062-03-01'))]);
    const notice = page.locator('[data-future="2062-03-01"]');
    expect(await notice.textContent()).toContain('that day has yet to come');
    await notice.locator('[data-action="as-of-today"]').click();
    await expect.poll(() => notice.count()).toBe(0);
    await page.locator('weerzien-quality').getByText('after the last day of the report').waitFor();
    expect(await page.locator('.window').textContent()).not.toContain('2062');
  });

  test('a file without a date shows the columns that were recognised', async () => {
    const page = await open('', { locale: 'en' });
    const lines = ['Klantnr;Order;Bedrag', 'k1;1;10,00', 'k2;2;20,00', 'k1;3;5,00'];
    await page.locator('input[type=file]').setInputFiles([csv('shop.csv', lines)]);
    await page.locator('[data-action="columns"]').click();
    const panel = page.locator('weerzien-mapping');
    const first = panel.locator('tbody tr').first();
    await first.waitFor();
    expect(await first.locator('select').inputValue()).toBe('customerId');
    expect(await first.locator('.samples').textContent()).toContain('k1');
  });

  test('a file without a date can be read after all, by pointing at the column', async () => {
    const page = await open('', { locale: 'en' });
    const day = (at: number): string => `${20240101 + at}`;
    await page
      .locator('input[type=file]')
      .setInputFiles([
        csv('odd.csv', [
          'who,num,when,sum',
          ...Array.from({ length: 20 }, (_, at) => `c${at % 6},${at},x${day(at)},5.00`),
        ]),
      ]);
    await page.locator('[data-action="columns"]').click();
    await page.locator('weerzien-mapping').waitFor();
    expect(await page.locator('weerzien-mapping tbody tr').count()).toBe(4);
  });

  test('orders without customers are a result, not a failure', async () => {
    const page = await open('', { locale: 'en' });
    await open_files(page, [
      csv('anonymous.csv', [
        'Order ID,Order date,Total',
        ...Array.from({ length: 30 }, (_, at) => `${at},2024-0${(at % 9) + 1}-11,9.50`),
      ]),
    ]);
    expect(await page.locator('.nothing').textContent()).toContain('none of them names a customer');
  });

  test('reading can be cancelled', async () => {
    const page = await open('', { locale: 'en' });
    // One chunk repeated makes a file of 300 MB that takes no memory to speak of.
    await page.locator('weerzien-drop').evaluate((drop) => {
      const row = (at: number): string =>
        `${at},2024-01-02,customer${at % 9999}@example.com,9.50\n`;
      const chunk = Array.from({ length: 20_000 }, (_, at) => row(at)).join('');
      const file = new File(['id,date,email,total\n', ...Array(370).fill(chunk)], 'large.csv');
      const files = Object.assign(new Event('weerzien-files', { bubbles: true, composed: true }), {
        files: [file],
      });
      drop.dispatchEvent(files);
    });
    await page.locator('[data-action="cancel"]').click();
    await page.locator('weerzien-drop').waitFor();
    await open_sample(page);
  });
});
