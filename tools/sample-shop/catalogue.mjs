// What the sample shop sells, and the invented people who buy there.

/**
 * @typedef {object} Product
 * @property {string} sku
 * @property {string} name
 * @property {number} cents price including VAT
 * @property {number} days how long one lasts; 0 for things that are not used up
 * @property {number} weight how often it is somebody's favourite
 */

/** Things that run out. @type {Product[]} */
export const consumables = [
  { sku: 'KOF-HUI-1000', name: 'Huisblend bonen - 1 kg', cents: 2150, days: 36, weight: 18 },
  { sku: 'KOF-ESP-1000', name: 'Espresso Napoli bonen - 1 kg', cents: 2495, days: 34, weight: 15 },
  { sku: 'KOF-ETH-250', name: 'Ethiopië Yirgacheffe - 250 g', cents: 1195, days: 20, weight: 9 },
  { sku: 'KOF-COL-250', name: 'Colombia Huila - 250 g', cents: 1095, days: 20, weight: 8 },
  { sku: 'KOF-FIL-500', name: 'Filterkoffie, gemalen - 500 g', cents: 1350, days: 27, weight: 10 },
  { sku: 'KOF-DEC-250', name: 'Decaf Mexico - 250 g', cents: 1145, days: 30, weight: 5 },
  { sku: 'KOF-CAP-100', name: 'Capsules lungo - 100 stuks', cents: 2900, days: 42, weight: 9 },
  { sku: 'THE-SEN-100', name: 'Sencha - 100 g', cents: 950, days: 48, weight: 7 },
  { sku: 'THE-EAR-100', name: 'Earl Grey - 100 g', cents: 795, days: 55, weight: 8 },
  { sku: 'THE-ROO-100', name: 'Rooibos vanille - 100 g', cents: 695, days: 60, weight: 6 },
  { sku: 'THE-MAT-030', name: 'Matcha - 30 g', cents: 1995, days: 38, weight: 4 },
];

/** Bought beside the rest. @type {Product[]} */
export const extras = [
  { sku: 'GER-PAP-100', name: 'Filterzakjes maat 02 - 100 stuks', cents: 495, days: 0, weight: 9 },
  { sku: 'GER-ONT-250', name: 'Ontkalker - 250 ml', cents: 895, days: 0, weight: 6 },
  { sku: 'GER-MOK-030', name: 'Mok, wit 30 cl', cents: 1250, days: 0, weight: 5 },
  { sku: 'GER-THE-012', name: 'Theepot 12" gietijzer', cents: 4495, days: 0, weight: 2 },
  { sku: 'GER-V60-002', name: 'V60 set, keramiek', cents: 3250, days: 0, weight: 3 },
  { sku: 'GER-MOL-001', name: 'Handmolen RVS', cents: 8900, days: 0, weight: 2 },
  { sku: 'SNO-STR-250', name: 'Stroopwafels - 250 g', cents: 450, days: 0, weight: 6 },
];

/** @type {Product} */
export const tasting = {
  sku: 'PRO-KOF-003',
  name: 'Proefpakket koffie - 3 x 125 g',
  cents: 1695,
  days: 24,
  weight: 0,
};

/** @type {Product} */
export const gift = {
  sku: 'CAD-WIN-001',
  name: 'Cadeaupakket "Winter"',
  cents: 3995,
  days: 0,
  weight: 0,
};

const first_names = [
  ...['Anna', 'Bram', 'Celine', 'Daan', 'Eva', 'Femke', 'Gijs', 'Hanna', 'Ilse', 'Jasper', 'Karin'],
  ...[
    'Lars',
    'Maud',
    'Niels',
    'Olga',
    'Pim',
    'Quinten',
    'Roos',
    'Sander',
    'Tess',
    'Ursula',
    'Vera',
  ],
  ...['Wout', 'Xander', 'Yara', 'Zoë', 'Lotte', 'Milan', 'Noor', 'Thijs', 'Jonas', 'Greta', 'Emma'],
  ...[
    'Lukas',
    'Marie',
    'Louis',
    'Amélie',
    'Stijn',
    'Elif',
    'Youssef',
    'Mehmet',
    'Fatima',
    'Jürgen',
  ],
];

const last_names = [
  ...[
    'Bakker',
    'de Boer',
    'Claes',
    'Dekker',
    'van Dijk',
    'Engel',
    'Fischer',
    'de Graaf',
    'Hendriks',
  ],
  ...[
    'Jacobs',
    'Janssens',
    'Kaya',
    'Klein',
    'Koster',
    'Maes',
    'Meijer',
    'Mertens',
    'Mulder',
    'Peeters',
  ],
  ...[
    'Prins',
    'Richter',
    'Smits',
    'van Leeuwen',
    'Verhoeven',
    'Visser',
    'Vos',
    'Wagner',
    'Willems',
  ],
  ...[
    'Yilmaz',
    'Zimmermann',
    "in 't Veld",
    'van den Berg',
    'Schäfer',
    'El Amrani',
    'Blom',
    'Kuipers',
  ],
];

/**
 * An invented person; `number` makes the address unique. Addresses end in example.com, which nobody
 * can own.
 * @param {import('./random.mjs').Random} random
 * @param {number} number
 */
export function person(random, number) {
  const first = random.pick(first_names);
  const last = random.pick(last_names);
  const plain = `${first}.${last}`.normalize('NFD').toLowerCase();
  const local = plain.replaceAll(/[^a-z.]/g, '');
  return { name: `${first} ${last}`, email: `${local}.${number}@example.com` };
}
