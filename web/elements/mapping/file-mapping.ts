// How a file was understood, and what the owner has corrected: the pure part of the mapping panel.
import type { ReadOptions } from '../../core/options';

export interface MappedColumn {
  readonly name: string;
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

/** The roles of a file with the owner's corrections, as reading options. */
export function readOptionsOf(
  files: readonly MappedFile[],
  corrections: ReadonlyMap<string, string>,
  dateOrder: string | undefined,
): ReadOptions {
  const mapping: Record<string, string> = {};
  for (const file of files) {
    for (const column of file.columns) {
      if (column.name) mapping[column.name] = corrections.get(column.name) ?? column.role;
    }
  }
  const known = dateOrder === 'dmy' || dateOrder === 'mdy' || dateOrder === 'ymd';
  return { mapping, ...(known && { dateOrder }) };
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
