// Every file that cannot be read says so in words, in both languages: what it is, which file, and
// what to do.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { use_browser } from './support/browser';

const open = use_browser();

const orders = Array.from({ length: 50 }, (_, at) => `${at},2024-01-05,9.50`).join('\n');

/** A zip whose directory says that its only entry has a password. */
function with_password(): Buffer {
  const zip = Buffer.from(zipSync({ 'orders.csv': strToU8(orders) }));
  const directory = zip.readUInt32LE(zip.length - 6);
  zip[directory + 8] = 1;
  return zip;
}

interface Case {
  readonly name: string;
  readonly bytes: Buffer;
  readonly en: readonly [title: string, remedy: string];
  readonly nl: readonly [title: string, remedy: string];
  /** What else is named beside the file. */
  readonly named?: readonly string[];
}

const not_a_table = (name: string, bytes: Buffer, en: string, nl: string): Case => ({
  name,
  bytes,
  en: [`This is not a table but ${en}`, '“export orders”'],
  nl: [`Dit is geen tabel maar ${nl}`, '“bestellingen exporteren”'],
});

const cases: readonly Case[] = [
  not_a_table('factuur.pdf', Buffer.from('%PDF-1.4\nbinary'), 'a PDF', 'een PDF'),
  not_a_table(
    'inloggen.csv',
    Buffer.from('<!DOCTYPE html><html><body>Log in</body></html>'),
    'a web page',
    'een webpagina',
  ),
  not_a_table(
    'scherm.csv',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    'a picture',
    'een afbeelding',
  ),
  {
    name: 'export.csv.gz',
    bytes: Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7]),
    en: ['The packed file is damaged', 'Download the export again'],
    nl: ['Het ingepakte bestand is beschadigd', 'Download de export opnieuw'],
  },
  {
    name: 'geheim.zip',
    bytes: with_password(),
    en: ['The packed file has a password', 'with the password'],
    nl: ['Het ingepakte bestand heeft een wachtwoord', 'met het wachtwoord'],
    named: ['orders.csv'],
  },
  {
    name: 'foto.zip',
    bytes: Buffer.from(zipSync({ 'a.png': strToU8('x'), 'b.pdf': strToU8('y') })),
    en: ['There is no table in the packed file', 'Choose the export itself'],
    nl: ['Er zit geen tabel in het ingepakte bestand', 'Kies de export zelf'],
    named: ['a.png'],
  },
  {
    name: 'oud.xls',
    bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0]),
    en: ['This is a workbook that cannot be opened here', 'CSV UTF-8'],
    nl: ['Deze werkmap kan hier niet worden geopend', 'CSV UTF-8'],
  },
  {
    name: 'stuk.xlsx',
    bytes: Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })),
    en: ['This workbook cannot be read', 'CSV UTF-8'],
    nl: ['Deze werkmap is niet te lezen', 'CSV UTF-8'],
  },
  {
    name: 'leeg.csv',
    bytes: Buffer.from(''),
    en: ['The file is empty', 'Make the export again'],
    nl: ['Het bestand is leeg', 'Maak de export opnieuw'],
  },
  {
    name: 'kop.csv',
    bytes: Buffer.from('order id,order date,total\n'),
    en: ['The file has column names but no orders', 'a period'],
    nl: ['Het bestand heeft kolomnamen maar geen bestellingen', 'een periode'],
  },
  {
    name: 'voorraad.csv',
    bytes: Buffer.from('sku,prijs\nA,1.20\nB,2.30\n'),
    en: ['No column in this file looks like the date of an order', '“Choose the columns”'],
    nl: ['Geen kolom in dit bestand lijkt op de datum van een bestelling', '“Kies de kolommen”'],
    named: ['sku', 'prijs'],
  },
];

describe.each(['en', 'nl'] as const)('in %s', (locale) => {
  test.each(cases)('$name', async ({ name, bytes, named = [], ...said }) => {
    const page = await open('', { locale });
    const file = { name, mimeType: 'application/octet-stream', buffer: bytes };
    await page.locator('input[type=file]').setInputFiles([file]);
    const failure = page.getByRole('alert');
    await failure.waitFor();
    const [title, remedy] = said[locale];
    expect(await failure.locator('h2').textContent()).toBe(title);
    expect(await failure.locator('p').last().textContent()).toContain(remedy);
    const places = (await failure.locator('dd').allTextContents()).join(' ');
    for (const place of [name, ...named]) expect(places).toContain(place);
    await failure.locator('[data-action="again"]').click();
    await page.locator('weerzien-drop').waitFor();
  });
});
