// The sentences at the head of the report, each from figures that the report holds. A sentence is
// left out when its figures are missing or rest on too few customers: better silent than wrong.
import { leading } from '../../charts/after-burn-in';
import type { Report } from '../../core/report';
import type { MessageKey, Values, Words } from '../../i18n/words';

export interface Finding {
  readonly key: MessageKey;
  readonly values: Values;
}

/** Below this many customers a sentence would generalise from anecdotes. */
const fewestCustomers = 30;

type Make = (report: Report, words: Words) => Finding | undefined;

const comeBack: Make = (report, { formats }) => {
  const in90 = (candidate: { days: number }): boolean => candidate.days === 90;
  const all = report.repeat?.within.find(in90);
  if (!all) return undefined;
  const { figure: point, afterBurnIn } = leading(all, report.repeat?.withinAfterBurnIn?.find(in90));
  if (point.value == null || point.low === null || point.high === null) return undefined;
  return {
    key: 'finding.comeBack',
    values: {
      share: formats.percent(point.value, 0),
      range: formats.percentRange(point.low, point.high, 0),
      burnIn: afterBurnIn ? 'yes' : 'no',
    },
  };
};

const ladder: Make = (report, { formats }) => {
  const [step, second] = report.frequency?.ladder ?? [];
  const first = step && leading(step, step.afterBurnIn).figure;
  if (first?.value == null || second?.value == null) return undefined;
  if (first.high === null || second.low === null || (second.denominator ?? 0) < fewestCustomers) {
    return undefined;
  }
  // Said only when the intervals lie apart: otherwise there may be no step at all.
  if (second.low <= first.high) return undefined;
  return {
    key: 'finding.ladder',
    values: { first: formats.percent(first.value, 0), second: formats.percent(second.value, 0) },
  };
};

const gap: Make = (report, { formats }) => {
  const observed = report.gaps?.observed;
  if (observed?.median == null || observed.p90 === null) return undefined;
  if (observed.count < fewestCustomers) return undefined;
  return {
    key: 'finding.gap',
    values: { median: formats.days(observed.median), most: formats.days(observed.p90) },
  };
};

const repeatRevenue: Make = (report, { formats }) => {
  const share = report.repeat?.repeatRevenueShare.value;
  if (share == null) return undefined;
  return { key: 'finding.repeatRevenue', values: { share: formats.percent(share, 0) } };
};

const active: Make = (report, words) => {
  const last = report.retention?.periods.findLast((period) => period.rate?.value != null);
  if (!last || last.S === null || last.E === null || last.lost === null) return undefined;
  if (last.S < fewestCustomers) return undefined;
  const { formats } = words;
  return {
    key: 'finding.active',
    values: {
      period: words.period(last.start, report.options.period, 'long'),
      gained: formats.count((last.firstTime ?? 0) + (last.wonBack ?? 0)),
      lost: formats.count(last.lost),
      direction: last.E > last.S ? 'up' : last.E < last.S ? 'down' : 'same',
      before: formats.count(last.S),
      after: formats.count(last.E),
    },
  };
};

const best: Make = (report, { formats }) => {
  const top = report.concentration?.topShares.find((share) => share.percent === 20);
  if (top?.share == null || (report.concentration?.customers ?? 0) < fewestCustomers) {
    return undefined;
  }
  return { key: 'finding.best', values: { share: formats.percent(top.share, 0) } };
};

const late: Make = (report) => {
  const counts = report.rhythm?.counts;
  if (!counts) return undefined;
  const customers = counts.missed + counts.probablyElsewhere;
  return customers > 0
    ? { key: 'finding.late', values: { customers, due: counts.due } }
    : undefined;
};

const burnIn: Make = (report, { formats }) => {
  const early = report.truncation?.burnIn;
  if (!early) return undefined;
  const [all] = report.repeat?.within ?? [];
  const some = !all || leading(all, report.repeat?.withinAfterBurnIn?.[0]).afterBurnIn;
  return {
    key: some ? 'finding.burnIn' : 'finding.burnInOnly',
    values: { months: early.months, until: formats.day(early.until, 'long') },
  };
};

const unfinished: Make = (report, words) => {
  const last = report.periods?.at(-1);
  if (!last || last.complete || !report.window.last) return undefined;
  return {
    key: 'finding.unfinished',
    values: {
      // It begins the sentence, and Dutch months are written small.
      period: capital(words.period(last.start, report.options.period, 'long')),
      day: words.formats.day(report.window.last, 'long'),
    },
  };
};

const currencies: Make = (report, { formats }) => {
  const orders = report.quality?.ordersLeftOut.otherCurrency ?? 0;
  const others = (report.quality?.currencies ?? []).flatMap(({ code }) =>
    code !== '' && code !== report.currency ? code : [],
  );
  if (orders === 0 || others.length === 0) return undefined;
  return {
    key: 'finding.currencies',
    values: { currency: report.currency, orders, others: formats.list(others) },
  };
};

const makers: readonly Make[] = [
  currencies,
  comeBack,
  ladder,
  gap,
  repeatRevenue,
  active,
  best,
  late,
  burnIn,
  unfinished,
];

/** All sentences that the report supports, in reading order. */
export function findingsOf(report: Report, words: Words): Finding[] {
  return makers.flatMap((make) => make(report, words) ?? []);
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}
