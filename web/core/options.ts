// What can be asked: how to read files, and what the report should count. Everything is optional;
// the defaults are in C++ alone and can be read with Analysis.defaultOptions().
import type { TimeZoneOffset } from './time-zone';

/** What was decided about the files of one header row. */
export interface FileChoices {
  /** Column header to role code, such as `{"Klantnr": "customerId", "Notitie": "ignore"}`. */
  mapping?: Record<string, string>;
  dateOrder?: 'ymd' | 'dmy' | 'mdy';
  decimalMark?: '.' | ',';
}

/** A file in an archive that is no table of orders, and the code of the reason. */
export interface LeftOut {
  name: string;
  code: string;
}

/** How to read the files, where detection needs a hint or was corrected by the owner. */
export interface ReadOptions extends FileChoices {
  /**
   * The same for the files of one header row only, by its signature (see `FileMapping`), because
   * `Name` is the order number in one export and the customer in another. It goes before what is
   * said for all files.
   */
  mappings?: Record<string, FileChoices>;
  delimiter?: string;
  encoding?: string;
  hasHeader?: boolean;
  /**
   * Bytes of orders, customers and product lines beyond which the products of lines are no longer
   * kept, so that the rest has room. The analyses of products are then missing.
   */
  lineDetailBytes?: number;
  /** How many tables will be read; more than one looks for duplicates. Filled in while loading. */
  files?: number;
  /** Whether every order number is remembered, or they are trusted to only rise. */
  orderIds?: 'run' | 'table';
  /** For each file the number of its shop. Filled in while loading. */
  shops?: readonly number[];
  /** For each file what its rows proved. Filled in while loading. */
  dateOrders?: readonly ('dmy' | 'mdy' | null)[];
  decimalMarks?: readonly ('.' | ',' | null)[];
  /** How often the files are being read by now. Filled in while loading. */
  reading?: number;
  /** What is not read, to be named in the report. Filled in while loading. */
  leftOut?: readonly LeftOut[];
}

/** What the report counts, and which part of the customers and orders it is about. */
export interface ReportRequest {
  /** Compute only these parts of the report, by key; without it, all. */
  metrics?: readonly string[];
  returns?: 'net' | 'ignore';
  countRefunded?: boolean;
  /** Whether orders worth nothing are purchases; null decides by the kind of file. */
  countZero?: boolean | null;
  sameDay?: 'merge' | 'separate';
  revenueBasis?: 'total' | 'products';
  currency?: string;
  /** IANA name; civil days are then taken there, where stamps carry offsets. */
  timeZone?: string;
  /** Filled in from `timeZone`; give it only to be independent of the platform's time zone data. */
  timeZoneOffsets?: readonly TimeZoneOffset[];
  /** YYYY-MM-DD. */
  asOf?: string;
  /** Whether orders with this status count as purchases. */
  statuses?: Record<string, boolean>;
  period?: 'week' | 'month' | 'quarter' | 'year';
  activeWindowDays?: number;
  horizons?: readonly number[];
  reminderLeadDays?: number;
  /** Distinct products are counted on the first day, or for that many days after it. */
  landmarkDays?: number;
  windowStartsShop?: boolean;
  burnIn?: boolean;
  rfm?: {
    method?: 'quantile' | 'fixed' | 'halfOpen';
    thresholds?: Record<'recency' | 'frequency' | 'monetary', readonly number[]>;
  };
  filter?: Filter;
}

/** Narrows the report without reading the files again. */
export interface Filter {
  /** YYYY-MM-DD, first and last day that count. */
  from?: string;
  to?: string;
  /** Role code to values: chooses customers by their first order. */
  firstOrder?: Record<string, readonly string[]>;
  /** Role code to values: chooses orders. */
  order?: Record<string, readonly string[]>;
  /** RFM segments, by code. */
  segments?: readonly string[];
  minimumOrders?: number;
}

/**
 * Which customers to list: those of an RFM segment, those due by their own rhythm, or all; or
 * customers with the products they may run out of.
 */
export type ListKind = 'segment' | 'rhythm' | 'all' | 'product';
