// The life of the sample shop, a roaster of coffee and tea: who arrives when, what they buy, when
// they come back and when they stop. Gives the orders of the last three of its five years.
import { consumables, extras, gift, person, tasting } from './catalogue.mjs';

/** @typedef {import('./catalogue.mjs').Product} Product */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {{product: Product, quantity: number}} Line */

/**
 * @typedef {object} Customer
 * @property {string} name
 * @property {string} email
 * @property {string} country
 * @property {'gift' | 'household'} kind
 * @property {Product[]} favourites
 * @property {number} pace how fast the favourites run out, 1 is as the packet says
 * @property {number} stop chance of never coming back, after each order
 */

/**
 * @typedef {object} Order
 * @property {number} day days since 1970-01-01
 * @property {number} second second of that day, local time
 * @property {Customer | null} customer null: paid at the counter, nobody knows who
 * @property {Line[]} lines
 * @property {string} code discount code, or empty
 * @property {number} percent discount
 * @property {'paid' | 'refunded' | 'partially_refunded' | 'voided' | 'pending'} status
 * @property {string} source
 * @property {string} payment
 */

const day_of = (/** @type {string} */ iso) => Date.parse(iso) / 86_400_000;
export const first_day = day_of('2023-01-01');
export const last_day = day_of('2025-12-31');
const opening_day = day_of('2021-01-04');

// How busy each month is, January first: quiet summers, presents in November and December.
const season = [1.05, 0.98, 0.97, 0.95, 0.92, 0.86, 0.78, 0.82, 0.97, 1.04, 1.28, 1.42];
const weekday = [0.8, 1.2, 1.1, 1.05, 1.05, 1.0, 0.8];

function month_of(/** @type {number} */ day) {
  return new Date(day * 86_400_000).getUTCMonth();
}

/** @param {number} day */
function busyness(day) {
  const weekday_of = (((day + 4) % 7) + 7) % 7;
  return (season[month_of(day)] ?? 1) * (weekday[weekday_of] ?? 1);
}

const winter = (/** @type {number} */ day) => month_of(day) >= 10;

/** @param {Product[]} products @returns {(readonly [Product, number])[]} */
const by_weight = (products) =>
  products.map((product) => /** @type {const} */ ([product, product.weight]));

/** @param {Random} random @param {number} number @param {number} day @returns {Customer} */
function new_customer(random, number, day) {
  const kind = winter(day) && random.chance(0.3) ? 'gift' : 'household';
  const favourites = [random.weighted(by_weight(consumables))];
  while (random.chance(0.4)) favourites.push(random.weighted(by_weight(consumables)));
  return {
    ...person(random, number),
    country: random.weighted([
      ['NL', 68],
      ['BE', 21],
      ['DE', 11],
    ]),
    kind,
    favourites: [...new Set(favourites)],
    pace: random.gamma(3, 1.5),
    stop: kind === 'gift' ? 0.85 : random.beta(1.2, 1.3),
  };
}

/**
 * @param {Random} random
 * @param {Customer | null} customer
 * @param {boolean} first
 * @param {number} day
 */
function basket(random, customer, first, day) {
  /** @type {Line[]} */
  const lines = [];
  if (customer?.kind === 'gift') {
    lines.push({ product: gift, quantity: random.chance(0.15) ? 2 : 1 });
  } else if (customer && first && random.chance(0.22)) {
    lines.push({ product: tasting, quantity: 1 });
  } else {
    const favourites = customer?.favourites ?? [random.weighted(by_weight(consumables))];
    favourites.forEach((product, place) => {
      if (place > 0 && !random.chance(0.5)) return;
      const quantity = product.cents < 1500 ? random.integer(1, 3) : random.integer(1, 2);
      lines.push({ product, quantity });
    });
  }
  if (random.chance(0.18)) lines.push({ product: random.weighted(by_weight(extras)), quantity: 1 });
  if (winter(day) && customer?.kind === 'household' && random.chance(0.08)) {
    lines.push({ product: gift, quantity: 1 });
  }
  return lines;
}

/** @param {Random} random @param {boolean} first @param {number} day @returns {[string, number]} */
function discount(random, first, day) {
  if (first && random.chance(0.3)) return ['WELKOM10', 10];
  if (month_of(day) === 10 && random.chance(0.35)) return ['BLACKFRIDAY20', 20];
  if (month_of(day) === 6 && random.chance(0.2)) return ['ZOMER15', 15];
  return random.chance(0.03) ? ['VRIENDEN5', 5] : ['', 0];
}

/**
 * @param {Random} random
 * @param {Customer | null} customer
 * @param {boolean} first
 * @param {number} day
 * @returns {Order}
 */
function order(random, customer, first, day) {
  const [code, percent] = customer ? discount(random, first, day) : ['', 0];
  const source = customer && random.chance(0.94) ? 'web' : 'pos';
  return {
    day,
    second: random.integer(source === 'pos' ? 32_400 : 21_600, source === 'pos' ? 64_800 : 84_000),
    customer,
    lines: basket(random, customer, first, day),
    code,
    percent,
    status: random.weighted([
      ['paid', 955],
      ['refunded', 13],
      ['partially_refunded', 14],
      ['voided', 14],
      ['pending', 4],
    ]),
    source,
    payment:
      source === 'pos'
        ? random.pick(['Cash', 'Card'])
        : random.weighted([
            ['Mollie - iDEAL', 60],
            ['Mollie - Bancontact', 18],
            ['PayPal', 12],
            ['Mollie - Credit Card', 10],
          ]),
  };
}

/**
 * Days until the household has used up what it bought, busy months a little sooner.
 * @param {Random} random @param {Customer} customer @param {Order} last
 */
function days_until_next(random, customer, last) {
  if (customer.kind === 'gift') return 330 + random.integer(0, 50);
  const supplies = last.lines.filter(({ product }) => product.days > 0);
  const lasting = Math.min(
    ...supplies.map(({ product, quantity }) => product.days * quantity ** 0.8),
    75,
  );
  const days = random.gamma(5, lasting * customer.pace) / busyness(last.day) ** 0.5;
  return Math.max(1, Math.round(days));
}

/** @param {Random} random @returns {Order[]} oldest first */
export function shop_orders(random) {
  /** @type {Order[]} */
  const orders = [];
  const keep = (/** @type {Order} */ made) => {
    if (made.day >= first_day && made.day <= last_day) orders.push(made);
  };
  let number = 0;
  for (let day = opening_day; day <= last_day; day += 1) {
    const grown = 0.55 + (0.75 * (day - opening_day)) / (last_day - opening_day);
    const arrivals = random.poisson(5.7 * grown * busyness(day));
    for (let arrival = 0; arrival < arrivals; arrival += 1) {
      const customer = new_customer(random, (number += 1), day);
      let latest = order(random, customer, true, day);
      keep(latest);
      while (!random.chance(customer.stop)) {
        const next = latest.day + days_until_next(random, customer, latest);
        if (next > last_day) break;
        latest = order(random, customer, false, next);
        keep(latest);
      }
    }
    if (random.chance(0.3 * busyness(day))) keep(order(random, null, false, day));
  }
  return orders.sort((a, b) => a.day - b.day || a.second - b.second);
}
