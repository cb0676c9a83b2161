// Corrections that the owner asked to remember, per header row, in this browser only.
import type { ReadOptions } from '../../core/options';
import { headerSignature, type MappedFile } from './file-mapping';

const prefix = 'weerzien.columns.';

/** Storage may be switched off or full; remembering is a convenience, so failing is silent. */
export function remember(files: readonly MappedFile[], options: ReadOptions): void {
  try {
    for (const file of files) {
      localStorage.setItem(prefix + headerSignature(file), JSON.stringify(options));
    }
  } catch {
    return;
  }
}

export function forget(files: readonly MappedFile[]): void {
  try {
    for (const file of files) localStorage.removeItem(prefix + headerSignature(file));
  } catch {
    return;
  }
}

/** What was remembered for any of these files, or undefined. */
export function remembered(files: readonly MappedFile[]): ReadOptions | undefined {
  try {
    for (const file of files) {
      const text = localStorage.getItem(prefix + headerSignature(file));
      if (text) return JSON.parse(text) as ReadOptions;
    }
  } catch {
    return undefined;
  }
  return undefined;
}
