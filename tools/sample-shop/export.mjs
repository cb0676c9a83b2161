// Writes orders the way Shopify exports them: 79 columns, newest order first, one row per line
// item, and everything but the line item blank from the second row of an order on.
import { Random } from './random.mjs';

/** @typedef {import('./orders.mjs').Order} Order */

export const header =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,' +
  'Currency,' +
  'Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,' +
  'Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,' +
  'Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,' +
  'Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,' +
  'Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,' +
  'Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,' +
  'Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,' +
  'Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,' +
  'Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,' +
  'Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,' +
  'Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,' +
  'Payment Terms Name,Next Payment Due At,Payment References';

const columns = header.split(',');
const shipping_cents = /** @type {Record<string, number>} */ ({ NL: 495, BE: 695, DE: 895 });
const free_shipping_from = 4500;
const first_number = 10_482;

const money = (/** @type {number} */ cents) => (cents / 100).toFixed(2);

/** @param {number} day @param {number} second local time */
function stamp(day, second) {
  const local = new Date(day * 86_400_000 + second * 1000);
  return `${local.toISOString().slice(0, 19).replace('T', ' ')} ${offset(local)}`;
}

/**
 * Amsterdam's: summer time from the last Sunday of March to that of October.
 * @param {Date} local
 */
function offset(local) {
  const sunday = (/** @type {number} */ month) => {
    const last = new Date(Date.UTC(local.getUTCFullYear(), month + 1, 0));
    return last.getTime() - last.getUTCDay() * 86_400_000;
  };
  const summer = local.getTime() >= sunday(2) && local.getTime() < sunday(9);
  return summer ? '+0200' : '+0100';
}

const quoted = (/** @type {string} */ text) =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** @param {Record<string, string>} cells */
const row = (cells) => columns.map((column) => quoted(cells[column] ?? '')).join(',');

/** @param {Order} order */
function totals(order) {
  const goods = order.lines.reduce((sum, line) => sum + line.product.cents * line.quantity, 0);
  const discount = Math.round((goods * order.percent) / 100);
  const subtotal = goods - discount;
  const shipped = order.source === 'web' && subtotal < free_shipping_from;
  const shipping = shipped ? (shipping_cents[order.customer?.country ?? 'NL'] ?? 0) : 0;
  const total = subtotal + shipping;
  const refunds = {
    refunded: total,
    partially_refunded: Math.min(order.lines[0]?.product.cents ?? 0, Math.floor(total / 2)),
    paid: 0,
    voided: 0,
    pending: 0,
  };
  return { subtotal, discount, shipping, total, refunded: refunds[order.status] };
}

/** @param {Order} order @param {string} created @returns {Record<string, string>} */
function head_cells(order, created) {
  const { subtotal, discount, shipping, total, refunded } = totals(order);
  const paid = order.status !== 'pending' && order.status !== 'voided';
  const customer = order.customer;
  return {
    'Financial Status': order.status,
    'Paid at': paid ? created : '',
    'Fulfillment Status': paid ? 'fulfilled' : 'unfulfilled',
    'Accepts Marketing': order.code === 'WELKOM10' ? 'yes' : 'no',
    Currency: 'EUR',
    Subtotal: money(subtotal),
    Shipping: money(shipping),
    Taxes: money(Math.round((total * 9) / 109)),
    Total: money(total),
    'Discount Code': order.code,
    'Discount Amount': money(discount),
    'Shipping Method': order.source === 'web' ? 'Standaard' : '',
    'Billing Name': customer?.name ?? '',
    'Billing Country': customer?.country ?? '',
    'Shipping Country': order.source === 'web' ? (customer?.country ?? '') : '',
    'Cancelled at': order.status === 'voided' ? stamp(order.day + 1, 36_000) : '',
    'Payment Method': order.payment,
    'Refunded Amount': money(refunded),
    'Outstanding Balance': order.status === 'pending' ? money(total) : '0.00',
    'Risk Level': 'Low',
    Source: order.source,
  };
}

/** @param {Order} order @param {number} number @param {Random} random @returns {string[]} */
function order_rows(order, number, random) {
  const created = stamp(order.day, order.second);
  const email = order.customer?.email ?? '';
  const head = {
    ...head_cells(order, created),
    Email: random.chance(0.01) ? email.toUpperCase() : email,
  };
  return order.lines.map(({ product, quantity }, place) =>
    row({
      ...(place === 0 ? head : {}),
      Name: `#${number}`,
      'Created at': created,
      'Lineitem quantity': String(quantity),
      'Lineitem name': product.name,
      'Lineitem price': money(product.cents),
      'Lineitem sku': product.sku,
      'Lineitem requires shipping': 'true',
      'Lineitem taxable': 'true',
      'Lineitem fulfillment status': 'fulfilled',
      'Lineitem discount': '0.00',
      Vendor: 'Branderij Weerzien',
    }),
  );
}

/** The whole file. @param {Order[]} orders oldest first @param {Random} random */
export function export_text(orders, random) {
  const rows = orders.map((order, place) => order_rows(order, first_number + place, random));
  return `${[header, ...rows.reverse().flat()].join('\n')}\n`;
}
