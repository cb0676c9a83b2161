// The rows that were left out, as a file to look at beside the export.
import { tableCsv } from '../../charts/csv';
import type { SkippedRows } from '../../core/loaded';
import type { Words } from '../../i18n/words';

/** CSV with file, line, reason in words, and the row as written. */
export function skippedFile({ columns, rows }: SkippedRows, words: Words): Blob {
  const csv = tableCsv(
    {
      columns: columns.map((code) => ({
        label: words.code('list.column', code),
        kind: code === 'line' ? 'count' : 'text',
      })),
      rows: rows.map((row) =>
        row.map((cell, at) => (columns[at] === 'reason' ? words.code('skip', String(cell)) : cell)),
      ),
    },
    words.formats,
  );
  return new Blob([csv], { type: 'text/csv' });
}
