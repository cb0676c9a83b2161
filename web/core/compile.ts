// Compiles the WebAssembly core while it downloads. The page does this and keeps the compiled code,
// so that a new worker starts at once and without the network.
import { WeerzienError } from './errors';

/** The core's code: its address, its bytes, or already compiled. */
export type CoreSource = string | URL | Response | BufferSource | WebAssembly.Module;

async function compileResponse(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) throw new Error(`The answer was ${response.status}.`);
  // Some hosts do not know the type of .wasm, and streaming insists on it.
  const type = response.headers.get('content-type') ?? '';
  return type.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** Compiles the core, while it downloads where that can be. Throws `coreUnavailable`. */
export async function compileCore(source: CoreSource): Promise<WebAssembly.Module> {
  try {
    if (source instanceof WebAssembly.Module) return source;
    if (source instanceof Response) return await compileResponse(source);
    if (typeof source === 'string' || source instanceof URL) {
      return await compileResponse(await fetch(source));
    }
    return await WebAssembly.compile(source);
  } catch (cause) {
    throw new WeerzienError('coreUnavailable', { reason: String(cause) }, { cause });
  }
}
