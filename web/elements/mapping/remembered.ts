// Choices that the owner asked to remember, per header row, in this browser only.
import type { FileChoices, ReadOptions } from '../../core/options';
import type { MappedFile } from './file-mapping';

const prefix = 'weerzien.columns.';

/** Storage may be switched off or full; remembering is a convenience, so failing is silent. */
export function remember({ mappings = {} }: ReadOptions): void {
  try {
    for (const [signature, choices] of Object.entries(mappings)) {
      localStorage.setItem(prefix + signature, JSON.stringify(choices));
    }
  } catch {
    return;
  }
}

export function forget(files: readonly MappedFile[]): void {
  try {
    for (const { signature } of files) localStorage.removeItem(prefix + signature);
  } catch {
    return;
  }
}

/** What was remembered for these files, each for itself, or undefined when there is nothing. */
export function remembered(files: readonly MappedFile[]): ReadOptions | undefined {
  const mappings: Record<string, FileChoices> = {};
  try {
    for (const { signature } of files) {
      const text = localStorage.getItem(prefix + signature);
      if (text) mappings[signature] = JSON.parse(text) as FileChoices;
    }
  } catch {
    return undefined;
  }
  return Object.keys(mappings).length > 0 ? { mappings } : undefined;
}
