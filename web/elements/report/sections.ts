// A report section by section: while a question is being answered, some sections still are the
// answer to an older one.
import type { Report } from '../../core/report';

/** What stands in every report, whatever was asked. */
type Heading = 'schema' | 'currency' | 'minorDigits' | 'options' | 'window';
export type Section = Exclude<keyof Report, Heading | `${string}Reason`>;

/** In the order in which they are asked where nothing is more urgent: the quickest first. */
export const allSections: readonly Section[] = [
  'summary',
  'periods',
  'repeat',
  'quality',
  'truncation',
  'frequency',
  'retention',
  'cohorts',
  'orderGaps',
  'gaps',
  'rhythm',
  'rfm',
  'lifecycle',
  'concentration',
  'dimensions',
  'distinctProducts',
  'definitions',
];

/**
 * The report with one section, and the heading, of a newer answer. Its gaps between orders come
 * sooner than those by product, which stay as they are until then.
 */
export function withSection(report: Report, answer: Report, section: Section): Report {
  const { [section]: _section, [`${section}Reason` as keyof Report]: _reason, ...others } = report;
  const { orderGaps, ...rest } = answer;
  const gaps = orderGaps && report.gaps && { gaps: { ...report.gaps, ...orderGaps } };
  return { ...others, ...gaps, ...rest } as Report;
}
