// A stand-in for the WebAssembly core: it counts lines and obeys words in the file, so that tests
// can make the core ask for another reading, refuse a file, trap or run out of memory when they
// want it to.
import type { CoreDataset, CoreModule } from '../../../web/core/core-module';

export interface FakeCore extends CoreModule {
  /** Datasets made and not yet deleted. */
  readonly alive: number;
  /** Sizes of the chunks that were handed over. */
  readonly chunkBytes: number[];
  /** Sizes that datasets were told to expect. */
  readonly expectedBytes: number[];
  /** Options each dataset was made with. */
  readonly readOptions: unknown[];
}

// Like the core, it gives up after a number of readings.
const readingsMax = 10;

class Trap extends WebAssembly.RuntimeError {}

export function fakeCore(): FakeCore {
  let memory = new Uint8Array(16);
  let alive = 0;
  const chunkBytes: number[] = [];
  const expectedBytes: number[] = [];
  const readOptions: unknown[] = [];

  class Dataset implements CoreDataset {
    #text = '';
    #files: string[] = [];
    readonly #options: Record<string, unknown>;

    constructor(options: string) {
      alive += 1;
      this.#options = JSON.parse(options) as Record<string, unknown>;
      readOptions.push(this.#options);
    }
    expect(bytes: number): void {
      expectedBytes.push(bytes);
    }
    beginFile(name: string): string {
      this.#files.push(name);
      return '{"ok":true}';
    }
    prepare(bytes: number): number {
      // Like growth of memory: whoever kept the former view now writes into nowhere.
      memory = new Uint8Array(Math.max(16, bytes + 8));
      return 8;
    }
    commit(bytes: number): void {
      chunkBytes.push(bytes);
      this.#text += new TextDecoder('latin1').decode(memory.subarray(8, 8 + bytes));
      if (this.#text.includes('TRAP')) throw new Trap('unreachable');
      if (this.#text.includes('MEMORY')) throw new RangeError('Out of memory');
    }
    progress(): number {
      return this.#text.split('\n').length - 1;
    }
    endFile(): string {
      const bad = this.#text.includes('REFUSE');
      const error = { code: 'notATable', file: this.#files.at(-1), line: 3 };
      return JSON.stringify(bad ? { error } : { ok: true });
    }
    finish(): string {
      const again = this.#text.includes('AGAIN') && this.#options['dateOrder'] === undefined;
      const always = this.#text.includes('ALWAYS');
      if (always && readOptions.length > readingsMax) {
        return JSON.stringify({ error: { code: 'undecided', reason: 'dateOrder' } });
      }
      if (!again && !always) return '{"ok":true}';
      return JSON.stringify({
        reread: { ...this.#options, dateOrder: 'dmy' },
        reason: 'dateOrder',
      });
    }
    mapping(): string {
      return JSON.stringify(this.#files.map((name) => ({ name })));
    }
    report(options: string): string {
      if (options.includes('"asOf":"trap"')) throw new Trap('memory access out of bounds');
      if (options.includes('"asOf":"bad"')) return '{"error":{"code":"badOption","option":"asOf"}}';
      return JSON.stringify({ text: this.#text, options: JSON.parse(options) as unknown });
    }
    list(kind: string, id: string): string {
      return JSON.stringify({ columns: ['kind', 'id'], rows: [[kind, id]] });
    }
    skippedRows(): string {
      return JSON.stringify({
        columns: ['file', 'line', 'reason', 'row'],
        rows: [[this.#files[0], 3, 'badDate', 'x']],
        skipped: 1,
      });
    }
    delete(): void {
      alive -= 1;
    }
  }

  return {
    memory: {
      get buffer() {
        return memory.buffer;
      },
    },
    helperStack: () => 0,
    helperStackBytes: () => 0,
    hasHelper: () => false,
    get alive() {
      return alive;
    },
    chunkBytes,
    expectedBytes,
    readOptions,
    version: () => '0.0.0',
    defaultOptions: () => '{"period":"month"}',
    Dataset,
  };
}
