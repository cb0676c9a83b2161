// Files whose reports have to be the same to the byte wherever and however they are read.
import { existsSync } from 'node:fs';
import type { ReportRequest } from '../../../web/core/options';
import { pathOf } from './real-core';

export interface ByteCase {
  name: string;
  paths: string[];
  options: ReportRequest;
  /** The data beside the repository may be missing. */
  present: boolean;
}

function byteCase(name: string, file: string, options: ReportRequest = {}): ByteCase {
  const path = pathOf(file);
  return { name, paths: [path], options, present: existsSync(path) };
}

export const byteCases: ByteCase[] = [
  byteCase('the sample shop', 'public/sample-shop.csv.gz'),
  byteCase('the sample shop by week, every order on its own', 'public/sample-shop.csv.gz', {
    period: 'week',
    sameDay: 'separate',
    returns: 'ignore',
  }),
  byteCase('Online Retail', '../shared/data/online_retail.csv.gz', { returns: 'ignore' }),
  byteCase('CDNOW', '../shared/data/cdnow_full.txt'),
];

export const chunkSizes = [1, 7, 64 * 1024, 2 * 1024 * 1024];
