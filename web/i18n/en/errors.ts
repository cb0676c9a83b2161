// Failures: what happened, and what to do about it. One pair per error code of the core and of the
// web.
export const errors = {
  'failure.file': 'File',
  'failure.line': 'Line',
  'failure.column': 'Column',
  'failure.example': 'It reads',
  'failure.entry': 'In it',
  'failure.names': 'It holds',
  'failure.header': 'Its columns',
  'failure.option': 'Option',
  'failure.value': 'Value',
  'failure.allowed': 'It may be',
  'failure.columns': 'Choose the columns',
  'failure.again': 'Choose another file',

  'error.unknown.title': 'That did not work ({code})',
  'error.unknown.remedy':
    'Try again. If it keeps happening, please report it with the code in brackets; do not send your file.',
  'error.undecided.title': 'The files contradict each other too often',
  'error.undecided.remedy':
    'No reading of all of them together holds. Choose them in smaller groups, or one by one.',
  'error.noFiles.title': 'There is no file to read',
  'error.noFiles.remedy': 'Choose one file or several.',
  'error.notLoaded.title': 'The file has to be read again',
  'error.notLoaded.remedy': 'Its figures are no longer in memory. Choose the file once more.',
  'error.fileUnreadable.title': 'The file could not be read',
  'error.fileUnreadable.remedy':
    'It may have been moved or changed while it was read, or be open in another program. Close it there and choose it again.',
  'error.damagedArchive.title': 'The packed file is damaged',
  'error.damagedArchive.remedy':
    'It could not be unpacked to the end. Download the export again, or unpack it yourself and choose the CSV inside.',
  'error.encryptedArchive.title': 'The packed file has a password',
  'error.encryptedArchive.remedy':
    'Unpack it yourself with the password, and drop the CSV inside here.',
  'error.archiveWithoutTables.title': 'There is no table in the packed file',
  'error.archiveWithoutTables.remedy':
    'It holds no file ending in .csv, .tsv, .txt or .xlsx. Choose the export itself.',
  'error.archiveInArchive.title': 'A packed file lies inside the packed file',
  'error.archiveInArchive.remedy': 'Unpack it yourself and choose the CSV inside.',
  'error.unsupportedCompression.title': 'The packed file uses an unusual compression',
  'error.unsupportedCompression.remedy': 'Unpack it yourself and choose the CSV inside.',
  'error.xlsUnsupported.title': 'This is a workbook that cannot be opened here',
  'error.xlsUnsupported.remedy':
    'It is in the old Excel format or has a password. In Excel choose Save as, CSV UTF-8, and drop that file here.',
  'error.odsUnsupported.title': 'This is a spreadsheet of LibreOffice or OpenOffice (.ods)',
  'error.odsUnsupported.remedy':
    'It cannot be opened here. There, choose Save as with .xlsx or .csv as the type, and drop that file here.',
  'error.numbersUnsupported.title': 'This is a spreadsheet of Numbers (.numbers)',
  'error.numbersUnsupported.remedy':
    'It cannot be opened here. There, choose Export to Excel (.xlsx) or CSV, and drop that file here.',
  'error.xlsxUnsupported.title': 'This workbook cannot be read',
  'error.xlsxUnsupported.remedy':
    'It is damaged, has no sheet with a table, or is a kind of workbook that is not known here. In your spreadsheet choose Save as, CSV UTF-8, and drop that file here.',
  'error.unknownTimeZone.title': 'The time zone {timeZone} is not known here',
  'error.unknownTimeZone.remedy': 'Choose another one, or leave the dates as the file writes them.',
  'error.outOfMemory.title': 'The file is too large for this tab',
  'error.outOfMemory.remedy':
    'The browser has no more memory to give. Close other tabs, or drop a shorter period at a time.',
  'error.coreCrashed.title': 'Something in the calculation went wrong',
  'error.coreCrashed.remedy':
    'That is our mistake, not yours. Choose the file again; if it happens once more, please report it, without your file.',
  'error.coreUnavailable.title': 'A part of this page could not be loaded',
  'error.coreUnavailable.remedy':
    'The calculation core did not arrive. Check your connection and load the page again.',
  'error.workerUnavailable.title': 'This site does not let the calculation start',
  'error.workerUnavailable.remedy':
    'A security setting of the site blocks it. Its maintainer must allow workers (worker-src blob:).',
  'error.disposed.title': 'This report has been closed',
  'error.disposed.remedy': 'Load the page again to go on.',
  'error.sampleUnavailable.title': 'The sample shop could not be loaded',
  'error.sampleUnavailable.remedy':
    'Check your connection and try again, or use a file of your own.',
  'error.badOption.title': 'An option has a value that is not understood',
  'error.badOption.remedy': 'Take back the last change and try another value.',
  'error.noFile.title': 'There is no file to read',
  'error.noFile.remedy': 'Choose one file or several.',
  'error.unknownOption.title': 'An option is not known',
  'error.unknownOption.remedy': 'Take back the last change and try another value.',
  'error.badOptions.title': 'An option was not understood',
  'error.badOptions.remedy': 'Take back the last change and try another value.',
  'error.notFinished.title': 'The file has to be read again',
  'error.notFinished.remedy': 'Its figures are no longer in memory. Choose the file once more.',
  'error.unknownList.title': 'This list does not exist',
  'error.unknownList.remedy': 'Choose another list.',
  'error.emptyFile.title': 'The file is empty',
  'error.emptyFile.remedy':
    'Make the export again in your shop system; check that it contains orders for the period you chose.',
  'error.notATable.title': 'This is not a table{kind, select, other { but {kind}}}',
  'error.notATable.remedy':
    'In your shop system look for “export orders”, and drop the CSV file that comes out: one row per order or per product.',
  'error.noRows.title': 'The file has column names but no orders',
  'error.noRows.remedy': 'Make the export again for a period in which there were orders.',
  'error.noDateColumn.title': 'No column in this file looks like the date of an order',
  'error.noDateColumn.remedy':
    'Without a date nothing can be said about coming back. If there is one, point it out under “Choose the columns”; otherwise export the file with the order date.',
  'error.noUsableRows.title': 'Not one row of this file could be used',
  'error.noUsableRows.remedy':
    '{count, plural, one {# row was} other {# rows were}} left out for one reason: {reason}. Look at the line above in your file, or choose the columns yourself.',
} as const;
