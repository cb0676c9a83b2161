// The sentences at the head of the report. <b> marks what the eye should catch.
export const findings = {
  'finding.currencies':
    'All figures are in <b>{currency}</b>. {orders, plural, one {# order} other {# orders}} in {others} {orders, plural, one {is} other {are}} left out, because different currencies cannot be added up; choose the currency above.',
  'finding.comeBack':
    '<b>{share}</b> of new customers order again within 90 days ({range}){burnIn, select, yes {, leaving out the early months in which old customers look new} other {}}.',
  'finding.ladder':
    'The second order is the hard one: <b>{first}</b> of customers make it, and of those <b>{second}</b> go on to a third.',
  'finding.gap':
    'Of the customers who came back, half did so within <b>{median}</b> and nine in ten within {most}.',
  'finding.repeatRevenue': '<b>{share}</b> of revenue comes from orders after the first.',
  'finding.active':
    'In {period} {gained} customers became active and {lost} went quiet: the active base {direction, select, up {grew} down {shrank} other {stayed}} {direction, select, same {at} other {from {before} to}} <b>{after}</b>.',
  'finding.best': 'The best 20% of customers bring <b>{share}</b> of revenue.',
  'finding.late':
    '{customers, plural, one {<b># customer</b> is} other {<b># customers</b> are}} later than their own rhythm, and {due, plural, one {# is} other {# are}} due now: the people to write to.',
  'finding.burnIn':
    'The first {months, plural, one {month} other {# months}} of this file hold many “new” customers who were there before. Where that matters, only customers first seen from <b>{until}</b> count.',
  'finding.burnInOnly':
    'All customers of this file are first seen in its first {months, plural, one {month} other {# months}}, before {until}, when customers from before the file still look new. If the shop <b>began with this file</b>, tick that under the counting rules.',
  'finding.unfinished':
    '{period} is not over: the file ends on {day}. Unfinished periods are hatched; do not compare them.',
} as const;
