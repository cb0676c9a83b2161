// The memory of the core, which is made outside of it so that two threads can have the same.

// Of 64 KiB each: what the module's import of its memory says.
const pagesAtFirst = 256;
const pagesAtMost = 65536;

/** Memory for one instance of the core, which may grow to 4 GB or less. */
export function coreMemory(pages = pagesAtMost): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: pagesAtFirst, maximum: pages });
}

/**
 * Memory for two threads, where the page may share it and the device has two processors: nothing
 * elsewhere, nor where the browser cannot set apart as much as the core may come to need.
 */
export function memoryForTwo(): WebAssembly.Memory | undefined {
  if (!globalThis.crossOriginIsolated || navigator.hardwareConcurrency < 2) return undefined;
  try {
    return new WebAssembly.Memory({ initial: pagesAtFirst, maximum: pagesAtMost, shared: true });
  } catch {
    return undefined;
  }
}
