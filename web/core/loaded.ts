// What is known after files were read: how each was understood, and how fast that went.

/** How one column was understood. */
export interface ColumnMapping {
  /** The header as written; columns without one are named by the core. */
  name: string;
  role: string;
  /** From 0 to 1. */
  confidence: number;
  /** Codes of the reasons for the role. */
  why: unknown;
  /** The first values that are not empty, as written; at most three. */
  samples: string[];
}

/** How one file was understood. */
export interface FileMapping {
  name: string;
  columns: ColumnMapping[];
  /** Roles without which questions stay open. */
  missing: string[];
  /** True when the owner should look before trusting the figures. */
  needsConfirmation: boolean;
  /** Delimiter, quote, encoding, header, date order and decimal mark. */
  dialect: Record<string, unknown>;
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

/** Rows of a list of customers. */
export interface List {
  /** Codes; the words are in web/i18n. */
  columns: string[];
  rows: (string | number | null)[][];
}
