// Part of the reference job with Papa Parse and Maps, as a web page would do it: papaparse.mjs
// FILE.
import { createReadStream } from 'node:fs';
import { load_package } from '../packages.mjs';
import { start, tell } from './tell.mjs';

const Papa = load_package('papaparse');
const [file = ''] = process.argv.slice(2);

/** @type {Map<string, {email: string, day: string, cents: number}>} */
const orders = new Map();

/** @param {string[]} row */
function add(row) {
  const [id = '', created = '', email = '', , , , , total] = row;
  const cents = Math.round(Number(total) * 100);
  const order = orders.get(id);
  if (order) order.cents += cents;
  else orders.set(id, { email, day: created.slice(0, 10), cents });
}

/** @returns {import('../answer.mjs').Answer} */
function answer() {
  /** @type {Map<string, {orders: number, cents: number, days: Map<string, number>}>} */
  const customers = new Map();
  for (const { email, day, cents } of orders.values()) {
    let customer = customers.get(email);
    if (!customer) customers.set(email, (customer = { orders: 0, cents: 0, days: new Map() }));
    customer.orders += 1;
    customer.cents += cents;
    customer.days.set(day, (customer.days.get(day) ?? 0) + cents);
  }
  let [revenue, came_back, again] = [0, 0, 0];
  const distribution = Array.from({ length: 10 }, (_, i) => [i + 1, 0, 0]);
  for (const { orders, cents, days } of customers.values()) {
    let first = '9999';
    for (const day of days.keys()) if (day < first) first = day;
    revenue += cents;
    came_back += days.size > 1 ? 1 : 0;
    again += cents - (days.get(first) ?? 0);
    const row = distribution[Math.min(orders, 10) - 1] ?? [];
    row[1] = (row[1] ?? 0) + 1;
    row[2] = (row[2] ?? 0) + cents;
  }
  return { totals: [[orders.size, customers.size, revenue, came_back, again]], distribution };
}

const begin = start();
let header = true;
Papa.parse(createReadStream(file), {
  chunk: (/** @type {{data: string[][]}} */ { data }) => {
    for (const row of header ? data.slice(1) : data) if (row.length > 1) add(row);
    header = false;
  },
  complete: () => {
    const result = answer();
    tell(begin, result);
  },
});
