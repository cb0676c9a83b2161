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
  'gaps',
  'rhythm',
  'rfm',
  'lifecycle',
  'concentration',
  'dimensions',
  'distinctProducts',
  'definitions',
];

/** The report with one section, and the heading, of a newer answer. */
export function withSection(report: Report, answer: Report, section: Section): Report {
  const { [section]: _section, [`${section}Reason` as keyof Report]: _reason, ...others } = report;
  return { ...others, ...answer } as Report;
}
