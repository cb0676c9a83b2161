// Titels die zeggen wat er te zien is, ondertitels die zeggen hoe je leest, en de woorden van
// kolommen.
import type { charts as english } from '../en/charts';

export const charts: Record<keyof typeof english, string> = {
  'chart.tableOf': 'Tabel: {title}',
  'chart.showTable': 'Tabel',
  'chart.showChart': 'Grafiek',

  'chart.retention.title':
    '{share} van de klanten die actief waren toen {period} begon, was dat aan het eind nog',
  'chart.retention.titleYear':
    '{share} van de klanten die actief waren toen {period} begon, was dat aan het eind nog; een jaar eerder {before}',
  'chart.retention.subtitle':
    'Retentie per {unit, select, week {week} month {maand} quarter {kwartaal} other {jaar}}. Actief: minstens één bestelling in de laatste {days, plural, one {# dag} other {# dagen}}. De band is het 95%-interval.',
  'chart.retention.reading': '{period}: {share} ({range})\n{retained} van {active} bleven',
  'chart.flow.title':
    'In {period} kwamen er {gained} bij en vielen er {lost} stil: het actieve bestand {direction, select, up {groeide naar} down {kromp naar} other {bleef op}} {active}',
  'chart.flow.subtitle':
    'Klanten die actief worden (omhoog) en klanten die na {days, plural, one {# dag} other {# dagen}} zonder bestelling niet meer actief zijn (omlaag).',
  'chart.flow.reading':
    '{period}: {active} actief aan het eind\n{firstTime} voor het eerst, {wonBack} teruggewonnen, {lost} stilgevallen',
  'chart.newReturning.customers': '{share} van de klanten in {period} had al eerder besteld',
  'chart.newReturning.revenue':
    '{share} van de omzet in {period} kwam van klanten die al eerder hadden besteld',
  'chart.newReturning.subtitle':
    '{measure, select, revenue {Omzet} other {Klanten}} per {unit, select, week {week} month {maand} quarter {kwartaal} other {jaar}}. Nieuw: allereerste bestelling in die periode.',
  'chart.newReturning.reading':
    '{period}{complete, select, no { (niet voorbij)} other {}}\n{fresh} nieuw, {returning} terugkerend',
  'chart.orders.title':
    '{once} bestelde maar één keer; de {often} met drie of meer bestellingen brengt {revenue} van de omzet',
  'chart.orders.titleNoRevenue': '{once} bestelde maar één keer; {often} drie keer of vaker',
  'chart.orders.subtitle': 'Klanten naar aantal bestellingen in dit bestand.',
  'chart.orders.reading':
    '{orders} bestellingen: {customers} klanten ({share})\n{revenue} van de omzet',
  'chart.ladder.titleThree':
    '{first} doet een tweede bestelling; van hen doet {second} een derde, en van die {third} een vierde',
  'chart.ladder.titleOne': '{first} van de klanten doet een tweede bestelling',
  'chart.ladder.subtitle':
    'Van de klanten die een trede bereikten, het deel dat verder ging. De donkere lijn is het 95%-interval; treden met minder dan {fewest} klanten zijn weggelaten{burnIn, select, yes {, en in 1→2 ook klanten van de eerste maanden} other {}}.',
  'chart.ladder.reading': 'Na bestelling {from}: {share} ({range})\n{wentOn} van {reached} klanten',
  'chart.gaps.title': 'De helft van wie terugkwam, deed dat binnen {median}',
  'chart.gaps.subtitle':
    'Dagen tussen een bestelling en de volgende, {count, plural, one {# voltooide tussentijd} other {# voltooide tussentijden}}{beyond, plural, =0 {} other {; # langer dan {limit} zijn niet getekend}}. Klanten die niet terugkwamen zitten er niet in: zie daarvoor de curven.',
  'chart.gaps.reading': '{span}: {count, plural, one {# tussentijd} other {# tussentijden}}',
  'chart.survival.title':
    'Binnen 90 dagen heeft {first} een tweede bestelling gedaan; van wie er twee deed, {second} een derde',
  'chart.survival.titleOne': 'Binnen 90 dagen heeft {first} een tweede bestelling gedaan',
  'chart.survival.subtitle':
    'Deel dat is teruggekomen, per dag na een bestelling, Kaplan-Meier: wie nog niet terugkwam telt mee zolang hij gevolgd is{burnIn, select, yes {; 1→2 voor klanten die na de eerste maanden voor het eerst gezien zijn} other {}}. Banden: 95%.',
  'chart.survival.reading': '{step} na {days}: {share} ({range})',
  'chart.cohortCurve.title':
    '{measure, select, share {Van een groep nieuwe klanten is {first} terug in {unit, select, week {week} month {maand} quarter {kwartaal} year {jaar} other {venster}} {firstOffset}, en {last} in {unit, select, week {week} month {maand} quarter {kwartaal} year {jaar} other {venster}} {lastOffset}} everReturned {{last} van de nieuwe klanten is teruggekomen in of voor {unit, select, week {week} month {maand} quarter {kwartaal} year {jaar} other {venster}} {lastOffset}} cumulativePerCustomer {Een nieuwe klant brengt meteen {first} en tot en met {unit, select, week {week} month {maand} quarter {kwartaal} year {jaar} other {venster}} {lastOffset} samen {last}} other {Van {first} naar {last} in {lastOffset} {unit, select, week {weken} month {maanden} quarter {kwartalen} year {jaren} other {vensters}}}}',
  'chart.cohortCurve.subtitle':
    'Elke dunne lijn is een groep klanten die samen begon; de dikke is hun gemiddelde, alleen over voltooide cellen.',
  'chart.cohortCurve.reading':
    '{unit, select, week {Week} month {Maand} quarter {Kwartaal} year {Jaar} other {Venster}} {offset}: {value}\n{cohorts, plural, one {# groep} other {# groepen}}',
  'chart.rhythm.title':
    '{due, plural, one {# klant is} other {# klanten zijn}} nu aan de beurt, {late, plural, one {# is} other {# zijn}} later dan het eigen ritme',
  'chart.rhythm.subtitle':
    'Dagen sinds de laatste bestelling, tegen de eigen tijd tussen bestellingen van elke klant.',
  'chart.rhythm.reading': '{state}: {customers, plural, one {# klant} other {# klanten}} ({share})',
  'chart.lorenz.title': 'De beste 20% van de klanten brengt {share} van de omzet',
  'chart.lorenz.subtitle':
    'Klanten van de beste af geteld, tegen het deel van de omzet dat ze samen brengen. De streepjeslijn: iedereen evenveel.',
  'chart.lorenz.mark': '20% → {share}',
  'chart.lorenz.reading': 'De beste {customers} brengt {revenue}',
  'chart.dimension.title':
    'Binnen {days} dagen kwam {bestShare} van “{best}” terug, {worstShare} van “{worst}”: meer dan toeval verklaart',
  'chart.dimension.titleOne': '{name} wijkt af: {share} is binnen {days, number} dagen terug',
  'chart.dimension.titleSome':
    'Er zijn verschillen naar {role}, maar geen waarde springt er met zekerheid uit',
  'chart.dimension.titleNone':
    'Geen duidelijk verschil naar {role}: toeval alleen kan het verklaren',
  'chart.dimension.subtitle':
    'Deel van de klanten dat binnen {days} dagen terug was (Kaplan-Meier), naar {role} van de eerste bestelling. Lijnen: 95%-interval. Gesorteerd met kleine groepen naar het gemiddelde toe getrokken.',
  'chart.dimension.reading':
    '{name}: {share} ({range})\n{customers, plural, one {# klant} other {# klanten}}',
  'chart.distinctProducts.title':
    '{clear, select, more {Wie met meer producten begint, komt vaker terug: {first} na één, {last} na {most}} less {Wie met meer producten begint, komt minder vaak terug: {first} na één, {last} na {most}} other {Met hoeveel producten een klant begint zegt niets over terugkomen: {first} na één, {last} na {most}}}',
  'chart.distinctProducts.subtitle':
    'Verschillende producten {days, plural, =0 {in de eerste bestelling} one {in de eerste dag} other {in de eerste # dagen}}, en het deel dat daarna terugkwam. Lijnen: 95%-interval.',
  'chart.distinctProducts.reading':
    '{products} producten: {share} ({range})\n{customers, plural, one {# klant} other {# klanten}}',
  'chart.truncation.title':
    '{share} van de “nieuwe” klanten van de eerste maand was er al; vanaf {until} is dat minder dan een kwart',
  'chart.truncation.titleNone':
    '{share} van de “nieuwe” klanten van de eerste maand was er al: er hoeven geen maanden buiten beschouwing te blijven',
  'chart.truncation.subtitle':
    'Geschat deel van de ogenschijnlijk nieuwe klanten van elke maand dat al had besteld voordat dit bestand begint.',
  'chart.truncation.reading':
    '{month}: {share} ({range})\nvan {customers, plural, one {# nieuwe klant} other {# nieuwe klanten}}',

  'ladder.step': '{from}→{to}',
  'orders.tenOrMore': '10+',
  'axis.daysSince': 'dagen sinds de vorige bestelling',
  'axis.median': 'mediaan {days}',
  'axis.offset':
    '{unit, select, week {weken sinds de eerste bestelling} month {maanden sinds de eerste bestelling} quarter {kwartalen sinds de eerste bestelling} year {jaren sinds de eerste bestelling} other {vensters van 30 dagen sinds de eerste bestelling}}',
  'axis.bestCustomers': 'beste klanten',
  'axis.productsFirst': 'verschillende producten aan het begin',
  'axis.burnIn': 'eerste maanden',
  'series.new': 'nieuw',
  'series.returning': 'terugkerend',
  'series.unfinished': 'nog niet voorbij',
  'series.firstTime': 'voor het eerst',
  'series.wonBack': 'teruggewonnen',
  'series.lost': 'stilgevallen',
  'series.shareOfCustomers': 'deel van de klanten',
  'series.shareOfRevenue': 'deel van de omzet',
  'series.average': 'gemiddelde',
  'series.oneCohort': 'één groep',
  'series.distinct': 'wijkt af van de rest',
  'series.notDistinct': 'kan toeval zijn',

  'column.period': 'Periode',
  'column.month': 'Maand',
  'column.activeAtStart': 'Actief bij begin',
  'column.activeAtEnd': 'Actief bij eind',
  'column.activeWindow': 'Actief gedurende',
  'column.retained': 'Gebleven',
  'column.retention': 'Retentie',
  'column.churn': 'Verloop',
  'column.typedFormula': '(E − nieuw) ÷ S',
  'column.low': '95% van',
  'column.high': '95% tot',
  'column.returningShare': 'Terugkerend',
  'column.complete': 'Voorbij',
  'column.orders': 'Bestellingen',
  'column.customers': 'Klanten',
  'column.revenue': 'Omzet',
  'column.step': 'Bestelling',
  'column.reached': 'Bereikt',
  'column.wentOn': 'Verder',
  'column.share': 'Deel',
  'column.fromDays': 'Van (dagen)',
  'column.toDays': 'Tot (dagen)',
  'column.gaps': 'Tussentijden',
  'column.day': 'Dag',
  'column.cameBack': 'Teruggekomen',
  'column.followed': 'Nog gevolgd',
  'column.offset': 'Afstand',
  'column.cohorts': 'Groepen',
  'column.state': 'Toestand',
  'column.bestCustomers': 'Beste klanten',
  'column.secondOrder': 'Tweede bestelling',
  'column.productsFirst': 'Producten aan het begin',
  'column.productsEver': 'Producten ooit gekocht',
  'column.newCustomers': 'Nieuwe klanten',
  'column.oldShare': 'Was er al',
  'column.product': 'Product',
  'column.buyers': 'Kopers',
  'column.repeatBuyers': 'Kocht opnieuw',
  'column.medianDays': 'Mediaan dagen',
  'column.observedMedian': 'Alleen voltooid',
  'column.segment': 'Segment',
  'column.rank': 'Rang',
  'column.aov': 'Per bestelling',
  'column.shrunken': 'Geëffend',
  'column.revenue365': 'Omzet in een jaar',
  'column.qValue': 'q',
  'column.reason': 'Reden',
  'column.rows': 'Rijen',
  'column.lines': 'Regel',
  'column.from': 'Van',
  'column.to': 'Naar',
};
