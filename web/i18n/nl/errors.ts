// Mislukkingen: wat er gebeurde, en wat je eraan doet.
import type { errors as english } from '../en/errors';

export const errors: Record<keyof typeof english, string> = {
  'failure.file': 'Bestand',
  'failure.line': 'Regel',
  'failure.column': 'Kolom',
  'failure.example': 'Er staat',
  'failure.entry': 'Daarin',
  'failure.names': 'Erin zit',
  'failure.header': 'De kolommen',
  'failure.option': 'Keuze',
  'failure.value': 'Waarde',
  'failure.allowed': 'Het mag zijn',
  'failure.columns': 'Kies de kolommen',
  'failure.again': 'Kies een ander bestand',

  'error.unknown.title': 'Dat lukte niet ({code})',
  'error.unknown.remedy':
    'Probeer het opnieuw. Blijft het gebeuren, meld het dan met de code tussen haakjes; stuur je bestand niet mee.',
  'error.undecided.title': 'De bestanden spreken elkaar te vaak tegen',
  'error.undecided.remedy':
    'Er is geen manier gevonden om ze samen te lezen. Kies ze in kleinere groepen, of een voor een.',
  'error.noFiles.title': 'Er is geen bestand om te lezen',
  'error.noFiles.remedy': 'Kies een of meer bestanden.',
  'error.notLoaded.title': 'Het bestand moet opnieuw gelezen worden',
  'error.notLoaded.remedy':
    'De cijfers staan niet meer in het geheugen. Kies het bestand nog een keer.',
  'error.fileUnreadable.title': 'Het bestand kon niet gelezen worden',
  'error.fileUnreadable.remedy':
    'Misschien is het verplaatst of veranderd tijdens het lezen, of staat het open in een ander programma. Sluit het daar en kies het opnieuw.',
  'error.damagedArchive.title': 'Het ingepakte bestand is beschadigd',
  'error.damagedArchive.remedy':
    'Het kon niet tot het eind worden uitgepakt. Download de export opnieuw, of pak het zelf uit en kies de CSV erin.',
  'error.encryptedArchive.title': 'Het ingepakte bestand heeft een wachtwoord',
  'error.encryptedArchive.remedy':
    'Pak het zelf uit met het wachtwoord, en sleep de CSV erin hierheen.',
  'error.archiveWithoutTables.title': 'Er zit geen tabel in het ingepakte bestand',
  'error.archiveWithoutTables.remedy':
    'Er zit geen bestand in dat eindigt op .csv, .tsv, .txt of .xlsx. Kies de export zelf.',
  'error.archiveInArchive.title': 'In het ingepakte bestand zit nog een ingepakt bestand',
  'error.archiveInArchive.remedy': 'Pak het zelf uit en kies de CSV die erin zit.',
  'error.unsupportedCompression.title': 'Het bestand is op een ongewone manier ingepakt',
  'error.unsupportedCompression.remedy': 'Pak het zelf uit en kies de CSV erin.',
  'error.xlsUnsupported.title': 'Deze werkmap kan hier niet worden geopend',
  'error.xlsUnsupported.remedy':
    'Hij heeft het oude Excel-formaat (.xls) of een wachtwoord. Kies in Excel Opslaan als, met .xlsx (zonder wachtwoord) of CSV UTF-8, en sleep dat bestand hierheen.',
  'error.odsUnsupported.title': 'Dit is een spreadsheet van LibreOffice of OpenOffice (.ods)',
  'error.odsUnsupported.remedy':
    'Die kan hier niet worden geopend. Kies daar Opslaan als, met .xlsx of .csv als soort, en sleep dat bestand hierheen.',
  'error.numbersUnsupported.title': 'Dit is een spreadsheet van Numbers (.numbers)',
  'error.numbersUnsupported.remedy':
    'Die kan hier niet worden geopend. Kies daar Exporteer, met Excel (.xlsx) of CSV, en sleep dat bestand hierheen.',
  'error.xlsxUnsupported.title': 'Deze werkmap is niet te lezen',
  'error.xlsxUnsupported.remedy':
    'Hij is beschadigd, heeft geen blad met een tabel, of is van een soort die hier niet bekend is. Kies in je spreadsheet Opslaan als, CSV UTF-8, en sleep dat bestand hierheen.',
  'error.unknownTimeZone.title': 'De tijdzone {timeZone} is hier niet bekend',
  'error.unknownTimeZone.remedy':
    'Kies een andere, of laat de datums zoals ze in het bestand staan.',
  'error.outOfMemory.title': 'Het bestand is te groot voor dit tabblad',
  'error.outOfMemory.remedy':
    'De browser heeft geen geheugen meer over. Sluit andere tabbladen, of sleep een kortere periode per keer.',
  'error.coreCrashed.title': 'Er ging iets mis in de berekening',
  'error.coreCrashed.remedy':
    'Dat is onze fout, niet de jouwe. Kies het bestand opnieuw; gebeurt het nog eens, meld het dan, zonder je bestand.',
  'error.coreUnavailable.title': 'Een deel van deze pagina kon niet worden geladen',
  'error.coreUnavailable.remedy':
    'De rekenkern is niet aangekomen. Controleer je verbinding en laad de pagina opnieuw.',
  'error.workerUnavailable.title': 'Deze site laat de berekening niet starten',
  'error.workerUnavailable.remedy':
    'Een beveiligingsinstelling van de site houdt het tegen. De beheerder moet workers toestaan (worker-src blob:).',
  'error.disposed.title': 'Dit rapport is gesloten',
  'error.disposed.remedy': 'Laad de pagina opnieuw om verder te gaan.',
  'error.sampleUnavailable.title': 'De voorbeeldwinkel kon niet worden geladen',
  'error.sampleUnavailable.remedy':
    'Controleer je verbinding en probeer het opnieuw, of gebruik een eigen bestand.',
  'error.badOption.title': 'Een keuze heeft een waarde die niet begrepen wordt',
  'error.badOption.remedy': 'Draai de laatste wijziging terug en probeer een andere waarde.',
  'error.noFile.title': 'Er is geen bestand om te lezen',
  'error.noFile.remedy': 'Kies een of meer bestanden.',
  'error.unknownOption.title': 'Een keuze is niet bekend',
  'error.unknownOption.remedy': 'Draai de laatste wijziging terug en probeer een andere waarde.',
  'error.badOptions.title': 'Een keuze werd niet begrepen',
  'error.badOptions.remedy': 'Draai de laatste wijziging terug en probeer een andere waarde.',
  'error.notFinished.title': 'Het bestand moet opnieuw gelezen worden',
  'error.notFinished.remedy':
    'De cijfers staan niet meer in het geheugen. Kies het bestand nog een keer.',
  'error.unknownList.title': 'Deze lijst bestaat niet',
  'error.unknownList.remedy': 'Kies een andere lijst.',
  'error.emptyFile.title': 'Het bestand is leeg',
  'error.emptyFile.remedy':
    'Maak de export opnieuw in je winkelsysteem; kijk of er in de gekozen periode bestellingen waren.',
  'error.notATable.title': 'Dit is geen tabel{kind, select, other { maar {kind}}}',
  'error.notATable.remedy':
    'Zoek in je winkelsysteem naar “bestellingen exporteren”, en sleep het CSV-bestand dat daaruit komt hierheen: een rij per bestelling of per product.',
  'error.noRows.title': 'Het bestand heeft kolomnamen maar geen bestellingen',
  'error.noRows.remedy': 'Maak de export opnieuw voor een periode waarin er bestellingen waren.',
  'error.noDateColumn.title': 'Geen kolom in dit bestand lijkt op de datum van een bestelling',
  'error.noDateColumn.remedy':
    'Zonder datum valt er niets over terugkomen te zeggen. Is er wel een, wijs die dan aan onder “Kies de kolommen”; exporteer het bestand anders met de besteldatum.',
  'error.noUsableRows.title': 'Geen enkele rij van dit bestand was bruikbaar',
  'error.noUsableRows.remedy':
    '{count, plural, one {# rij is} other {# rijen zijn}} weggelaten om één reden: {reason}. Bekijk de regel hierboven in je bestand, of kies zelf de kolommen.',
};
