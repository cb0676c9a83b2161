// Registers the panels below the key figures, the charts and the lists.
import { register } from './base/register';
import { WeerzienChart } from './chart/chart';
import { WeerzienCohorts } from './cohorts/cohorts';
import { WeerzienConcentration } from './concentration/concentration';
import { WeerzienCustomers } from './customers/customers';
import { WeerzienDefinitions } from './definitions/definitions';
import { WeerzienDimensions } from './dimensions/dimensions';
import { WeerzienDistinctProducts } from './distinct-products/distinct-products';
import { WeerzienFrequency } from './frequency/frequency';
import { WeerzienGaps } from './gaps/gaps';
import { WeerzienLadder } from './ladder/ladder';
import { WeerzienLifecycle } from './lifecycle/lifecycle';
import { WeerzienMapping } from './mapping/mapping';
import { WeerzienNewReturning } from './new-returning/new-returning';
import { WeerzienQuality } from './quality/quality';
import { WeerzienRetention } from './retention/retention';
import { WeerzienRfm } from './rfm/rfm';
import { WeerzienRhythm } from './rhythm/rhythm';
import { WeerzienTruncation } from './truncation/truncation';

export const panelElements = {
  'weerzien-chart': WeerzienChart,
  'weerzien-cohorts': WeerzienCohorts,
  'weerzien-concentration': WeerzienConcentration,
  'weerzien-customers': WeerzienCustomers,
  'weerzien-definitions': WeerzienDefinitions,
  'weerzien-dimensions': WeerzienDimensions,
  'weerzien-distinct-products': WeerzienDistinctProducts,
  'weerzien-frequency': WeerzienFrequency,
  'weerzien-gaps': WeerzienGaps,
  'weerzien-ladder': WeerzienLadder,
  'weerzien-lifecycle': WeerzienLifecycle,
  'weerzien-mapping': WeerzienMapping,
  'weerzien-new-returning': WeerzienNewReturning,
  'weerzien-quality': WeerzienQuality,
  'weerzien-retention': WeerzienRetention,
  'weerzien-rfm': WeerzienRfm,
  'weerzien-rhythm': WeerzienRhythm,
  'weerzien-truncation': WeerzienTruncation,
} as const;

register(panelElements);

declare global {
  interface HTMLElementTagNameMap {
    'weerzien-chart': WeerzienChart;
    'weerzien-cohorts': WeerzienCohorts;
    'weerzien-concentration': WeerzienConcentration;
    'weerzien-customers': WeerzienCustomers;
    'weerzien-definitions': WeerzienDefinitions;
    'weerzien-dimensions': WeerzienDimensions;
    'weerzien-distinct-products': WeerzienDistinctProducts;
    'weerzien-frequency': WeerzienFrequency;
    'weerzien-gaps': WeerzienGaps;
    'weerzien-ladder': WeerzienLadder;
    'weerzien-lifecycle': WeerzienLifecycle;
    'weerzien-mapping': WeerzienMapping;
    'weerzien-new-returning': WeerzienNewReturning;
    'weerzien-quality': WeerzienQuality;
    'weerzien-retention': WeerzienRetention;
    'weerzien-rfm': WeerzienRfm;
    'weerzien-rhythm': WeerzienRhythm;
    'weerzien-truncation': WeerzienTruncation;
  }
}
