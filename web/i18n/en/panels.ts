// The panels of the report: their names, and the words inside them.
export const panels = {
  'panel.headline': 'Key figures',
  'panel.findings': 'In short',
  'panel.retention': 'Staying and leaving',
  'panel.newReturning': 'New and returning',
  'panel.cohorts': 'Cohorts',
  'panel.frequency': 'Orders per customer',
  'panel.ladder': 'From one order to the next',
  'panel.gaps': 'Time between orders',
  'panel.rfm': 'Who they are (RFM)',
  'panel.rhythm': 'Who is due, late or gone',
  'panel.lifecycle': 'Stages',
  'panel.concentration': 'Where the revenue sits',
  'panel.dimensions': 'Groups compared',
  'panel.distinctProducts': 'Different products',
  'panel.truncation': 'Customers from before the file',
  'panel.definitions': 'Why the number is not the one elsewhere',
  'panel.quality': 'Every row accounted for',

  'definition.summary': 'Definition and sources',

  'definition.of': 'Definition of {name}',
  'definition.what': 'What it is',
  'definition.formula': 'Formula',
  'definition.here': 'In this file',
  'definition.interval': '95% interval',
  'definition.rows': 'Left out',
  'definition.example': 'Example',
  'definition.source': 'Source',
  'definition.leftOut':
    '{anonymous, plural, =0 {no orders without a customer} one {# order without a customer} other {# orders without a customer}}; {uncounted, plural, =0 {no orders by status} one {# order by its status} other {# orders by their status}}; {skipped, plural, =0 {no unreadable rows} one {# row that is no order or cannot be read} other {# rows that are no orders or cannot be read}}.',

  'headline.wholeWindow': 'Whole file, with 95% interval',
  'headline.lastPeriod':
    'Last full {unit, select, week {week} month {month} quarter {quarter} other {year}}',
  'headline.change':
    'Against the {unit, select, week {week} month {month} quarter {quarter} other {year}} before',
  'headline.trend': 'Trend',
  'headline.anonymous':
    'Besides these there {orders, plural, one {is # order} other {are # orders}} ({revenue}) without a customer. They count for the shop, but nobody can be seen to come back.',
  'headline.from': '{low} or more',
  'headline.intervalHint': '95% interval: the range that chance alone leaves open',
  'headline.latest.period': '{period}',
  'headline.latest.returning': 'of customers in {period} had ordered before',
  'headline.latest.cohort': 'of customers new in {period}',
  'headline.direction': '{direction, select, up {up} down {down} other {unchanged}}',
  'headline.points': '{points} points',
  'headline.unclear': 'within chance',
  'headline.trendOf': 'Trend of {name}',
  'headline.curveOf': 'Share that has come back, by day, over a year',
  'headline.afterBurnIn':
    'Customers first seen from {until}, because earlier “new” customers are partly old ones.',
  'headline.afterBurnInShort': 'first seen from {until}',

  'measure.label': 'Measure',
  'measure.customers': 'Customers',
  'measure.revenue': 'Revenue',

  'retention.byWindow': 'The same shop under other meanings of “active”',
  'retention.byWindowNote':
    'A shop without contracts has no customers “at the end of the month” until someone says when a customer stops being one. The last column is what a calculator gives if customers who were won back are not counted as new: it can pass 100%.',
  'newReturning.repeatRevenue': 'Share of all revenue that came after a customer’s first order:',
  'frequency.perCustomer': 'Orders per customer in this file:',
  'frequency.perMonth': 'Return visits per customer per month:',
  'ladder.plain': 'Step 1→2 with the customers of the early months:',

  'gaps.quantiles': 'Days between orders, completed gaps',
  'quantile.p10': '10% within',
  'quantile.p25': '25% within',
  'quantile.median': 'Half within',
  'quantile.p75': '75% within',
  'quantile.p90': '90% within',
  'quantile.mean': 'Mean',
  'gaps.trendTitle': 'Do customers come back faster as they order more often?',
  'gaps.trend':
    '{supports, select, both {Yes. Later gaps are shorter, and the same customers speed up.} across {Only on paper: later gaps are shorter because frequent buyers are the ones who get that far. The same customers do not speed up.} within {The same customers do speed up, although the medians by order number do not show it.} other {No sign of it, neither between order numbers nor within customers.}}',
  'gaps.trendWithin':
    'Of {customers, plural, one {# customer} other {# customers}} with three orders or more, {shorter} had a shorter second gap than first (sign test, p {p}).',
  'gaps.byProduct': 'When the same product is bought again',
  'gaps.byProductNote':
    'Days until the same customer buys the same product again, customers who have not yet done so included. “Completed only” is the figure that others show; it is too short.',
  'gaps.mostNotBack': 'most do not',

  'cohorts.clock': 'Clock',
  'cohorts.clock.calendar':
    'Calendar {unit, select, week {weeks} month {months} quarter {quarters} other {years}}',
  'cohorts.clock.days': '30-day windows',
  'cohorts.measure.share': 'Active, % of the group',
  'cohorts.measure.everReturned': 'Ever came back, %',
  'cohorts.measure.customers': 'Active customers',
  'cohorts.measure.ordersPerCustomer': 'Orders per active customer',
  'cohorts.measure.revenue': 'Revenue',
  'cohorts.measure.cumulativePerCustomer': 'Cumulative revenue per customer',
  'cohorts.measure.aov': 'Average order value',
  'cohorts.caption':
    '{measure, select, share {% of the group with an order} everReturned {% of the group that has come back by then} customers {Customers with an order} ordersPerCustomer {Orders per active customer} revenue {Revenue} cumulativePerCustomer {Cumulative revenue per customer of the group} other {Average order value}}, by {unit, select, week {weeks} month {months} quarter {quarters} year {years} other {windows of 30 days}} since the first order',
  'cohorts.firstOrder': 'First order in',
  'cohorts.average': 'Average',
  'cohorts.averageHint': 'Average over {cohorts, plural, one {# group} other {# groups}}',
  'cohorts.burnIn': 'early month',
  'cohorts.burnInHint': 'Early month of the file: partly old customers',
  'cohorts.cellHint':
    '{cohort}, {offset} on: {active, plural, one {# customer} other {# customers}} of {size, number} active{state, select, partial {; not finished, {atRisk, number} seen to the end} other {}}',
  'cohorts.showAll': 'Show all {count, number} groups',
  'cohorts.unfinished':
    'Not finished: the file ends before everyone in the group has lived through it.',
  'cohorts.burnInNote':
    'Begun in the first {months, plural, one {month} other {# months}} of the file, when many “new” customers were old ones; not in the average.',

  'rfm.finding':
    '{champions, plural, one {# champion brings} other {# champions bring}} {share} of revenue; {waiting, plural, one {# good customer has} other {# good customers have}} stayed away',
  'rfm.findingNoRevenue':
    '{champions, plural, one {# champion} other {# champions}}; {waiting, plural, one {# good customer has} other {# good customers have}} stayed away',
  'rfm.money': 'Money score',
  'rfm.allMoney': 'all',
  'rfm.mapCaption': 'Customers by recency (R, across) and frequency (F, down), scores 1 to 5',
  'rfm.longAgo': '← long ago',
  'rfm.recent': 'recently →',
  'rfm.cellHint': '{segment}: {customers, plural, one {# customer} other {# customers}}, {revenue}',
  'rfm.thresholds':
    'Cut points. Recency, days: {recency}. Frequency, visits: {frequency}. Money: {monetary}. Equal values always get equal scores.',
  'rfm.emptyScores':
    '{count, plural, one {Nobody has the score} other {Nobody has the scores}} {scores}: too many customers share one value.',
  'rfm.movement': 'Who moved',
  'rfm.movementNote': 'Segment on {day} (rows) and now (columns), with the same cut points.',
  'rfm.fromTo': 'Then ↓ now →',

  'list.show': 'List',
  'list.showOf': 'Show the list: {name}',
  'list.count': '{count, plural, one {# customer} other {# customers}}',
  'list.countProducts':
    '{count, plural, one {# customer with a product} other {# customers with a product}}',
  'list.empty': 'Nobody is in this list.',
  'list.download': 'Download CSV',
  'list.close': 'Close list',

  'rhythm.sinceLast': 'Since the last order',
  'rhythm.products': 'Products they may run out of',
  'rhythm.productsNote':
    'Per customer and product: the days since it was last bought, against the usual time until the same product is bought again. Each list says on which day a reminder helps.',
  'rhythm.productsOf': 'products they may run out of, {state}',

  'lifecycle.finding':
    '{active} of customers are active; {atRisk, plural, one {# is} other {# are}} at risk of leaving',
  'lifecycle.caption': 'Customers and their revenue, by number of visits and by own rhythm',
  'lifecycle.flow': 'Largest changes since {day}',

  'concentration.best': 'Best customers',
  'concentration.top': 'top {percent}%',
  'concentration.class': 'Class',
  'concentration.classA': 'A: first 80% of revenue',
  'concentration.classB': 'B: up to 95%',
  'concentration.classC': 'C: the rest',
  'concentration.persistence': 'Of the best 20% of the year before, still in it in the last year:',
  'concentration.window':
    'Measured over {days}. A longer file always looks more concentrated: compare only equal lengths. Gini {gini}.',

  'dimensions.by': 'By',
  'dimensions.empty': '(none)',
  'dimensions.table': 'All figures per value',
  'dimensions.test': 'Log-rank test over all values: p {p}.',
  'dimensions.more':
    '{count, plural, one {# smaller value} other {# smaller values}} with {customers, plural, one {# customer} other {# customers}} not shown.',

  'distinctProducts.naive': 'The chart that others show, and why it misleads',
  'distinctProducts.naiveNote':
    'Counting all products ever bought makes every loyal customer a buyer of many products: buying again causes more products, not the other way round. Do not act on this table.',

  'truncation.source':
    '{source, select, estimate {Estimated from the times between orders in this file.} customerSince {From the column with the date since which someone is a customer.} customerType {From the column that says new or returning.} lifetimeOrders {From the column with the number of orders ever.} orderNumbers {Order number 1 is the oldest order: the file begins with the shop.} other {You said that the shop began with this file.}}',

  'definitions.finding':
    'The same shop has {count} “retention rates” between {low} and {high}, all of them right',
  'definitions.findingFew': 'The same shop has many “retention rates”, all of them right',
  'definitions.calendarMonth.name': 'Back in the next calendar month',
  'definitions.calendarMonth.text':
    'New customers with an order in the calendar month after their first. Late starters get less time.',
  'definitions.offset30.name': 'Back in days 30 to 59',
  'definitions.offset30.text':
    'New customers with an order in the second window of 30 days. Everyone gets the same time.',
  'definitions.cumulative.name': 'Back by day 59',
  'definitions.cumulative.text': 'New customers who have ordered again at any time up to then.',
  'definitions.unbounded.name': 'Back on day 30 or ever after',
  'definitions.unbounded.text':
    'Grows for as long as you wait, so old groups always look better than new ones.',
  'definitions.periodOverPeriod.name': 'This month again',
  'definitions.periodOverPeriod.text':
    'Customers of one period who ordered again in the next. Low for everything that is not bought monthly.',
  'definitions.formula.name': '(E − N) ÷ S',
  'definitions.formula.text':
    'The formula of contracts: active at the start and still active at the end. High when “active” lasts long.',
  'definitions.inSpanRepeat.name': 'Two visits in a year',
  'definitions.inSpanRepeat.text':
    'Customers of the last 365 days with at least two visits in those days.',
  'definitions.lifetimeLookback.name': 'Two visits, looking back',
  'definitions.lifetimeLookback.text':
    'The same customers, if they had at least two visits at any time in the file. What many shop dashboards show.',
  'definitions.shareEver.name': 'More than one order, ever',
  'definitions.shareEver.text':
    'Share of all customers with more than one order, same-day orders counted separately.',

  'quality.finding':
    '{skipped, plural, =0 {All {rows, plural, one {# row} other {# rows}} of the file are used} other {Of {rows, plural, one {# row} other {# rows}} {used} are used and # left out}}',
  'quality.file':
    '{format}, {encoding}, separated by {delimiter}; dates {dateOrder}, {decimalMark}',
  'quality.remarks': 'Noticed and dealt with: {remarks}.',
  'quality.remark': '{text} ({count, number})',
  'quality.linesGivenUp':
    'There is no room for the products of all order lines. Missing are therefore: waiting times by product, products that run out, different products, and choosing by product.',
  'quality.dateEvidence':
    'Order of the dates: {first, plural, =0 {no row} one {# row} other {# rows}} can only be read day first, {second, plural, =0 {none} other {#}} only month first.',
  'quality.rows': '{rows, plural, one {# row} other {# rows}}',
  'quality.skipped': 'Rows left out',
  'quality.skippedExample': 'first: {row}',
  'quality.downloadSkipped': 'Download the rows left out (CSV)',
  'quality.skippedMost': 'That file holds the first {most, number} of them.',
  'quality.nothingSkipped': 'No row was left out.',
  'quality.statuses': 'Statuses of orders; ticked ones count as a purchase',
  'quality.unknownStatus': 'unknown word: does it mean a purchase?',
  'quality.ordersLeftOut': 'Orders that do not count as a purchase',
  'quality.noStatus': '(no status)',
  'quality.anonymous':
    '{orders, plural, one {# order has} other {# orders have}} no customer ({revenue}).',
  'quality.suspect':
    '{reason, select, relay {{orders, plural, one {# order} other {# orders}} ({share} of all) came through forwarding addresses of a marketplace ({customers, plural, one {# address} other {# addresses}}). Such an address may change with every order, so some customers look new each time and the repeat rate is rather too low.} impersonal {“{key}” is no address of a person; its {orders, plural, one {# order counts} other {# orders count}} ({share} of all) as one customer who keeps coming back.} other {“{key}” has {orders, plural, one {# order} other {# orders}} ({share} of all), far more than other customers have. If several people share this key, they count as one customer who keeps coming back: check it.}}',
  'quality.currencies':
    'The report is about {currency}. Orders in other currencies are left out, not added up: {others}.',
  'quality.filesLeftOut':
    '{count, plural, one {Not read, and so not counted} other {# not read, and so not counted}}: {files}.',
  'quality.fileLeftOut': '{name} ({reason})',
  'quality.gaps':
    '{count, plural, one {A month} other {# months}} without orders: {months}. Is a part of the export missing?',
} as const;
