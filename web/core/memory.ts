// The memory of the core, which is made outside of it so that two threads can have the same.

// Of 64 KiB each: what the module's import of its memory says.
const pagesAtFirst = 256;
const pagesAtMost = 65536;

/** Memory for one instance of the core, which may grow to 4 GB or less. */
export function coreMemory(pages = pagesAtMost): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: pagesAtFirst, maximum: pages });
}

/** Memory for two threads; nothing where no room can be set apart for all that it may become. */
export function sharedMemory(): WebAssembly.Memory | undefined {
  try {
    return new WebAssembly.Memory({ initial: pagesAtFirst, maximum: pagesAtMost, shared: true });
  } catch {
    return undefined;
  }
}

/** The same in a browser, where the page may share memory and the device has two processors. */
export function memoryForTwo(): WebAssembly.Memory | undefined {
  const may = globalThis.crossOriginIsolated && navigator.hardwareConcurrency >= 2;
  return may ? sharedMemory() : undefined;
}
