// Writes web/core/report.ts, the TypeScript types of the report, from docs/report.schema.json.
// `npm run schema` runs it; a test compares the committed file with what types() returns.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';

const schemaFile = fileURLToPath(new URL('../docs/report.schema.json', import.meta.url));
const typesFile = fileURLToPath(new URL('../web/core/report.ts', import.meta.url));

const banner =
  '// Types of the report JSON, generated from docs/report.schema.json by `npm run schema`. ' +
  'Do not edit.';

/** @param {string} reference such as "#/$defs/cohortCell" */
function typeName(reference) {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * The generator knows draft 4: it copies a type that is referenced with a description beside it,
 * and it does not know prefixItems. Both are said here in its own words.
 * @param {unknown} node
 * @returns {unknown}
 */
function inDialectOfGenerator(node) {
  if (Array.isArray(node)) return node.map(inDialectOfGenerator);
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).map(([key, value]) => [key, inDialectOfGenerator(value)]);
  const result = Object.fromEntries(entries);
  if (typeof result.$ref === 'string' && result.$ref.startsWith('#/$defs/')) {
    const { $ref, ...rest } = result;
    return { ...rest, tsType: typeName($ref) };
  }
  if (Array.isArray(result.prefixItems)) {
    const { prefixItems, ...rest } = result;
    return { ...rest, items: prefixItems, additionalItems: false };
  }
  return result;
}

/** The text that web/core/report.ts must have. */
export async function types() {
  const schema = JSON.parse(await readFile(schemaFile, 'utf8'));
  // Readers must get along with a reason that a later version adds: any text in TypeScript.
  delete schema.$defs.reason.enum;
  const draft4 = /** @type {import('json-schema-to-typescript').JSONSchema} */ (
    inDialectOfGenerator(schema)
  );
  const source = await compile(draft4, 'Report', {
    bannerComment: banner,
    additionalProperties: false,
    unreachableDefinitions: true,
    format: false,
  });
  // Its remark on where a definition is used says nothing to a reader of the types.
  const text = source
    .replaceAll(/ \* This interface was referenced by .*\n \* via the `definition` .*\n/g, '')
    .replaceAll(/(?: \*\s*\n)+ \*\//g, ' */');
  return format(text, { ...(await resolveConfig(typesFile)), filepath: typesFile });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(typesFile, await types());
