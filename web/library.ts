// What the package offers: importing it registers the elements; the client can also be used without
// them.
export { defined, type Elements } from './elements/define';
export { Analysis } from './core/client';
export type { AnalysisOptions, AskOptions, LoadOptions } from './core/client';
export { toCsv } from './core/csv';
export type { Cell, CsvOptions } from './core/csv';
export { isAbort, WeerzienError } from './core/errors';
export type { WebErrorCode } from './core/errors';
export type {
  ColumnMapping,
  FileMapping,
  List,
  Loaded,
  Progress,
  SkippedRows,
} from './core/loaded';
export type { Filter, ListKind, ReadOptions, ReportRequest } from './core/options';
export type { Report } from './core/report';
