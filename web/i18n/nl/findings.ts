// De zinnen bovenaan het rapport. <b> merkt wat het oog moet zien.
import type { findings as english } from '../en/findings';

export const findings: Record<keyof typeof english, string> = {
  'finding.currencies':
    'Alle cijfers zijn in <b>{currency}</b>. {orders, plural, one {# bestelling} other {# bestellingen}} in {others} {orders, plural, one {is} other {zijn}} weggelaten, want verschillende valuta zijn niet op te tellen; kies de valuta hierboven.',
  'finding.comeBack':
    '<b>{share}</b> van de nieuwe klanten bestelt binnen 90 dagen opnieuw ({range}){burnIn, select, yes {, zonder de eerste maanden, waarin oude klanten nieuw lijken} other {}}.',
  'finding.ladder':
    'De tweede bestelling is de moeilijkste: <b>{first}</b> van de klanten doet die, en van hen doet <b>{second}</b> een derde.',
  'finding.gap':
    'Van de klanten die terugkwamen deed de helft dat binnen <b>{median}</b>, en negen van de tien binnen {most}.',
  'finding.repeatRevenue': '<b>{share}</b> van de omzet komt uit bestellingen na de eerste.',
  'finding.active':
    'In {period} werden {gained} klanten actief en vielen er {lost} stil: het actieve bestand {direction, select, up {groeide} down {kromp} other {bleef}} {direction, select, same {op} other {van {before} naar}} <b>{after}</b>.',
  'finding.best': 'De beste 20% van de klanten brengt <b>{share}</b> van de omzet.',
  'finding.late':
    '{customers, plural, one {<b># klant</b> is} other {<b># klanten</b> zijn}} later dan hun eigen ritme, en {due, plural, one {# is} other {# zijn}} nu aan de beurt: de mensen om te schrijven.',
  'finding.burnIn':
    'In de eerste {months, plural, one {maand} other {# maanden}} van dit bestand zijn veel “nieuwe” klanten er al eerder geweest. Waar dat uitmaakt tellen alleen klanten die sinds <b>{until}</b> voor het eerst gezien zijn.',
  'finding.burnInOnly':
    'Alle klanten van dit bestand zijn voor het eerst gezien in de eerste {months, plural, one {maand} other {# maanden}}, voor {until}, toen klanten van voor het bestand nog nieuw leken. <b>Begon de winkel met dit bestand</b>, vink dat dan aan bij de telregels.',
  'finding.unfinished':
    '{period} is niet voorbij: het bestand eindigt op {day}. Onvoltooide perioden zijn gearceerd; vergelijk ze niet.',
};
