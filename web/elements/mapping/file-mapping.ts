// How a file was understood, and what the owner has corrected: the pure part of the mapping panel.
import type { ReadOptions } from '../../core/options';

export interface MappedColumn {
  readonly name: string;
  /**
   * How corrections name the column: its name, or its number where there is none or it is taken.
   */
  readonly key?: string;
  readonly role: string;
  readonly confidence: number;
  readonly why: string;
  readonly samples: readonly string[];
}

/** One file as the core describes it. */
export interface MappedFile {
  readonly file: string;
  readonly columns: readonly MappedColumn[];
  readonly missing: readonly string[];
  readonly dateOrder?: string;
  readonly dateOrderAmbiguous?: boolean;
  readonly decimalMark?: string;
  readonly decimalMarkAmbiguous?: boolean;
  readonly needsConfirmation: boolean;
}

/** A mark of a header row: files with the same columns share one, whatever their names. */
export function headerSignature(file: MappedFile): string {
  return file.columns.map((column) => column.name.trim().toLowerCase()).join('\u001F');
}

/** One file per header row, in the order of the files. */
export function distinctHeaders(files: readonly MappedFile[]): MappedFile[] {
  const seen = new Set<string>();
  return files.filter((file) => {
    const signature = headerSignature(file);
    return !seen.has(signature) && seen.add(signature);
  });
}

/** How corrections name a column; empty when they cannot. */
export function keyOf(column: MappedColumn): string {
  return column.key ?? column.name;
}

/** What the owner has corrected. */
export interface Corrections {
  /** Column key to role code. */
  readonly roles: ReadonlyMap<string, string>;
  readonly dateOrder?: string | undefined;
  readonly decimalMark?: string | undefined;
}

/** The roles of all columns with the owner's corrections, as reading options. */
export function readOptionsOf(
  files: readonly MappedFile[],
  { roles, dateOrder, decimalMark }: Corrections,
): ReadOptions {
  const mapping: Record<string, string> = {};
  for (const column of files.flatMap((file) => file.columns)) {
    const key = keyOf(column);
    if (key) mapping[key] = roles.get(key) ?? column.role;
  }
  const knownOrder = dateOrder === 'dmy' || dateOrder === 'mdy' || dateOrder === 'ymd';
  const knownMark = decimalMark === '.' || decimalMark === ',';
  return { mapping, ...(knownOrder && { dateOrder }), ...(knownMark && { decimalMark }) };
}

/** A file whose columns are known by name only, from the error that no date was found. */
export function unmappedFile(name: string, columns: readonly string[]): MappedFile {
  return {
    file: name,
    columns: columns.map((column) => ({
      name: column,
      role: 'ignore',
      confidence: 0,
      why: 'none',
      samples: [],
    })),
    missing: ['date'],
    needsConfirmation: true,
  };
}
