// The WebAssembly core as the build made it, and the native program beside it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CoreModule } from '../../../web/core/core-module';
import { startCore } from '../../../web/core/loader';

const repository = new URL('../../../', import.meta.url);
export const nativeProgram = fileURLToPath(new URL('build/release/weerzien-native', repository));

export const coreFile = new URL('web/core/generated/weerzien.wasm', repository);

export async function realCore(): Promise<CoreModule> {
  return startCore(await WebAssembly.compile(readFileSync(coreFile)));
}

/** Absolute path of a file of the repository or of the data beside it. */
export function pathOf(name: string): string {
  return fileURLToPath(new URL(name, repository));
}

/** What the native program prints for a command line. */
export function runNative(...args: string[]): string {
  return execFileSync(nativeProgram, args, { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 });
}
