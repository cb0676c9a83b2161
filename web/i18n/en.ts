// English: the language that says which messages there are. Others must have exactly these keys.
import { charts } from './en/charts';
import { codes } from './en/codes';
import { errors } from './en/errors';
import { findings } from './en/findings';
import { metrics } from './en/metrics';
import { page } from './en/page';
import { panels } from './en/panels';

export const en = {
  ...page,
  ...errors,
  ...codes,
  ...findings,
  ...charts,
  ...panels,
  ...metrics,
} as const;
