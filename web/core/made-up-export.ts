// Lines of an order export as many shops have them, for warming up: rising order numbers and times,
// several lines to some orders, customers who come back, quoted names, columns to compare by.

export const madeUpHeader =
  'order_id,created_at,email,customer_name,product,sku,quantity,line_total,country,channel\n';

const firstDay = Date.UTC(2020, 0, 1);
const msOfOrder = 3 * 60 * 60_000;
const names = ['"Jansen, Anna"', '"de Vries, Bo"', 'Kim Smit', 'Chris Bakker', 'Robin Visser'];
const countries = ['NL', 'NL', 'BE', 'NL', 'DE', 'BE', 'FR'];
const channels = ['web', 'web', 'shop', 'phone'];

/** The item of a list that belongs to a number. */
const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

/** The lines from `begin` up to, not including, `end`, counted from 0. */
export function madeUpLines(begin: number, end: number): string {
  let text = '';
  for (let line = begin; line < end; line += 1) {
    // Every third line belongs to the order above it.
    const order = line - Math.floor((line + 1) / 3);
    const date = new Date(firstDay + order * msOfOrder).toISOString();
    // Steps of a size that has no factor in common with the number of customers visit them all.
    const customer = (order * 7919) % 5003;
    const product = (line * 31) % 997;
    text +=
      `${100_001 + order},${date.slice(0, 10)} ${date.slice(11, 19)},c${customer}@example.com,` +
      `${pick(names, customer)},Product ${product},P-${product},${1 + (line % 3)},` +
      `${(line * 37) % 113}.${10 + (line % 90)},` +
      `${pick(countries, customer)},${pick(channels, order)}\n`;
  }
  return text;
}
