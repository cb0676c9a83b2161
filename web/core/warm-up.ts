// Makes the core quick before the first file comes. A browser begins with code that is made fast
// and puts fast code in its place function by function, as they turn out to be used much; reading a
// made-up export while nobody asks for anything makes it do so early.
import { writeTo, type CoreDataset, type CoreModule } from './core-module';
import { madeUpHeader, madeUpLines } from './made-up-export';

/**
 * Lines of one file after the other; the first calls are the slowest, so they get little to do.
 * With more lines, or more files, a file of 100 MB or 1 GB was not read sooner when measured.
 */
const files = [250, 1000, 10_000];
/** Each chooses other orders than the one before, or the core would not compute anew. */
const reports = [
  '{}',
  '{"filter":{"from":"2020-01-10"}}',
  '{"sameDay":"separate"}',
  '{"filter":{"to":"2021-12-31"}}',
];
/** A real question waits for one step at most: one call of the core, with so much to read. */
const linesOfStep = 500;

/** One reading of made-up lines, which begins at once and lets others have their turn all along. */
export class WarmUp {
  /** Resolves when it is done, or soon after it was dropped; rejects when the core broke. */
  readonly over: Promise<void>;
  readonly #core: CoreModule;
  readonly #steps: Generator<void, void>;
  #dataset: CoreDataset | undefined;

  constructor(core: CoreModule) {
    this.#core = core;
    this.#steps = this.#walk();
    this.over = this.#run();
  }

  /** Ends it at once and frees what it had: to be called before anything real is asked. */
  drop(): void {
    this.#steps.return();
    this.#free();
  }

  #free(): void {
    this.#dataset?.delete();
    this.#dataset = undefined;
  }

  async #run(): Promise<void> {
    // A timer, not a promise: what the page has sent meanwhile is heard first.
    while (!this.#steps.next().done) await new Promise((resolve) => setTimeout(resolve));
  }

  *#walk(): Generator<void, void> {
    for (const lines of files) {
      const dataset = new this.#core.Dataset('{"files":1}');
      this.#dataset = dataset;
      dataset.beginFile('');
      this.#read(dataset, madeUpHeader);
      for (let line = 0; line < lines; line += linesOfStep) {
        this.#read(dataset, madeUpLines(line, Math.min(lines, line + linesOfStep)));
        yield;
      }
      dataset.endFile();
      yield;
      dataset.finish();
      for (const options of reports) {
        yield;
        dataset.report(options);
      }
      this.#free();
    }
  }

  #read(dataset: CoreDataset, text: string): void {
    const bytes = new TextEncoder().encode(text);
    const address = dataset.prepare(bytes.length);
    writeTo(this.#core, address, bytes);
    dataset.commit(bytes.length);
  }
}
