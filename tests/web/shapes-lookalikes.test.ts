// Columns that merely look like dates, money or customers must not take a role: telephone numbers,
// postcodes, article codes, addresses of computers, invoice numbers, weights.
import { beforeAll, describe, expect, test } from 'vitest';
import { Session } from '../../web/core/session';
import { realCore } from './support/real-core';
import { readText } from './support/whole-files';

let session: Session;
beforeAll(async () => {
  session = new Session(await realCore());
});

const two = (n: number) => String(n).padStart(2, '0');

/** Made of the number of the row; names as shops write them. */
const lookalikes: { name: string; header: string; value: (n: number) => string }[] = [
  { name: 'telephone number', header: 'Servicenummer', value: (n) => `06123456${two(n)}` },
  { name: 'international number', header: 'Fax', value: (n) => `+31 20 55501${two(n)}` },
  { name: 'Dutch postcode', header: 'Gebied', value: (n) => `35${two(n % 7)} AB` },
  { name: 'German postcode', header: 'Gebiet', value: (n) => `101${two(n % 7)}` },
  { name: 'article code', header: 'Barcode', value: (n) => `87110001200${two(n % 9)}` },
  { name: 'address of a computer', header: 'IP', value: (n) => `83.10.20${n % 9}.1${two(n)}` },
  { name: 'invoice number like a day', header: 'Factuurnr', value: (n) => `202401${two(n + 1)}` },
  { name: 'weight with its unit', header: 'Gewicht', value: (n) => `0.${two(n + 1)} kg` },
  { name: 'letters and number', header: 'Factuur', value: (n) => `INV-10${two(n)}` },
  { name: 'bank account', header: 'IBAN', value: (n) => `NL${two(n)}ABNA01234567${two(n % 5)}` },
  { name: 'version', header: 'App', value: (n) => `1.2.${n % 4}` },
  { name: 'percentage', header: 'Marge', value: (n) => `${10 + n}%` },
  { name: 'time', header: 'Tijd', value: (n) => `${two(n % 24)}:30` },
  {
    name: 'name of a seller',
    header: 'Kassamedewerker',
    value: (n) => `Kim de ${'ABC'[n % 3]}root`,
  },
];

const order = {
  date: (n: number) => `2026-0${1 + (n % 6)}-${two(1 + n)}`,
  email: (n: number) => `c${n % 7}@example.com`,
  total: (n: number) => `${10 + n}.50`,
};

const essential = [
  'date',
  'orderTotal',
  'lineTotal',
  'unitPrice',
  'email',
  'customerId',
  'customerName',
  'quantity',
];

async function rolesOf(header: string[], row: (n: number) => string[]) {
  const rows = Array.from({ length: 25 }, (_, n) => row(n).join(','));
  const text = `${[header.join(','), ...rows].join('\n')}\n`;
  const { mapping, report } = await readText(session, text);
  return { roles: mapping.columns.map(({ role }) => role), mapping, report };
}

describe('beside columns with names', () => {
  test.each(lookalikes)('$name', async ({ header, value }) => {
    const { roles, mapping, report } = await rolesOf(
      [header, 'Besteldatum', 'E-mailadres', 'Totaal'],
      (n) => [value(n), order.date(n), order.email(n), order.total(n)],
    );
    expect(roles.slice(1)).toEqual(['date', 'email', 'orderTotal']);
    expect(essential).not.toContain(roles[0]);
    expect(mapping.needsConfirmation).toBe(false);
    expect(report.summary).toMatchObject({ customers: 7, all: { orders: 25, revenue: 56_250 } });
  });
});

describe('beside columns without names', () => {
  test.each(lookalikes)('$name', async ({ value }) => {
    const { roles } = await rolesOf(['c1', 'c2', 'c3', 'c4'], (n) => [
      value(n),
      order.date(n),
      order.email(n),
      order.total(n),
    ]);
    expect(roles.slice(1)).toEqual(['date', 'email', 'orderTotal']);
    expect(essential).not.toContain(roles[0]);
  });
});

test('a bare number that could be a weight or money is asked', async () => {
  const { mapping } = await rolesOf(['c1', 'c2', 'c3', 'c4'], (n) => [
    `0.${two(n + 1)}`,
    order.date(n),
    order.email(n),
    order.total(n),
  ]);
  expect(mapping.needsConfirmation).toBe(true);
});
