// Dutch: exactly the messages of the English part files.
import type { Messages } from './words';
import { charts } from './nl/charts';
import { codes } from './nl/codes';
import { errors } from './nl/errors';
import { findings } from './nl/findings';
import { metrics } from './nl/metrics';
import { page } from './nl/page';
import { panels } from './nl/panels';

export const nl: Messages = {
  ...page,
  ...errors,
  ...codes,
  ...findings,
  ...charts,
  ...panels,
  ...metrics,
};
