// Which query of docs/sql gives which part of the report.
import { from_columns } from './columns';
import { about_customers } from './customers';
import type { Figure } from './figure';
import { over_time } from './over-time';

export const figures: Figure[] = [...over_time, ...about_customers, ...from_columns];
