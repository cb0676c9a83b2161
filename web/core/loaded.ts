// What is known after files were read: how each was understood, and how fast that went.

/** How one column was understood. */
export interface ColumnMapping {
  /** The header as written; empty in a file without one. */
  name: string;
  role: string;
  /** From 0 to 1. */
  confidence: number;
  /** What the role was decided from. */
  why: 'user' | 'preset' | 'header' | 'values' | 'none';
  /** The first values that are not empty, as written; at most three. */
  samples: string[];
}

/** How one file was understood. */
export interface FileMapping {
  /** Its name; inside an archive, the archive's name, a slash and the name in it. */
  file: string;
  /** What `mappings` of the reading options know files of this header row by. */
  signature: string;
  /** Code of the platform that writes such files, or `generic`. */
  format: string;
  hasHeader: boolean;
  columns: ColumnMapping[];
  /** Codes of what a complete analysis needs and the file does not offer. */
  missing: string[];
  dateOrder: 'ymd' | 'dmy' | 'mdy';
  /** True when every date could be read day first or month first. */
  dateOrderAmbiguous: boolean;
  /** True when the owner should look before trusting the figures. */
  needsConfirmation: boolean;
}

/** The result of reading files. */
export interface Loaded {
  mapping: FileMapping[];
  rows: number;
  seconds: number;
  /** Why the files were read more than once, by code; empty as a rule. */
  rereads: string[];
}

/** How far reading has come. */
export interface Progress {
  /** Rows read in this pass over the files. */
  rows: number;
  /** Bytes taken from disk in this pass, packed as they lie there. */
  bytes: number;
  /** Length of all files on disk. */
  totalBytes: number;
  /** Unpacked text per second since the start, in 10^6 bytes. */
  mbPerSecond: number;
  /** The file being read. */
  file: string;
  /** Why the files are being read again, by code; absent in the first pass. */
  reread?: string;
}

/** The first rows that were left out while reading: file, line, reason and the row as written. */
export interface SkippedRows extends List {
  /** How many there are in all; the rows end at 10,000. */
  skipped: number;
}

/** Rows of a list of customers. */
export interface List {
  /** Codes; the words are in web/i18n. */
  columns: string[];
  rows: (string | number | null)[][];
}
