// The one kind of error that Weerzien's web code throws on purpose: a code with details. The words
// for a code live in web/i18n; nothing here is meant for an owner's eyes.

/**
 * Codes that come from the web code itself. The core adds its own (a file without a date column, a
 * row that cannot be read), listed in cpp/base/codes.h; they pass through unchanged.
 */
export type WebErrorCode =
  | 'noFiles' // load() was given an empty list
  | 'notLoaded' // a question was asked before any file was read, or after a crash lost the data
  | 'fileUnreadable' // the file is gone, changed while it was read, or may not be read
  | 'damagedArchive' // .gz or .zip that cannot be unpacked
  | 'encryptedArchive' // .zip with a password
  | 'archiveWithoutTables' // .zip in which no .csv, .tsv or .txt was found
  | 'archiveInArchive' // .zip or the like inside a .zip
  | 'unsupportedCompression' // .zip with a method other than stored and deflate
  | 'xlsUnsupported' // the old binary Excel format, or an .xlsx with a password
  | 'odsUnsupported' // a spreadsheet of LibreOffice
  | 'numbersUnsupported' // a spreadsheet of Numbers
  | 'xlsxUnsupported' // a workbook whose sheets cannot be read
  | 'unknownTimeZone' // an IANA name this browser does not know
  | 'outOfMemory' // the data do not fit in the tab
  | 'coreCrashed' // a bug in the core; the worker has been replaced
  | 'coreUnavailable' // the WebAssembly module could not be fetched or compiled
  | 'workerUnavailable' // the browser refused to start the worker, usually by a policy of the site
  | 'disposed'; // the Analysis was disposed of

/** An error as plain data, the form in which it crosses from the worker and from the core. */
export interface ErrorData {
  code: string;
  [detail: string]: unknown;
}

/**
 * A failure with a code, and details such as `file`, `line` and `column` for the sentence about it.
 */
export class WeerzienError extends Error {
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(
    code: WebErrorCode | (string & {}),
    details: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'WeerzienError';
    this.code = code;
    this.details = details;
  }

  static fromData({ code, ...details }: ErrorData): WeerzienError {
    return new WeerzienError(code, details);
  }

  toData(): ErrorData {
    return { ...this.details, code: this.code };
  }
}

/**
 * What a cancelled or superseded call rejects with: the same as every abortable call of the web.
 */
export function abortError(): DOMException {
  return new DOMException('The call was cancelled or overtaken by a newer one.', 'AbortError');
}

/** True for the error of a cancelled or superseded call, which needs no message on the screen. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/**
 * What a failure inside the core means to the caller: `outOfMemory` or `coreCrashed`. The core
 * catches what it can; the rest comes as a trap, a C++ exception or a refusal of the engine.
 */
export function crashError(cause: unknown): WeerzienError {
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  const outOfMemory = /out of memory|allocation failed|bad_alloc|memory\.grow|OOM/i.test(reason);
  return new WeerzienError(outOfMemory ? 'outOfMemory' : 'coreCrashed', { reason }, { cause });
}
