// De definitie achter elk cijfer: wat het is, formule, bron en een uitgewerkt voorbeeld.
import type { metrics as english } from '../en/metrics';

export const metrics: Record<keyof typeof english, string> = {
  'metric.customers.name': 'Klanten',
  'metric.customers.what':
    'Verschillende mensen met minstens één meegetelde bestelling. Wie dezelfde is, blijkt uit het klantnummer, anders het e-mailadres, anders het telefoonnummer, anders naam en postcode.',
  'metric.customers.formula': 'aantal verschillende klantsleutels onder meegetelde bestellingen',
  'metric.customers.source':
    'Een meegetelde bestelling is niet geannuleerd, mislukt, onbetaald of helemaal terugbetaald, en is meer dan niets waard.',
  'metric.customers.example':
    'Drie bestellingen van ann@shop.nl en een van Ann@shop.nl zijn één klant met vier bestellingen.',

  'metric.orders.name': 'Bestellingen',
  'metric.orders.what':
    'Meegetelde bestellingen die bij een klant horen. Een retour is nooit een bestelling.',
  'metric.orders.formula': 'aantal verschillende bestelnummers onder meegetelde bestellingen',
  'metric.orders.source': 'Statussen zijn aan het eind van het rapport aan en uit te zetten.',
  'metric.orders.example': 'Vijf productrijen met één bestelnummer zijn één bestelling.',

  'metric.revenue.name': 'Omzet',
  'metric.revenue.what':
    'Wat klanten betaalden, min terugbetalingen, en min retouren op de dag van de retour. Eén valuta; andere worden genoemd, nooit opgeteld.',
  'metric.revenue.formula': 'som van besteltotalen − terugbetalingen − retouren',
  'metric.revenue.source': 'Geteld in hele centen; onderweg wordt niets afgerond.',
  'metric.revenue.example':
    'Een bestelling van 80,00 waarvan 20,00 is terugbetaald telt voor 60,00.',

  'metric.aov.name': 'Gemiddelde bestelwaarde',
  'metric.aov.what':
    'Omzet per bestelling. Op zichzelf beslist het niets: wie twee keer per jaar voor 150 bestelt is meer waard dan wie vier keer voor 15 bestelt.',
  'metric.aov.formula': 'omzet ÷ bestellingen',
  'metric.aov.source': 'Gangbare definitie; retouren verlagen het, omdat ze de omzet verlagen.',
  'metric.aov.example': '12.000 in 150 bestellingen is 80 per bestelling.',

  'metric.repeatPurchaseRate.name': 'Herhaalaankopen',
  'metric.repeatPurchaseRate.what':
    'Klanten die op een andere dag terugkwamen, als deel van alle klanten in dit bestand. Het groeit met de lengte van het bestand; het cijfer hieronder niet.',
  'metric.repeatPurchaseRate.formula': 'klanten met minstens 2 bezoeken ÷ klanten',
  'metric.repeatPurchaseRate.source':
    'Interval: Wilson (1927), 95%. Een bezoek is een dag met minstens één bestelling, tenzij je elke bestelling telt.',
  'metric.repeatPurchaseRate.example':
    '2.790 van de 4.338 klanten kwamen op twee of meer dagen: 64,3%.',

  'metric.returningShare.name': 'Terugkerende klanten',
  'metric.returningShare.what':
    'Klanten van een periode van wie de allereerste bestelling ervoor ligt, als deel van alle klanten van die periode. In de eerste maanden van een bestand is het te laag: oude klanten lijken dan nog nieuw.',
  'metric.returningShare.formula': 'klanten eerst gezien voor de periode ÷ klanten van de periode',
  'metric.returningShare.source': 'Interval: Wilson (1927), 95%.',
  'metric.returningShare.example':
    'Van 400 klanten in mei hadden er 240 voor 1 mei al besteld: 60% terugkerend.',

  'metric.within90.name': 'Tweede bestelling binnen 90 dagen',
  'metric.within90.what':
    'De kans dat een nieuwe klant binnen 90 dagen opnieuw bestelt. Klanten die korter geleden begonnen tellen mee zolang ze gevolgd zijn, zodat de laatste maanden het cijfer niet drukken.',
  'metric.within90.formula':
    '1 − S(90), met S de Kaplan-Meier-curve van de tijd tot het tweede bezoek',
  'metric.within90.source':
    'Kaplan en Meier (1958); 95%-interval volgens Greenwood, log-log. De trend: groepen nieuwe klanten, elk 90 dagen gevolgd.',
  'metric.within90.example':
    'Van 100 nieuwe klanten die minstens 90 dagen gevolgd zijn kwamen er 30 op tijd terug: 30%. Vijftig die vorige maand begonnen voegen nog toe wat van hun eerste weken bekend is.',

  'metric.medianGap.name': 'Dagen tot de tweede bestelling',
  'metric.medianGap.what':
    'De dag waarop de helft van de nieuwe klanten opnieuw heeft besteld, wie niet terugkwam meegeteld. Hij bestaat niet zolang meer dan de helft wegblijft.',
  'metric.medianGap.formula': 'eerste dag waarop de Kaplan-Meier-curve op of onder een half ligt',
  'metric.medianGap.source':
    'Kaplan en Meier (1958); 95%-interval uit de log-log-banden van Greenwood.',
  'metric.medianGap.example':
    'Van 300 klanten kwamen er 100 terug, de helft daarvan binnen 30 dagen. De voltooide tussentijden zeggen 30; toch kwamen twee op de drie niet terug, dus er is geen mediaan.',

  'metric.retention.name': 'Retentie',
  'metric.retention.what':
    'Van de klanten die actief waren toen een periode begon, het deel dat dat aan het eind nog was. Actief betekent: minstens één bestelling in het aantal dagen dat onder “telregels” staat.',
  'metric.retention.formula': '(E − N) ÷ S = gebleven ÷ actief bij begin; verloop = 1 − retentie',
  'metric.retention.source':
    'De gangbare formule, met N = nieuwe en teruggewonnen klanten, zodat ze niet boven 100% kan komen. Interval: Wilson (1927).',
  'metric.retention.example': 'S = 200, E = 220, N = 60: (220 − 60) ÷ 200 = 80% bleef, 20% ging.',

  'metric.cohorts.what':
    'Klanten gegroepeerd naar de periode van hun eerste bestelling, en gevolgd over de perioden erna. Een cel die niet iedereen in de groep al heeft gehad is gearceerd en blijft buiten het gemiddelde.',
  'metric.cohorts.formula':
    'klanten van de groep met een bestelling in die periode ÷ omvang van de groep',
  'metric.cohorts.source':
    'Twee klokken: kalenderperioden, of vensters van 30 dagen vanaf ieders eigen eerste dag. Ze staan nooit door elkaar in één tabel.',
  'metric.cohorts.example':
    '885 klanten begonnen in december; 324 van hen bestelden in januari: 36,6% in maand 1.',

  'metric.frequency.what':
    'Hoeveel klanten precies zoveel bestellingen hebben, en welk deel van de omzet elke groep brengt.',
  'metric.frequency.formula': 'bestellingen ÷ klanten; herhaalbezoeken ÷ gevolgde maanden',
  'metric.frequency.source':
    'Een maand is 30,4375 dagen. Gevolgd wordt van de eerste bestelling tot de laatste dag van het bestand.',
  'metric.frequency.example': '18.532 bestellingen van 4.338 klanten zijn er 4,27 elk.',

  'metric.ladder.what':
    'Van de klanten met n bezoeken het deel dat er nog een deed. De meeste winkels verliezen het meest tussen het eerste en het tweede.',
  'metric.ladder.formula': 'klanten met minstens n + 1 bezoeken ÷ klanten met minstens n',
  'metric.ladder.source': 'Interval: Wilson (1927), 95%.',
  'metric.ladder.example':
    'Van 1.000 klanten doen er 640 een tweede bezoek (64%), en 435 van die 640 een derde (68%).',

  'metric.gaps.what':
    'Dagen tussen een bezoek en het volgende. Het histogram toont alleen voltooide tussentijden; de curven tellen ook wie nog niet terugkwam, zolang die gevolgd is.',
  'metric.gaps.formula': 'dag van bezoek n + 1 − dag van bezoek n; curve: 1 − Kaplan-Meier',
  'metric.gaps.source':
    'Kaplan en Meier (1958), banden volgens Greenwood, log-log. Kwantielen: type 7 (zoals in R en spreadsheets).',
  'metric.gaps.example':
    'Een bestand dat vandaag eindigt bevat weinig lange tussentijden: die zijn nog niet voorbij. Wie ze weglaat, denkt dat klanten sneller zijn dan ze zijn.',

  'metric.rfm.what':
    'Recentheid (dagen sinds het laatste bezoek), frequentie (bezoeken) en geld (omzet), elk in scores van 1 tot en met 5, en tien segmenten met een naam naar recentheid en frequentie.',
  'metric.rfm.formula': 'score = 1 + aantal grenzen onder de waarde (recentheid omgekeerd)',
  'metric.rfm.source':
    'Grenzen op de 20-, 40-, 60- en 80%-kwantielen van alle klanten. Gelijke waarden krijgen altijd gelijke scores, dus een score kan leeg blijven.',
  'metric.rfm.example': 'Laatste bezoek 12 dagen geleden (R5), 9 bezoeken (F5): kampioen.',

  'metric.rhythm.what':
    'De eigen tijd tussen bezoeken van elke klant, naar die van de winkel toe getrokken zolang er weinig van bekend is, tegen de dagen sinds het laatste bezoek.',
  'metric.rhythm.formula':
    'dagen sinds het laatste bezoek ÷ verwachte tussentijd; verwachte tussentijd = meetkundig gemiddelde van de eigen tussentijden en de mediaan van de winkel',
  'metric.rhythm.source':
    'Aan de beurt vanaf 0,8, overgeslagen vanaf 1,5, waarschijnlijk elders vanaf 2, verloren vanaf 3.',
  'metric.rhythm.example':
    'Kattenvoer om de 60 dagen: dag 75 aan de beurt, dag 95 overgeslagen, dag 125 waarschijnlijk elders gekocht.',

  'metric.lifecycle.what':
    'Eén bezoek, twee, of meer, tegen actief, dreigt te gaan en weggebleven naar het eigen ritme van de klant.',
  'metric.lifecycle.formula':
    'dreigt te gaan vanaf 1,5 keer de verwachte tussentijd, weggebleven vanaf 3 keer',
  'metric.lifecycle.source': 'Het ritme van het paneel hierboven.',
  'metric.lifecycle.example':
    'Twee bezoeken met 40 dagen ertussen, het laatste 70 dagen geleden: twee bestellingen, dreigt te gaan.',

  'metric.concentration.what': 'Hoeveel van de omzet van hoe weinig klanten komt.',
  'metric.concentration.formula': 'omzet van de beste x% van de klanten ÷ omzet van allen',
  'metric.concentration.source':
    'Lorenz (1905), Gini (1912). Klassen op 80, 95 en 100% van de omzet.',
  'metric.concentration.example':
    '200 van 1.000 klanten brengen 75.000 van 100.000: de beste 20% brengt 75%.',

  'metric.dimensions.what':
    'Klanten gegroepeerd naar wat een kolom over hun eerste bestelling zegt, met het deel dat terugkwam.',
  'metric.dimensions.formula':
    '1 − S(180) per waarde, met S de Kaplan-Meier-curve; geëffend: deel terug binnen 180 dagen, naar dat van de winkel toe getrokken, kleine groepen het meest',
  'metric.dimensions.source':
    'Empirische Bayes; logranktoets van elke waarde tegen de rest, gecorrigeerd omdat er meer dan een bekeken wordt (Benjamini en Hochberg, 1995).',
  'metric.dimensions.example': '3 van 3 kwamen terug via een pop-up: geëffend 50%, niet 100%.',

  'metric.distinctProducts.what':
    'Het aantal verschillende producten aan het begin, en het deel van die klanten dat daarna terugkwam.',
  'metric.distinctProducts.formula':
    'klanten met een bezoek na het ijkpunt ÷ klanten op het ijkpunt',
  'metric.distinctProducts.source': 'Landmark-analyse (Anderson, Cain en Gelber, 1983).',
  'metric.distinctProducts.example':
    'Producten die later gekocht zijn tellen niet: wie vaak terugkomt ziet vanzelf meer producten, wat er ook eerst was.',

  'metric.truncation.what':
    'Een bestand begint ergens. In de eerste maanden lijken veel klanten nieuw die het niet zijn. Hun aandeel is geschat uit hoelang klanten van deze winkel wegblijven.',
  'metric.truncation.formula':
    'deel van de ogenschijnlijk nieuwe klanten van een maand van wie de vorige bestelling voor het bestand ligt',
  'metric.truncation.source':
    'Eerste maanden: die vóór de eerste maand met een aandeel onder 25%, hooguit de helft van het bestand. Een kolom die het weet (klant sinds, bestellingen ooit) vervangt de schatting.',
  'metric.truncation.example':
    'Van 100 klanten die in de eerste maand voor het eerst gezien zijn hadden er 70 al eerder besteld: 70% zijn oude.',

  'metric.quality.what':
    'Elke rij van het bestand is gebruikt of staat hier met de reden. Niets verdwijnt stilletjes.',
  'metric.quality.formula': 'gelezen rijen = gebruikte rijen + weggelaten rijen',
  'metric.quality.source': 'Regelnummers zijn die van het bestand zoals het op je computer staat.',
  'metric.quality.example':
    'Drie regels met totalen onder de tabel: weggelaten, met hun regelnummers.',
};
