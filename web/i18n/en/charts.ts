// Titles that state the finding, subtitles that say how to read, and the words of series and
// columns.
export const charts = {
  'chart.tableOf': 'Table: {title}',
  'chart.showTable': 'Table',
  'chart.showChart': 'Chart',

  'chart.retention.title':
    '{share} of the customers active when {period} began were still active at its end',
  'chart.retention.titleYear':
    '{share} of the customers active when {period} began were still active at its end; a year earlier {before}',
  'chart.retention.subtitle':
    'Retention per {unit, select, week {week} month {month} quarter {quarter} other {year}}. Active: at least one order in the last {days, plural, one {# day} other {# days}}. The band is the 95% interval.',
  'chart.retention.reading': '{period}: {share} ({range})\n{retained} of {active} stayed',
  'chart.flow.title':
    'In {period} {gained} came and {lost} went quiet: the active base {direction, select, up {grew to} down {shrank to} other {stayed at}} {active}',
  'chart.flow.subtitle':
    'Customers becoming active (up) and no longer active after {days, plural, one {# day} other {# days}} without an order (down).',
  'chart.flow.reading':
    '{period}: {active} active at the end\n{firstTime} first-time, {wonBack} won back, {lost} lost',
  'chart.newReturning.customers': '{share} of the customers in {period} had ordered before',
  'chart.newReturning.revenue':
    '{share} of revenue in {period} came from customers who had ordered before',
  'chart.newReturning.subtitle':
    '{measure, select, revenue {Revenue} other {Customers}} per {unit, select, week {week} month {month} quarter {quarter} other {year}}. New: first order ever in that period.',
  'chart.newReturning.reading':
    '{period}{complete, select, no { (not over)} other {}}\n{fresh} new, {returning} returning',
  'chart.orders.title':
    '{once} ordered only once; the {often} with three or more orders bring {revenue} of revenue',
  'chart.orders.titleNoRevenue': '{once} ordered only once; {often} ordered three times or more',
  'chart.orders.subtitle': 'Customers by number of orders in this file.',
  'chart.orders.reading': '{orders} orders: {customers} customers ({share})\n{revenue} of revenue',
  'chart.ladder.titleThree':
    '{first} make a second order; of those {second} a third, and of those {third} a fourth',
  'chart.ladder.titleOne': '{first} of customers make a second order',
  'chart.ladder.subtitle':
    'Of the customers who reached a step, the share that went on. The dark line is the 95% interval; steps with fewer than {fewest} customers are left out{burnIn, select, yes {, and so are customers of the early months in 1→2} other {}}.',
  'chart.ladder.reading': 'After order {from}: {share} ({range})\n{wentOn} of {reached} customers',
  'chart.gaps.title': 'Half of those who came back did so within {median}',
  'chart.gaps.subtitle':
    'Days between one order and the next, {count, plural, one {# completed gap} other {# completed gaps}}{beyond, plural, =0 {} other {; # longer than {limit} are not drawn}}. Customers who have not come back are not in it: see the curves for those.',
  'chart.gaps.reading': '{span}: {count, plural, one {# gap} other {# gaps}}',
  'chart.survival.title':
    'Within 90 days {first} have made a second order; of those with two, {second} a third',
  'chart.survival.titleOne': 'Within 90 days {first} have made a second order',
  'chart.survival.subtitle':
    'Share that has come back by each day after an order, Kaplan-Meier, so that customers who have not come back yet count for as long as they were seen{burnIn, select, yes {; 1→2 for customers first seen after the early months} other {}}. Bands: 95%.',
  'chart.survival.reading': '{step} after {days}: {share} ({range})',
  'chart.cohortCurve.title':
    '{measure, select, share {Of a group of new customers {first} are back in {unit, select, week {week} month {month} quarter {quarter} year {year} other {window}} {firstOffset}, {last} in {unit, select, week {week} month {month} quarter {quarter} year {year} other {window}} {lastOffset}} everReturned {{last} of new customers have come back by {unit, select, week {week} month {month} quarter {quarter} year {year} other {window}} {lastOffset}} cumulativePerCustomer {A new customer brings {first} at once and {last} by {unit, select, week {week} month {month} quarter {quarter} year {year} other {window}} {lastOffset}} other {From {first} to {last} over {lastOffset} {unit, select, week {weeks} month {months} quarter {quarters} year {years} other {windows}}}}',
  'chart.cohortCurve.subtitle':
    'Every thin line is a group of customers who began together; the thick one is their average, over finished cells only.',
  'chart.cohortCurve.reading':
    '{unit, select, week {Week} month {Month} quarter {Quarter} year {Year} other {Window}} {offset}: {value}\n{cohorts, plural, one {# group} other {# groups}}',
  'chart.rhythm.title':
    '{due, plural, one {# customer is} other {# customers are}} due now, {late, plural, one {# is} other {# are}} later than their own rhythm',
  'chart.rhythm.subtitle':
    'Days since the last order against each customer’s own time between orders.',
  'chart.rhythm.reading':
    '{state}: {customers, plural, one {# customer} other {# customers}} ({share})',
  'chart.lorenz.title': 'The best 20% of customers bring {share} of revenue',
  'chart.lorenz.subtitle':
    'Customers from the best downwards against the share of revenue they bring together. The dashed line: everyone the same.',
  'chart.lorenz.mark': '20% → {share}',
  'chart.lorenz.reading': 'The best {customers} bring {revenue}',
  'chart.dimension.title':
    'Within {days} days {bestShare} of “{best}” came back, {worstShare} of “{worst}”: more than chance explains',
  'chart.dimension.titleOne': '{name} stands out: {share} are back within {days, number} days',
  'chart.dimension.titleSome':
    'There are differences by {role}, but no single value stands out for certain',
  'chart.dimension.titleNone': 'No clear difference by {role}: chance alone may explain it',
  'chart.dimension.subtitle':
    'Share of customers back within {days} days (Kaplan-Meier), by {role} of the first order. Lines: 95% interval. Sorted with small groups pulled towards the average.',
  'chart.dimension.reading':
    '{name}: {share} ({range})\n{customers, plural, one {# customer} other {# customers}}',
  'chart.distinctProducts.title':
    '{clear, select, more {Customers who begin with more products come back more: {first} after one, {last} after {most}} less {Customers who begin with more products come back less: {first} after one, {last} after {most}} other {How many products a customer begins with says nothing about coming back: {first} after one, {last} after {most}}}',
  'chart.distinctProducts.subtitle':
    'Different products {days, plural, =0 {in the first order} one {in the first day} other {in the first # days}}, and the share that came back after it. Lines: 95% interval.',
  'chart.distinctProducts.reading':
    '{products} products: {share} ({range})\n{customers, plural, one {# customer} other {# customers}}',
  'chart.truncation.title':
    '{share} of the first month’s “new” customers were there before; from {until} fewer than a quarter are',
  'chart.truncation.titleNone':
    '{share} of the first month’s “new” customers were there before: no months have to be left out',
  'chart.truncation.subtitle':
    'Estimated share of each month’s apparently new customers who had bought before this file begins.',
  'chart.truncation.reading':
    '{month}: {share} ({range})\nof {customers, plural, one {# new customer} other {# new customers}}',

  'ladder.step': '{from}→{to}',
  'orders.tenOrMore': '10+',
  'axis.daysSince': 'days since the order before',
  'axis.median': 'median {days}',
  'axis.offset':
    '{unit, select, week {weeks since the first order} month {months since the first order} quarter {quarters since the first order} year {years since the first order} other {windows of 30 days since the first order}}',
  'axis.bestCustomers': 'best customers',
  'axis.productsFirst': 'different products at the start',
  'axis.burnIn': 'early months',
  'series.new': 'new',
  'series.returning': 'returning',
  'series.unfinished': 'not over yet',
  'series.firstTime': 'first-time',
  'series.wonBack': 'won back',
  'series.lost': 'gone quiet',
  'series.shareOfCustomers': 'share of customers',
  'series.shareOfRevenue': 'share of revenue',
  'series.average': 'average',
  'series.oneCohort': 'one group',
  'series.distinct': 'differs from the rest',
  'series.notDistinct': 'may be chance',

  'column.period': 'Period',
  'column.month': 'Month',
  'column.activeAtStart': 'Active at start',
  'column.activeAtEnd': 'Active at end',
  'column.activeWindow': 'Active for',
  'column.retained': 'Stayed',
  'column.retention': 'Retention',
  'column.churn': 'Churn',
  'column.typedFormula': '(E − new) ÷ S',
  'column.low': '95% from',
  'column.high': '95% to',
  'column.returningShare': 'Returning',
  'column.complete': 'Over',
  'column.orders': 'Orders',
  'column.customers': 'Customers',
  'column.revenue': 'Revenue',
  'column.step': 'Order',
  'column.reached': 'Reached',
  'column.wentOn': 'Went on',
  'column.share': 'Share',
  'column.fromDays': 'From (days)',
  'column.toDays': 'To (days)',
  'column.gaps': 'Gaps',
  'column.day': 'Day',
  'column.cameBack': 'Came back',
  'column.followed': 'Still followed',
  'column.offset': 'Offset',
  'column.cohorts': 'Groups',
  'column.state': 'State',
  'column.bestCustomers': 'Best customers',
  'column.secondOrder': 'Second order',
  'column.productsFirst': 'Products at the start',
  'column.productsEver': 'Products ever bought',
  'column.newCustomers': 'New customers',
  'column.oldShare': 'There before',
  'column.product': 'Product',
  'column.buyers': 'Buyers',
  'column.repeatBuyers': 'Bought again',
  'column.medianDays': 'Median days',
  'column.observedMedian': 'Completed only',
  'column.segment': 'Segment',
  'column.rank': 'Rank',
  'column.aov': 'Per order',
  'column.shrunken': 'Evened out',
  'column.revenue365': 'Revenue in a year',
  'column.qValue': 'q',
  'column.reason': 'Reason',
  'column.rows': 'Rows',
  'column.lines': 'Line',
  'column.from': 'From',
  'column.to': 'To',
} as const;
