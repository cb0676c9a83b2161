// The reference job in SQL, taken apart into its statements.
import { readFileSync } from 'node:fs';

/**
 * The statements of reference.sql in order; those with a part give rows of the answer.
 * @param {string} file what read_csv is to read
 * @returns {{part: string | undefined, sql: string}[]}
 */
export function statements(file) {
  const text = readFileSync(new URL('reference.sql', import.meta.url), 'utf8');
  const quoted = `'${file.replaceAll("'", "''")}'`;
  return text
    .replace('$file', () => quoted)
    .split(/;\n/)
    .filter((sql) => sql.trim() !== '')
    .map((sql) => ({ part: /^-- answer (\w+)/m.exec(sql)?.[1], sql }));
}
