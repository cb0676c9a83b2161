// `weerzien table`: the table in a file as the core understood it, as clean CSV in UTF-8.
import { WeerzienError } from '../core/errors';
import { writeTo, type TableModule } from '../core/core-module';
import type { Source } from '../core/source';
import { tablesIn, type TableBytes } from '../core/tables';
import { UsageError } from './arguments';

async function onlyTable(source: Source): Promise<TableBytes> {
  // Unpacked without the platform's help, because a second try would come after the first output.
  const found = await tablesIn(source, { gzipMembers: true });
  const [table, ...others] = found.filter(({ useless }) => useless === undefined);
  if (table === undefined)
    throw new WeerzienError(found[0]?.useless ?? 'archiveWithoutTables', { file: source.name });
  if (others.length === 0) return table;
  throw new UsageError(`${source.name} holds ${1 + others.length} tables, and "table" takes one`);
}

/**
 * The records of the one table in `source`, in pieces as they become known. Throws `notATable`,
 * and whatever reading and unpacking throws.
 */
export async function* cleanTable(
  core: TableModule,
  source: Source,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { name, open } = await onlyTable(source);
  const reader = new core.TableReader();
  try {
    for await (const chunk of open(() => undefined)) {
      const address = reader.prepare(chunk.length);
      writeTo(core, address, chunk);
      reader.commit(chunk.length);
      yield reader.take();
    }
    const kind = reader.finish();
    if (kind !== '') throw new WeerzienError('notATable', { file: name, kind });
    yield reader.take();
  } finally {
    reader.delete();
  }
}
