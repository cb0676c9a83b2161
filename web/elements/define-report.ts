// Registers the report and what it shows first: everything up to the key figures. The panels follow
// when the first report is there (see define-panels.ts).
import { register } from './base/register';
import { WeerzienDrop } from './drop/drop';
import { WeerzienFindings } from './findings/findings';
import { WeerzienHeadline } from './headline/headline';
import { WeerzienOptions } from './options/options';
import { WeerzienProgress } from './progress/progress';
import { WeerzienReport } from './report/report';

export const reportElements = {
  'weerzien-drop': WeerzienDrop,
  'weerzien-findings': WeerzienFindings,
  'weerzien-headline': WeerzienHeadline,
  'weerzien-options': WeerzienOptions,
  'weerzien-progress': WeerzienProgress,
  'weerzien-report': WeerzienReport,
} as const;

register(reportElements);

declare global {
  interface HTMLElementTagNameMap {
    'weerzien-drop': WeerzienDrop;
    'weerzien-findings': WeerzienFindings;
    'weerzien-headline': WeerzienHeadline;
    'weerzien-options': WeerzienOptions;
    'weerzien-progress': WeerzienProgress;
    'weerzien-report': WeerzienReport;
  }
}
