// The definition behind every figure: what it is, formula, source and one worked example.
export const metrics = {
  'metric.customers.name': 'Customers',
  'metric.customers.what':
    'Different people with at least one counted order. Who is the same person is decided by customer number, else e-mail address, else telephone number, else name and postcode.',
  'metric.customers.formula': 'number of different customer keys among counted orders',
  'metric.customers.source':
    'A counted order is not cancelled, failed, unpaid or fully refunded, and is worth more than nothing.',
  'metric.customers.example':
    'Three orders by ann@shop.nl and one by Ann@shop.nl are one customer with four orders.',

  'metric.orders.name': 'Orders',
  'metric.orders.what': 'Counted orders that belong to a customer. Returns are never an order.',
  'metric.orders.formula': 'number of different order numbers among counted orders',
  'metric.orders.source': 'Statuses can be switched on and off at the end of the report.',
  'metric.orders.example': 'Five product rows with one order number are one order.',

  'metric.revenue.name': 'Revenue',
  'metric.revenue.what':
    'What customers paid, less refunds, and less returns on the day of the return. One currency; others are listed, never added up.',
  'metric.revenue.formula': 'sum of order totals − refunds − returns',
  'metric.revenue.source': 'Counted in whole cents; nothing is rounded on the way.',
  'metric.revenue.example': 'An order of 80.00 with 20.00 refunded counts for 60.00.',

  'metric.aov.name': 'Average order value',
  'metric.aov.what':
    'Revenue per order. It decides nothing by itself: someone who orders twice a year for 150 is worth more than someone who orders four times for 15.',
  'metric.aov.formula': 'revenue ÷ orders',
  'metric.aov.source': 'Common definition; returns lower it, because they lower revenue.',
  'metric.aov.example': '12,000 in 150 orders is 80 per order.',

  'metric.repeatPurchaseRate.name': 'Repeat purchase rate',
  'metric.repeatPurchaseRate.what':
    'Customers who came back on another day, as a share of all customers in this file. It grows with the length of the file; the figure below does not.',
  'metric.repeatPurchaseRate.formula': 'customers with at least 2 visits ÷ customers',
  'metric.repeatPurchaseRate.source':
    'Interval: Wilson (1927), 95%. A visit is a day with at least one order, unless you count every order.',
  'metric.repeatPurchaseRate.example': '2,790 of 4,338 customers came on two days or more: 64.3%.',

  'metric.returningShare.name': 'Returning customers',
  'metric.returningShare.what':
    'Customers of a period whose first order ever lies before that period, as a share of all customers of the period. In the early months of a file it is too low: old customers still look new.',
  'metric.returningShare.formula':
    'customers first seen before the period ÷ customers of the period',
  'metric.returningShare.source': 'Interval: Wilson (1927), 95%.',
  'metric.returningShare.example':
    'Of 400 customers in May, 240 had ordered before 1 May: 60% returning.',

  'metric.within90.name': 'Second order within 90 days',
  'metric.within90.what':
    'The chance that a new customer orders again within 90 days. Customers who began less than 90 days ago count for as long as they were seen, so recent months do not pull it down.',
  'metric.within90.formula': '1 − S(90), S the Kaplan-Meier curve of the time to the second visit',
  'metric.within90.source':
    'Kaplan and Meier (1958); 95% interval by Greenwood, log-log. The trend: groups of new customers followed for 90 days each.',
  'metric.within90.example':
    'Of 100 new customers followed for at least 90 days 30 came back in time: 30%. Fifty who began last month still add what is known of their first weeks.',

  'metric.medianGap.name': 'Days to the second order',
  'metric.medianGap.what':
    'The day by which half of the new customers have ordered again, those who have not come back included. It does not exist as long as more than half stay away.',
  'metric.medianGap.formula': 'first day on which the Kaplan-Meier curve is at or below one half',
  'metric.medianGap.source':
    'Kaplan and Meier (1958); 95% interval from the Greenwood log-log bands.',
  'metric.medianGap.example':
    'Of 300 customers 100 came back, half of those within 30 days. The completed gaps say 30; yet two in three have not come back, so there is no median.',

  'metric.retention.name': 'Retention',
  'metric.retention.what':
    'Of the customers who were active when a period began, the share still active at its end. Active means: at least one order in the days set under “counting rules”.',
  'metric.retention.formula': '(E − N) ÷ S = stayed ÷ active at start; churn = 1 − retention',
  'metric.retention.source':
    'The usual formula, with N = first-time and won-back customers, so that it cannot pass 100%. Interval: Wilson (1927).',
  'metric.retention.example': 'S = 200, E = 220, N = 60: (220 − 60) ÷ 200 = 80% stayed, 20% left.',

  'metric.cohorts.what':
    'Customers grouped by the period of their first order, followed over the periods after it. A cell that not everyone in the group has lived through yet is hatched and stays out of the average.',
  'metric.cohorts.formula':
    'customers of the group with an order in that period ÷ size of the group',
  'metric.cohorts.source':
    'Two clocks: calendar periods, or windows of 30 days from each customer’s own first day. They are never mixed in one table.',
  'metric.cohorts.example':
    '885 customers began in December; 324 of them ordered in January: 36.6% in month 1.',

  'metric.frequency.what':
    'How many customers have exactly so many orders, and what share of revenue each group brings.',
  'metric.frequency.formula': 'orders ÷ customers; return visits ÷ months of exposure',
  'metric.frequency.source':
    'A month is 30.4375 days. Exposure runs from the first order to the last day of the file.',
  'metric.frequency.example': '18,532 orders by 4,338 customers are 4.27 each.',

  'metric.ladder.what':
    'Of the customers who made n visits, the share that made one more. Most shops lose the most between the first and the second.',
  'metric.ladder.formula': 'customers with at least n + 1 visits ÷ customers with at least n',
  'metric.ladder.source': 'Interval: Wilson (1927), 95%.',
  'metric.ladder.example':
    'Of 1,000 customers 640 make a second visit (64%), and 435 of those 640 a third (68%).',

  'metric.gaps.what':
    'Days between one visit and the next. The histogram shows completed gaps only; the curves also count customers who have not come back yet, for as long as they were seen.',
  'metric.gaps.formula': 'day of visit n + 1 − day of visit n; curve: 1 − Kaplan-Meier',
  'metric.gaps.source':
    'Kaplan and Meier (1958), bands by Greenwood, log-log. Quantiles: type 7 (as in R and spreadsheets).',
  'metric.gaps.example':
    'A file that ends today holds few long gaps: they are not finished. Leaving them out makes customers look faster than they are.',

  'metric.rfm.what':
    'Recency (days since the last visit), frequency (visits) and money (revenue), each in scores of 1 to 5, and ten named segments by recency and frequency.',
  'metric.rfm.formula': 'score = 1 + number of cut points below the value (recency reversed)',
  'metric.rfm.source':
    'Cut points at the 20, 40, 60 and 80% quantiles of all customers. Equal values always get equal scores, so a score may stay empty.',
  'metric.rfm.example': 'Last visit 12 days ago (R5), 9 visits (F5): champion.',

  'metric.rhythm.what':
    'Each customer’s own time between visits, pulled towards that of the shop as long as little is known, against the days since the last visit.',
  'metric.rhythm.formula':
    'days since the last visit ÷ expected gap; expected gap = geometric mean of the own gaps and the shop’s median',
  'metric.rhythm.source': 'Due from 0.8, missed from 1.5, probably elsewhere from 2, lost from 3.',
  'metric.rhythm.example':
    'Cat food every 60 days: day 75 due, day 95 missed, day 125 probably bought elsewhere.',

  'metric.lifecycle.what':
    'One visit, two, or more, against active, at risk and lapsed by the customer’s own rhythm.',
  'metric.lifecycle.formula': 'at risk from 1.5 times the expected gap, lapsed from 3 times',
  'metric.lifecycle.source': 'The rhythm of the panel above.',
  'metric.lifecycle.example':
    'Two visits 40 days apart, the last one 70 days ago: two orders, at risk.',

  'metric.concentration.what': 'How much of the revenue comes from how few customers.',
  'metric.concentration.formula': 'revenue of the best x% of customers ÷ revenue of all',
  'metric.concentration.source':
    'Lorenz (1905), Gini (1912). Classes at 80, 95 and 100% of revenue.',
  'metric.concentration.example':
    '200 of 1,000 customers bring 75,000 of 100,000: the best 20% bring 75%.',

  'metric.dimensions.what':
    'Customers grouped by what a column says about their first order, with the share that came back.',
  'metric.dimensions.formula':
    '1 − S(180) per value, S the Kaplan-Meier curve; evened out: share back within 180 days, pulled towards that of the shop, small groups most',
  'metric.dimensions.source':
    'Empirical Bayes; log-rank test of each value against the rest, corrected for looking at several (Benjamini and Hochberg, 1995).',
  'metric.dimensions.example': '3 of 3 came back via a pop-up: evened out 50%, not 100%.',

  'metric.distinctProducts.what':
    'The number of different products at the start, and the share of those customers who came back after it.',
  'metric.distinctProducts.formula':
    'customers with a visit after the landmark ÷ customers at the landmark',
  'metric.distinctProducts.source': 'Landmark analysis (Anderson, Cain and Gelber, 1983).',
  'metric.distinctProducts.example':
    'Products bought later do not count: someone who comes back often sees more products, whatever came first.',

  'metric.truncation.what':
    'A file begins somewhere. In its first months many customers look new who are not. Their share is estimated from how long customers of this shop stay away.',
  'metric.truncation.formula':
    'share of the apparently new customers of a month whose previous order lies before the file',
  'metric.truncation.source':
    'Early months: those before the first month with a share under 25%, at most half of the file. A column that knows (customer since, orders ever) replaces the estimate.',
  'metric.truncation.example':
    'Of 100 customers first seen in the first month 70 had ordered before: 70% are old ones.',

  'metric.quality.what':
    'Every row of the file is either used or listed here with the reason. Nothing disappears silently.',
  'metric.quality.formula': 'rows read = rows used + rows left out',
  'metric.quality.source': 'Line numbers are those of the file as it lies on your computer.',
  'metric.quality.example':
    'Three lines of totals below the table: left out, with their line numbers.',
} as const;
