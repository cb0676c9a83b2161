// How a file was understood, and what the owner has corrected: the pure part of the mapping panel.
import type { FileChoices, ReadOptions } from '../../core/options';

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
  /** What reading options know files of this header row by; files with the same one share it. */
  readonly signature: string;
  readonly columns: readonly MappedColumn[];
  readonly missing: readonly string[];
  readonly dateOrder?: string;
  readonly dateOrderAmbiguous?: boolean;
  readonly decimalMark?: string;
  readonly decimalMarkAmbiguous?: boolean;
  readonly needsConfirmation: boolean;
}

/** One file per header row, in the order of the files. */
export function distinctHeaders(files: readonly MappedFile[]): MappedFile[] {
  const seen = new Set<string>();
  return files.filter((file) => {
    return !seen.has(file.signature) && seen.add(file.signature);
  });
}

/** How corrections name a column; empty when they cannot. */
export function keyOf(column: MappedColumn): string {
  return column.key ?? column.name;
}

/** What the owner has corrected. */
export interface Corrections {
  /** Role codes; the same name may mean something else in another file. */
  readonly roles: ReadonlyMap<MappedColumn, string>;
  readonly dateOrder?: string | undefined;
  readonly decimalMark?: string | undefined;
}

function choicesFor(file: MappedFile, { roles, dateOrder, decimalMark }: Corrections): FileChoices {
  const mapping: Record<string, string> = {};
  for (const column of file.columns) {
    const key = keyOf(column);
    if (key) mapping[key] = roles.get(column) ?? column.role;
  }
  const order = file.dateOrderAmbiguous ? (dateOrder ?? file.dateOrder) : undefined;
  const mark = file.decimalMarkAmbiguous ? (decimalMark ?? file.decimalMark) : undefined;
  const knownOrder = order === 'dmy' || order === 'mdy' || order === 'ymd';
  const knownMark = mark === '.' || mark === ',';
  return {
    mapping,
    ...(knownOrder && { dateOrder: order }),
    ...(knownMark && { decimalMark: mark }),
  };
}

/**
 * What each file is to be read with: the roles of all its columns with the owner's corrections, and
 * the answers to what it leaves open.
 */
export function readOptionsOf(
  files: readonly MappedFile[],
  corrections: Corrections,
): Required<Pick<ReadOptions, 'mappings'>> {
  return {
    mappings: Object.fromEntries(
      files.map((file) => [file.signature, choicesFor(file, corrections)]),
    ),
  };
}

/** Earlier choices with newer ones over them, file by file. */
export function mergedChoices(before: ReadOptions | undefined, after: ReadOptions): ReadOptions {
  const mappings = { ...before?.mappings };
  for (const [signature, choices] of Object.entries(after.mappings ?? {})) {
    mappings[signature] = { ...mappings[signature], ...choices };
  }
  return { ...before, ...after, mappings };
}

/** Whether a file has something to confirm that no choice was made about yet. */
export function asks(file: MappedFile, { mappings = {} }: ReadOptions = {}): boolean {
  return file.needsConfirmation && !Object.hasOwn(mappings, file.signature);
}
