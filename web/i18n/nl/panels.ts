// De panelen van het rapport: hun namen, en de woorden erin.
import type { panels as english } from '../en/panels';

export const panels: Record<keyof typeof english, string> = {
  'panel.headline': 'Kerncijfers',
  'panel.findings': 'In het kort',
  'panel.retention': 'Blijven en weggaan',
  'panel.newReturning': 'Nieuw en terugkerend',
  'panel.cohorts': 'Cohorten',
  'panel.frequency': 'Bestellingen per klant',
  'panel.ladder': 'Van de ene bestelling naar de volgende',
  'panel.gaps': 'Tijd tussen bestellingen',
  'panel.rfm': 'Wie het zijn (RFM)',
  'panel.rhythm': 'Wie aan de beurt, te laat of weg is',
  'panel.lifecycle': 'Fasen',
  'panel.concentration': 'Waar de omzet zit',
  'panel.dimensions': 'Groepen vergeleken',
  'panel.distinctProducts': 'Verschillende producten',
  'panel.truncation': 'Klanten van voor het bestand',
  'panel.definitions': 'Waarom het getal elders anders is',
  'panel.quality': 'Elke rij verantwoord',

  'definition.summary': 'Definitie en bronnen',
  'definition.of': 'Definitie van {name}',
  'definition.what': 'Wat het is',
  'definition.formula': 'Formule',
  'definition.here': 'In dit bestand',
  'definition.interval': '95%-interval',
  'definition.rows': 'Weggelaten',
  'definition.example': 'Voorbeeld',
  'definition.source': 'Bron',
  'definition.leftOut':
    '{anonymous, plural, =0 {geen bestellingen zonder klant} one {# bestelling zonder klant} other {# bestellingen zonder klant}}; {uncounted, plural, =0 {geen bestellingen om hun status} one {# bestelling om de status} other {# bestellingen om hun status}}; {skipped, plural, =0 {geen onleesbare rijen} one {# rij die geen bestelling is of niet te lezen is} other {# rijen die geen bestelling zijn of niet te lezen zijn}}.',

  'headline.wholeWindow': 'Hele bestand, met 95%-interval',
  'headline.lastPeriod':
    'Laatste {unit, select, week {hele week} month {hele maand} quarter {hele kwartaal} other {hele jaar}}',
  'headline.change':
    'Tegen {unit, select, week {de week} month {de maand} quarter {het kwartaal} other {het jaar}} ervoor',
  'headline.trend': 'Trend',
  'headline.anonymous':
    'Daarnaast {orders, plural, one {is er # bestelling} other {zijn er # bestellingen}} ({revenue}) zonder klant. Die tellen voor de winkel, maar van niemand is te zien of hij terugkomt.',
  'headline.from': '{low} of meer',
  'headline.intervalHint': '95%-interval: de ruimte die toeval alleen openlaat',
  'headline.latest.period': '{period}',
  'headline.latest.returning': 'van de klanten in {period} bestelde al eerder',
  'headline.latest.cohort': 'van de nieuwe klanten in {period}',
  'headline.direction': '{direction, select, up {omhoog} down {omlaag} other {gelijk}}',
  'headline.points': '{points} punten',
  'headline.unclear': 'kan toeval zijn',
  'headline.trendOf': 'Trend van {name}',
  'headline.curveOf': 'Deel dat is teruggekomen, per dag, over een jaar',
  'headline.afterBurnIn':
    'Klanten die sinds {until} voor het eerst gezien zijn, omdat eerdere “nieuwe” klanten voor een deel oude zijn.',
  'headline.afterBurnInShort': 'eerst gezien sinds {until}',

  'measure.label': 'Maat',
  'measure.customers': 'Klanten',
  'measure.revenue': 'Omzet',

  'retention.byWindow': 'Dezelfde winkel bij andere betekenissen van “actief”',
  'retention.byWindowNote':
    'Een winkel zonder contracten heeft geen klanten “aan het eind van de maand” zolang niemand zegt wanneer iemand ophoudt klant te zijn. De laatste kolom is wat een rekenmachine geeft als teruggewonnen klanten niet als nieuw tellen: die kan boven 100% komen.',
  'newReturning.repeatRevenue':
    'Deel van alle omzet dat na de eerste bestelling van een klant kwam:',
  'frequency.perCustomer': 'Bestellingen per klant in dit bestand:',
  'frequency.perMonth': 'Herhaalbezoeken per klant per maand:',
  'ladder.plain': 'Stap 1→2 met de klanten van de eerste maanden erbij:',

  'gaps.quantiles': 'Dagen tussen bestellingen, voltooide tussentijden',
  'quantile.p10': '10% binnen',
  'quantile.p25': '25% binnen',
  'quantile.median': 'De helft binnen',
  'quantile.p75': '75% binnen',
  'quantile.p90': '90% binnen',
  'quantile.mean': 'Gemiddeld',
  'gaps.trendTitle': 'Komen klanten sneller terug naarmate ze vaker bestellen?',
  'gaps.trend':
    '{supports, select, both {Ja. Latere tussentijden zijn korter, en dezelfde klanten versnellen.} across {Alleen op papier: latere tussentijden zijn korter doordat vooral veelkopers zo ver komen. Dezelfde klanten versnellen niet.} within {Dezelfde klanten versnellen wel, al laten de medianen per bestelnummer dat niet zien.} other {Daar is geen teken van, niet tussen bestelnummers en niet binnen klanten.}}',
  'gaps.trendWithin':
    'Van {customers, plural, one {# klant} other {# klanten}} met drie of meer bestellingen had {shorter} een kortere tweede tussentijd dan eerste (tekentoets, p {p}).',
  'gaps.byProduct': 'Wanneer hetzelfde product opnieuw gekocht wordt',
  'gaps.byProductNote':
    'Dagen tot dezelfde klant hetzelfde product weer koopt, met klanten die dat nog niet deden erbij. “Alleen voltooid” is het cijfer dat anderen tonen; het is te kort.',
  'gaps.mostNotBack': 'de meesten niet',

  'cohorts.clock': 'Klok',
  'cohorts.clock.calendar':
    'Kalender{unit, select, week {weken} month {maanden} quarter {kwartalen} other {jaren}}',
  'cohorts.clock.days': 'Vensters van 30 dagen',
  'cohorts.measure.share': 'Actief, % van de groep',
  'cohorts.measure.everReturned': 'Ooit teruggekomen, %',
  'cohorts.measure.customers': 'Actieve klanten',
  'cohorts.measure.ordersPerCustomer': 'Bestellingen per actieve klant',
  'cohorts.measure.revenue': 'Omzet',
  'cohorts.measure.cumulativePerCustomer': 'Opgetelde omzet per klant',
  'cohorts.measure.aov': 'Gemiddelde bestelwaarde',
  'cohorts.caption':
    '{measure, select, share {% van de groep met een bestelling} everReturned {% van de groep dat dan is teruggekomen} customers {Klanten met een bestelling} ordersPerCustomer {Bestellingen per actieve klant} revenue {Omzet} cumulativePerCustomer {Opgetelde omzet per klant van de groep} other {Gemiddelde bestelwaarde}}, naar {unit, select, week {weken} month {maanden} quarter {kwartalen} year {jaren} other {vensters van 30 dagen}} sinds de eerste bestelling',
  'cohorts.firstOrder': 'Eerste bestelling in',
  'cohorts.average': 'Gemiddelde',
  'cohorts.averageHint': 'Gemiddelde over {cohorts, plural, one {# groep} other {# groepen}}',
  'cohorts.burnIn': 'eerste maand',
  'cohorts.burnInHint': 'Een van de eerste maanden van het bestand: deels oude klanten',
  'cohorts.cellHint':
    '{cohort}, {offset} verder: {active, plural, one {# klant} other {# klanten}} van {size, number} actief{state, select, partial {; niet voltooid, {atRisk, number} tot het eind gevolgd} other {}}',
  'cohorts.showAll': 'Toon alle {count, number} groepen',
  'cohorts.unfinished':
    'Niet voltooid: het bestand eindigt voordat iedereen in de groep deze periode heeft gehad.',
  'cohorts.burnInNote':
    'Begonnen in de eerste {months, plural, one {maand} other {# maanden}} van het bestand, toen veel “nieuwe” klanten oude waren; niet in het gemiddelde.',

  'rfm.finding':
    '{champions, plural, one {# kampioen brengt} other {# kampioenen brengen}} {share} van de omzet; {waiting, plural, one {# goede klant bleef} other {# goede klanten bleven}} weg',
  'rfm.findingNoRevenue':
    '{champions, plural, one {# kampioen} other {# kampioenen}}; {waiting, plural, one {# goede klant bleef} other {# goede klanten bleven}} weg',
  'rfm.money': 'Geldscore',
  'rfm.allMoney': 'alle',
  'rfm.mapCaption':
    'Klanten naar recentheid (R, opzij) en frequentie (F, omlaag), scores 1 tot en met 5',
  'rfm.longAgo': '← lang geleden',
  'rfm.recent': 'pas nog →',
  'rfm.cellHint': '{segment}: {customers, plural, one {# klant} other {# klanten}}, {revenue}',
  'rfm.thresholds':
    'Grenzen. Recentheid, dagen: {recency}. Frequentie, bezoeken: {frequency}. Geld: {monetary}. Gelijke waarden krijgen altijd gelijke scores.',
  'rfm.emptyScores':
    '{count, plural, one {Niemand heeft de score} other {Niemand heeft de scores}} {scores}: te veel klanten delen één waarde.',
  'rfm.movement': 'Wie verschoof',
  'rfm.movementNote': 'Segment op {day} (rijen) en nu (kolommen), met dezelfde grenzen.',
  'rfm.fromTo': 'Toen ↓ nu →',

  'list.show': 'Lijst',
  'list.showOf': 'Toon de lijst: {name}',
  'list.count': '{count, plural, one {# klant} other {# klanten}}',
  'list.countProducts':
    '{count, plural, one {# klant met een product} other {# klanten met een product}}',
  'list.empty': 'Niemand staat in deze lijst.',
  'list.download': 'Download CSV',
  'list.close': 'Sluit lijst',

  'rhythm.sinceLast': 'Sinds de laatste bestelling',
  'rhythm.products': 'Producten die op kunnen raken',
  'rhythm.productsNote':
    'Per klant en product: de dagen sinds de laatste keer, tegen de gebruikelijke tijd tot hetzelfde product opnieuw wordt gekocht. Elke lijst zegt op welke dag een herinnering helpt.',
  'rhythm.productsOf': 'producten die op kunnen raken, {state}',

  'lifecycle.finding':
    '{active} van de klanten is actief; {atRisk, plural, one {# dreigt} other {# dreigen}} te gaan',
  'lifecycle.caption': 'Klanten en hun omzet, naar aantal bezoeken en naar eigen ritme',
  'lifecycle.flow': 'Grootste veranderingen sinds {day}',

  'concentration.best': 'Beste klanten',
  'concentration.top': 'top {percent}%',
  'concentration.class': 'Klasse',
  'concentration.classA': 'A: eerste 80% van de omzet',
  'concentration.classB': 'B: tot 95%',
  'concentration.classC': 'C: de rest',
  'concentration.persistence':
    'Van de beste 20% van het jaar ervoor hoort daar het laatste jaar nog bij:',
  'concentration.window':
    'Gemeten over {days}. Een langer bestand lijkt altijd geconcentreerder: vergelijk alleen gelijke lengtes. Gini {gini}.',

  'dimensions.by': 'Naar',
  'dimensions.empty': '(geen)',
  'dimensions.table': 'Alle cijfers per waarde',
  'dimensions.test': 'Logranktoets over alle waarden: p {p}.',
  'dimensions.more':
    '{count, plural, one {# kleinere waarde} other {# kleinere waarden}} met {customers, plural, one {# klant} other {# klanten}} niet getoond.',

  'distinctProducts.naive': 'De grafiek die anderen tonen, en waarom die misleidt',
  'distinctProducts.naiveNote':
    'Wie alle ooit gekochte producten telt, maakt van elke trouwe klant een koper van veel producten: opnieuw kopen leidt tot meer producten, niet andersom. Handel niet naar deze tabel.',

  'truncation.source':
    '{source, select, estimate {Geschat uit de tijden tussen bestellingen in dit bestand.} customerSince {Uit de kolom met de datum sinds wanneer iemand klant is.} customerType {Uit de kolom die nieuw of terugkerend zegt.} lifetimeOrders {Uit de kolom met het aantal bestellingen ooit.} orderNumbers {Bestelling nummer 1 is de oudste: het bestand begint met de winkel.} other {Je zei dat de winkel met dit bestand begon.}}',

  'definitions.finding':
    'Dezelfde winkel heeft {count} “retentiecijfers” tussen {low} en {high}, en ze kloppen allemaal',
  'definitions.findingFew': 'Dezelfde winkel heeft veel “retentiecijfers”, en ze kloppen allemaal',
  'definitions.calendarMonth.name': 'Terug in de volgende kalendermaand',
  'definitions.calendarMonth.text':
    'Nieuwe klanten met een bestelling in de kalendermaand na hun eerste. Wie laat begon, krijgt minder tijd.',
  'definitions.offset30.name': 'Terug in dag 30 tot en met 59',
  'definitions.offset30.text':
    'Nieuwe klanten met een bestelling in het tweede venster van 30 dagen. Iedereen krijgt evenveel tijd.',
  'definitions.cumulative.name': 'Terug tot en met dag 59',
  'definitions.cumulative.text': 'Nieuwe klanten die op enig moment tot dan opnieuw bestelden.',
  'definitions.unbounded.name': 'Terug op dag 30 of ooit daarna',
  'definitions.unbounded.text':
    'Groeit zolang je wacht, dus oude groepen lijken altijd beter dan nieuwe.',
  'definitions.periodOverPeriod.name': 'Deze maand weer',
  'definitions.periodOverPeriod.text':
    'Klanten van een periode die in de volgende weer bestelden. Laag voor alles wat niet maandelijks gekocht wordt.',
  'definitions.formula.name': '(E − N) ÷ S',
  'definitions.formula.text':
    'De formule van contracten: actief aan het begin en aan het eind nog steeds. Hoog als “actief” lang duurt.',
  'definitions.inSpanRepeat.name': 'Twee bezoeken in een jaar',
  'definitions.inSpanRepeat.text':
    'Klanten van de laatste 365 dagen met minstens twee bezoeken in die dagen.',
  'definitions.lifetimeLookback.name': 'Twee bezoeken, terugkijkend',
  'definitions.lifetimeLookback.text':
    'Dezelfde klanten, als ze op enig moment in het bestand minstens twee bezoeken hadden. Wat veel winkeldashboards tonen.',
  'definitions.shareEver.name': 'Meer dan één bestelling, ooit',
  'definitions.shareEver.text':
    'Deel van alle klanten met meer dan één bestelling, bestellingen op één dag apart geteld.',

  'quality.finding':
    '{skipped, plural, =0 {Alle {rows, plural, one {# rij} other {# rijen}} van het bestand zijn gebruikt} other {Van {rows, plural, one {# rij} other {# rijen}} zijn er {used} gebruikt en # weggelaten}}',
  'quality.file':
    '{format}, {encoding}, gescheiden door {delimiter}; datums {dateOrder}, {decimalMark}',
  'quality.remarks': 'Opgemerkt en opgelost: {remarks}.',
  'quality.remark': '{text} ({count, number})',
  'quality.linesGivenUp':
    'Er is geen plaats voor de producten van alle bestelregels. Daarom ontbreken: wachttijden per product, producten die opraken, verschillende producten en kiezen op product.',
  'quality.dateEvidence':
    'Volgorde van de datums: {first, plural, =0 {geen rij is} one {# rij is} other {# rijen zijn}} alleen dag eerst te lezen, {second, plural, =0 {geen} other {#}} alleen maand eerst.',
  'quality.rows': '{rows, plural, one {# rij} other {# rijen}}',
  'quality.skipped': 'Weggelaten rijen',
  'quality.skippedExample': 'de eerste: {row}',
  'quality.downloadSkipped': 'Download de weggelaten rijen (CSV)',
  'quality.skippedMost': 'Dat bestand bevat de eerste {most, number} ervan.',
  'quality.nothingSkipped': 'Geen enkele rij is weggelaten.',
  'quality.statuses': 'Statussen van bestellingen; aangevinkte tellen als aankoop',
  'quality.unknownStatus': 'onbekend woord: betekent het een aankoop?',
  'quality.ordersLeftOut': 'Bestellingen die niet als aankoop tellen',
  'quality.noStatus': '(geen status)',
  'quality.anonymous':
    '{orders, plural, one {# bestelling heeft} other {# bestellingen hebben}} geen klant ({revenue}).',
  'quality.suspect':
    '{reason, select, relay {{orders, plural, one {# bestelling} other {# bestellingen}} ({share} van alle) {orders, plural, one {kwam} other {kwamen}} via doorstuuradressen van een marktplaats ({customers, plural, one {# adres} other {# adressen}}). Zo’n adres kan bij elke bestelling anders zijn: sommige klanten lijken dan telkens nieuw, en het herhaalcijfer is eerder te laag.} impersonal {“{key}” is geen adres van een mens; de {orders, plural, one {# bestelling telt} other {# bestellingen tellen}} ({share} van alle) als één klant die steeds terugkomt.} other {“{key}” heeft {orders, plural, one {# bestelling} other {# bestellingen}} ({share} van alle), veel meer dan andere klanten hebben. Delen meer mensen dit kenmerk, dan tellen zij als één klant die steeds terugkomt: kijk het na.}}',
  'quality.currencies':
    'Het rapport gaat over {currency}. Bestellingen in andere valuta zijn weggelaten, niet opgeteld: {others}.',
  'quality.filesLeftOut':
    '{count, plural, one {Niet gelezen, en dus niet meegeteld} other {# niet gelezen, en dus niet meegeteld}}: {files}.',
  'quality.fileLeftOut': '{name} ({reason})',
  'quality.gaps':
    '{count, plural, one {Een maand} other {# maanden}} zonder bestellingen: {months}. Ontbreekt er een deel van de export?',
};
