// The page around the report, and everything that happens before there is one.
export const page = {
  yes: 'yes',
  no: 'no',
  'app.tagline': 'See who comes back',
  'app.lead':
    'How many customers come back, how often, after how long, and who to write to today. From the order export that every shop system can make.',
  'app.promise': 'Your file never leaves this computer.',
  'app.promiseText':
    'The figures are computed here, in this tab. There is no account, no cookie and no counting of visitors.',
  'app.verify': 'How to check that yourself',
  'app.verify1':
    'Load this page, then switch off the network (Wi-Fi off, or flight mode). Drop your file: everything still works.',
  'app.verify2':
    'Open the developer tools of your browser (F12), tab Network, and drop your file: no request carries it.',
  'app.verify3':
    'The page carries a security policy (Content-Security-Policy) with which the browser itself refuses every connection to another address.',
  'app.language': 'Language',
  'app.theme': 'Colours',
  'app.theme.auto': 'Auto',
  'app.theme.light': 'Light',
  'app.theme.dark': 'Dark',
  'app.what1': 'Repeat rate, time to the next order and cohorts, each with its uncertainty',
  'app.what2': 'Unfinished months marked, early “new” customers recognised as old ones',
  'app.what3': 'Lists of customers to write to, as a file',
  'app.footer': 'Weerzien is Dutch for “to see again”. Open source under the MIT licence.',

  'drop.invite': 'Drop your order export here',
  'drop.choose': 'Choose files',
  'drop.sample': 'Try with a sample shop',
  'drop.formats':
    'CSV or text, also packed as .gz or .zip, or Excel (.xlsx); several months at once. Columns of Shopify, WooCommerce, Magento, PrestaShop, Shopware, bol and others are recognised; anything else you can point out yourself.',

  'drop.paste': 'Or copy the rows in your spreadsheet and paste them here:',
  'drop.pasted': 'pasted rows',

  'progress.reading': 'Reading your orders',
  'progress.starting': 'Starting …',
  'progress.state': '{rows, plural, one {# row} other {# rows}} · {speed} MB/s',
  'progress.cancel': 'Cancel',

  'mapping.title': 'What each column means',
  'mapping.titleUnsure': 'Please check the columns',
  'mapping.intro':
    'This is how your file was understood. Change a column if it means something else.',
  'mapping.introUnsure':
    '{count, plural, one {One thing about this file is not certain. Until it is settled} other {# things about this file are not certain. Until they are settled}}, the figures may rest on a wrong guess.',
  'mapping.unsureColumn':
    'Column “{column}” was taken for {role}, with {confidence} certainty. Check it below.',
  'mapping.missing': 'Not found in this file: {roles}. If a column holds it, say so below.',
  'mapping.column': 'Column',
  'mapping.samples': 'Examples',
  'mapping.role': 'Means',
  'mapping.why': 'Why',
  'mapping.unnamed': '(no name: column {number})',
  'mapping.roleOf': 'Meaning of column {column}',
  'mapping.confidence': '{why} ({confidence})',
  'mapping.dateOrder': 'Every date in this file can be read in two ways. What is {sample}?',
  'mapping.decimalMark': 'Amounts in this file can be read in two ways. How much is {sample}?',
  'mapping.answer.dmy': '{example} (day first)',
  'mapping.answer.mdy': '{example} (month first)',
  'mapping.answer.decimals':
    '{example}: the {mark, select, point {point} other {comma}} marks the decimals',
  'mapping.answer.thousands':
    '{example}: the {mark, select, point {point} other {comma}} marks the thousands',
  'mapping.use': 'Use these columns',
  'mapping.close': 'Leave as it is',
  'mapping.remember': 'Remember for files with these columns (in this browser only)',

  'report.contents': 'Contents of the report',
  'report.noWindow': 'No orders',
  'report.read':
    '{rows, plural, one {# row} other {# rows}} read in {seconds} seconds, on this computer.',
  'report.columns': 'Columns',
  'report.save': 'Save as JSON',
  'report.print': 'Print',
  'report.other': 'Other file',
  'report.nothingTitle': 'There is nothing to say about customers yet',
  'report.noCustomers':
    'There are orders, but none of them names a customer. Without an e-mail address, a customer number or a name nobody can be seen to come back. Check the columns, or export the file with a customer column.',
  'report.noOrders':
    'No order in this file counts as a purchase. Below you see which rows were left out and which statuses are switched off.',
  'report.noMatchTitle': 'Nothing matches this filter',
  'report.noMatch':
    'The file has been read, but no customer is left with the dates or conditions chosen above.',
  'report.unfilter': 'Remove the filter',
  'report.future':
    'This report is measured on {day}, and that day has yet to come: an order has a date in the future, probably a typing error. It makes every customer look long gone.',
  'report.asOfToday': 'Measure on today, without later orders',

  'report.few':
    '{customers, plural, one {There is only # customer} other {There are only # customers}} in this file. The counts are right, but the percentages settle little: look at their intervals.',

  'option.period': 'Per',
  'option.period.week': 'week',
  'option.period.month': 'month',
  'option.period.quarter': 'quarter',
  'option.period.year': 'year',
  'option.from': 'From',
  'option.to': 'Up to and including',
  'option.currency': 'Currency',
  'option.currencyOrders': '{currency} ({orders, plural, one {# order} other {# orders}})',
  'option.rules': 'Counting rules',
  'option.sameDay': 'Orders on one day',
  'option.sameDay.merge': 'same day is one visit',
  'option.sameDay.separate': 'every order is a visit',
  'option.returns': 'Returns',
  'option.returns.net': 'returns subtracted',
  'option.returns.ignore': 'returns ignored',
  'option.revenueBasis': 'Revenue',
  'option.revenueBasis.total': 'as paid',
  'option.revenueBasis.products': 'products only',
  'option.activeWindowDays': 'Active means: ordered in the last',
  'option.activeWindow': 'active for {days}',
  'option.windowStartsShop': 'The shop began when this file begins',

  'filter.active': 'Conditions on the customers',
  'filter.firstOrder': 'First order: {role} {values}',
  'filter.segments': 'Segment: {segments}',
  'filter.minimumOrders': 'At least {orders, number} orders',
  'filter.remove': 'Take this condition away',
  'filter.onlyThese': 'Only these',
  'option.minimumOrders': 'Customers with at least',
  'option.orders': '{orders, plural, one {# order} other {# orders}}',

  'period.quarterName': 'Q{quarter} {year}',
  'period.weekName': 'week {week}, {year}',
} as const;
