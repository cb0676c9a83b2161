// Registers every element under its own name. Importing this file is the only side effect of the package.
import { WeerzienChart } from './chart/chart';
import { WeerzienCohorts } from './cohorts/cohorts';
import { WeerzienConcentration } from './concentration/concentration';
import { WeerzienCustomers } from './customers/customers';
import { WeerzienDefinitions } from './definitions/definitions';
import { WeerzienDimensions } from './dimensions/dimensions';
import { WeerzienDistinctProducts } from './distinct-products/distinct-products';
import { WeerzienDrop } from './drop/drop';
import { WeerzienFindings } from './findings/findings';
import { WeerzienFrequency } from './frequency/frequency';
import { WeerzienGaps } from './gaps/gaps';
import { WeerzienHeadline } from './headline/headline';
import { WeerzienLadder } from './ladder/ladder';
import { WeerzienLifecycle } from './lifecycle/lifecycle';
import { WeerzienMapping } from './mapping/mapping';
import { WeerzienNewReturning } from './new-returning/new-returning';
import { WeerzienOptions } from './options/options';
import { WeerzienProgress } from './progress/progress';
import { WeerzienQuality } from './quality/quality';
import { WeerzienReport } from './report/report';
import { WeerzienRetention } from './retention/retention';
import { WeerzienRfm } from './rfm/rfm';
import { WeerzienRhythm } from './rhythm/rhythm';
import { WeerzienTruncation } from './truncation/truncation';

export const elements = {
  'weerzien-chart': WeerzienChart,
  'weerzien-cohorts': WeerzienCohorts,
  'weerzien-concentration': WeerzienConcentration,
  'weerzien-customers': WeerzienCustomers,
  'weerzien-definitions': WeerzienDefinitions,
  'weerzien-dimensions': WeerzienDimensions,
  'weerzien-distinct-products': WeerzienDistinctProducts,
  'weerzien-drop': WeerzienDrop,
  'weerzien-findings': WeerzienFindings,
  'weerzien-frequency': WeerzienFrequency,
  'weerzien-gaps': WeerzienGaps,
  'weerzien-headline': WeerzienHeadline,
  'weerzien-ladder': WeerzienLadder,
  'weerzien-lifecycle': WeerzienLifecycle,
  'weerzien-mapping': WeerzienMapping,
  'weerzien-new-returning': WeerzienNewReturning,
  'weerzien-options': WeerzienOptions,
  'weerzien-progress': WeerzienProgress,
  'weerzien-quality': WeerzienQuality,
  'weerzien-report': WeerzienReport,
  'weerzien-retention': WeerzienRetention,
  'weerzien-rfm': WeerzienRfm,
  'weerzien-rhythm': WeerzienRhythm,
  'weerzien-truncation': WeerzienTruncation,
} as const;

type Elements = typeof elements;

declare global {
  // Types `querySelector` and `createElement` for every tag.
  interface HTMLElementTagNameMap {
    'weerzien-chart': InstanceType<Elements['weerzien-chart']>;
    'weerzien-headline': InstanceType<Elements['weerzien-headline']>;
    'weerzien-report': InstanceType<Elements['weerzien-report']>;
  }
}

for (const [tag, element] of Object.entries(elements)) {
  // Two copies of the package on one page agree to use the first.
  if (!customElements.get(tag)) customElements.define(tag, element);
}
