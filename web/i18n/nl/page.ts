// De pagina om het rapport heen, en alles wat gebeurt voordat er een is.
import type { page as english } from '../en/page';

export const page: Record<keyof typeof english, string> = {
  yes: 'ja',
  no: 'nee',
  'app.tagline': 'Zie wie er terugkomt',
  'app.lead':
    'Hoeveel klanten terugkomen, hoe vaak, na hoeveel tijd, en wie je vandaag kunt schrijven. Uit de bestellingenexport die elk winkelsysteem kan maken.',
  'app.promise': 'Je bestand verlaat deze computer niet.',
  'app.promiseText':
    'De cijfers worden hier berekend, in dit tabblad. Er is geen account, geen cookie en geen bezoekersteller.',
  'app.verify': 'Hoe je dat zelf nagaat',
  'app.verify1':
    'Laad deze pagina en zet dan het netwerk uit (wifi uit, of vliegtuigstand). Sleep je bestand erop: alles werkt nog.',
  'app.verify2':
    'Open de ontwikkelaarstools van je browser (F12), tabblad Netwerk, en sleep je bestand erop: geen enkel verzoek neemt het mee.',
  'app.verify3':
    'De pagina heeft een beveiligingsregel (Content-Security-Policy) waarmee de browser zelf elke verbinding met een ander adres weigert.',
  'app.language': 'Taal',
  'app.theme': 'Kleuren',
  'app.theme.auto': 'Automatisch',
  'app.theme.light': 'Licht',
  'app.theme.dark': 'Donker',
  'app.what1':
    'Herhaalaankopen, tijd tot de volgende bestelling en cohorten, elk met zijn onzekerheid',
  'app.what2':
    'Onvoltooide maanden gemarkeerd, en “nieuwe” klanten van de eerste maanden herkend als oude',
  'app.what3': 'Lijsten van klanten om te schrijven, als bestand',
  'app.footer': 'Weerzien is vrije software onder de MIT-licentie.',

  'drop.invite': 'Sleep je bestellingenexport hierheen',
  'drop.choose': 'Kies bestanden',
  'drop.sample': 'Probeer een voorbeeldwinkel',
  'drop.formats':
    'CSV of tekst, ook verpakt als .gz of .zip, of Excel (.xlsx); meerdere maanden tegelijk kan. Kolommen van Shopify, WooCommerce, Magento, PrestaShop, Shopware, bol en andere worden herkend; de rest wijs je zelf aan.',

  'drop.paste': 'Of kopieer de rijen in je spreadsheet en plak ze hier:',
  'drop.pasted': 'geplakte rijen',

  'progress.reading': 'Je bestellingen worden gelezen',
  'progress.starting': 'Starten …',
  'progress.state': '{rows, plural, one {# rij} other {# rijen}} · {speed} MB/s',
  'progress.cancel': 'Annuleren',

  'mapping.title': 'Wat elke kolom betekent',
  'mapping.titleUnsure': 'Kijk de kolommen even na',
  'mapping.intro': 'Zo is je bestand begrepen. Verander een kolom als die iets anders betekent.',
  'mapping.introUnsure':
    '{count, plural, one {Eén ding aan dit bestand is niet zeker. Tot dat is opgelost} other {# dingen aan dit bestand zijn niet zeker. Tot die zijn opgelost}}, kunnen de cijfers op een verkeerde gok rusten.',
  'mapping.unsureColumn':
    'Kolom “{column}” is opgevat als {role}, met {confidence} zekerheid. Kijk die hieronder na.',
  'mapping.missing':
    'Niet gevonden in dit bestand: {roles}. Staat het in een kolom, wijs die dan hieronder aan.',
  'mapping.column': 'Kolom',
  'mapping.samples': 'Voorbeelden',
  'mapping.role': 'Betekent',
  'mapping.why': 'Waarom',
  'mapping.unnamed': '(geen naam: kolom {number})',
  'mapping.roleOf': 'Betekenis van kolom {column}',
  'mapping.confidence': '{why} ({confidence})',
  'mapping.dateOrder': 'Elke datum in dit bestand is op twee manieren te lezen. Wat is {sample}?',
  'mapping.decimalMark':
    'Bedragen in dit bestand zijn op twee manieren te lezen. Hoeveel is {sample}?',
  'mapping.answer.dmy': '{example} (dag eerst)',
  'mapping.answer.mdy': '{example} (maand eerst)',
  'mapping.answer.decimals':
    '{example}: de {mark, select, point {punt} other {komma}} staat voor de decimalen',
  'mapping.answer.thousands':
    '{example}: de {mark, select, point {punt} other {komma}} staat bij de duizendtallen',
  'mapping.use': 'Gebruik deze kolommen',
  'mapping.close': 'Laat zoals het is',
  'mapping.remember': 'Onthouden voor bestanden met deze kolommen (alleen in deze browser)',

  'report.contents': 'Inhoud van het rapport',
  'report.noWindow': 'Geen bestellingen',
  'report.read':
    '{rows, plural, one {# rij} other {# rijen}} gelezen in {seconds} seconden, op deze computer.',
  'report.columns': 'Kolommen',
  'report.save': 'Bewaar als JSON',
  'report.print': 'Afdrukken',
  'report.other': 'Ander bestand',
  'report.nothingTitle': 'Over klanten valt nog niets te zeggen',
  'report.noCustomers':
    'Er zijn bestellingen, maar geen ervan noemt een klant. Zonder e-mailadres, klantnummer of naam is niet te zien wie terugkomt. Kijk de kolommen na, of exporteer het bestand met een klantkolom.',
  'report.noOrders':
    'Geen bestelling in dit bestand telt als aankoop. Hieronder staat welke rijen zijn weggelaten en welke statussen uit staan.',
  'report.noMatchTitle': 'Niets past bij dit filter',
  'report.noMatch':
    'Het bestand is gelezen, maar met de datums of voorwaarden hierboven blijft er geen klant over.',
  'report.unfilter': 'Haal het filter weg',
  'report.future':
    'Dit rapport meet op {day}, en die dag moet nog komen: een bestelling heeft een datum in de toekomst, waarschijnlijk een tikfout. Daardoor lijkt iedere klant lang weg.',
  'report.asOfToday': 'Meet op vandaag, zonder latere bestellingen',

  'report.few':
    'Dit bestand heeft maar {customers, plural, one {# klant} other {# klanten}}. De aantallen kloppen, maar de percentages zeggen weinig: kijk naar hun intervallen.',

  'option.period': 'Per',
  'option.period.week': 'week',
  'option.period.month': 'maand',
  'option.period.quarter': 'kwartaal',
  'option.period.year': 'jaar',
  'option.from': 'Vanaf',
  'option.to': 'Tot en met',
  'option.currency': 'Valuta',
  'option.currencyOrders':
    '{currency} ({orders, plural, one {# bestelling} other {# bestellingen}})',
  'option.rules': 'Telregels',
  'option.sameDay': 'Bestellingen op één dag',
  'option.sameDay.merge': 'zelfde dag is één bezoek',
  'option.sameDay.separate': 'elke bestelling is een bezoek',
  'option.returns': 'Retouren',
  'option.returns.net': 'retouren eraf',
  'option.returns.ignore': 'retouren genegeerd',
  'option.revenueBasis': 'Omzet',
  'option.revenueBasis.total': 'zoals betaald',
  'option.revenueBasis.products': 'alleen producten',
  'option.activeWindowDays': 'Actief betekent: besteld in de laatste',
  'option.activeWindow': '{days} lang actief',
  'option.windowStartsShop': 'De winkel begon toen dit bestand begint',

  'filter.active': 'Voorwaarden aan de klanten',
  'filter.firstOrder': 'Eerste bestelling: {role} {values}',
  'filter.segments': 'Segment: {segments}',
  'filter.minimumOrders': 'Minstens {orders, number} bestellingen',
  'filter.remove': 'Haal deze voorwaarde weg',
  'filter.onlyThese': 'Alleen deze',
  'option.minimumOrders': 'Klanten met minstens',
  'option.orders': '{orders, plural, one {# bestelling} other {# bestellingen}}',

  'period.quarterName': 'K{quarter} {year}',
  'period.weekName': 'week {week}, {year}',
};
