// Every key of the report is explained in docs/metrics.md, in the section of its part.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { en } from '../../web/i18n/en';
import { nl } from '../../web/i18n/nl';

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  $defs?: Record<string, Schema>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const schema = JSON.parse(read('docs/report.schema.json')) as Schema;
const text = read('docs/metrics.md');

/** Text of the document by heading: `repeat` for "## `repeat`: …", words as they are for others. */
const sections = new Map(
  text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = ''] = section.split('\n');
      return [/^`([^`[]+)/.exec(heading)?.[1] ?? heading, section] as const;
    }),
);

/** Words in code type; of `a[].b` and `{a, b}` each. */
const named = (section: string): Set<string> =>
  new Set([...section.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.match(/\w+/g) ?? []));

/** Shapes that many parts share are explained once, above them. */
const shared = ['Ground rules', 'Statistics'].flatMap((name) => [
  ...named(sections.get(name) ?? ''),
]);

/** What is a part of something else is explained there. */
const partOf: Readonly<Record<string, string>> = { orderGaps: 'gaps' };

/** Paths of all keys below a part of the schema, reasons left out. */
function paths(part: Schema, path: string, seen: string[] = []): string[] {
  if (part.$ref !== undefined) {
    const name = part.$ref.replace('#/$defs/', '');
    if (seen.includes(name)) return [];
    return paths(schema.$defs?.[name] ?? {}, path, [...seen, name]);
  }
  const below = Object.entries(part.properties ?? {}).flatMap(([key, item]) =>
    key.endsWith('Reason') ? [] : [`${path}.${key}`, ...paths(item, `${path}.${key}`, seen)],
  );
  const inside = [part.items, ...(part.prefixItems ?? []), ...(part.anyOf ?? [])];
  return [...below, ...inside.flatMap((item) => (item ? paths(item, path, seen) : []))];
}

describe('docs/metrics.md explains every key of', () => {
  test.each(Object.keys(schema.properties ?? {}))('%s', (part) => {
    const heading = partOf[part] ?? part.replace(/Reason$/, '');
    const section = sections.get(heading) ?? sections.get('The report') ?? '';
    expect(section).toContain(`\`${part}`);
    const known = new Set([...shared, ...named(section)]);
    const all = [...new Set(paths(schema.properties?.[part] ?? {}, part))];
    expect(all.filter((path) => !known.has(path.split('.').at(-1) ?? ''))).toEqual([]);
  });
});

describe('docs/metrics.md has an example for', () => {
  const metrics = Object.keys(schema.properties ?? {}).filter((part) => sections.has(part));
  test.each(metrics)('%s', (part) => {
    expect(sections.get(part)).toMatch(/^\*Example\.\*/m);
  });
});

/** Metrics whose definition the page shows: those of panels, and those with a name of their own. */
function shown(): string[] {
  const folder = `${root}web/elements/`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(`web/elements/${file}`));
  const names = texts.flatMap((file) => [...file.matchAll(/\bmetric: '(\w+)'/g)]);
  const named = Object.keys(en).flatMap((key) => /^metric\.(\w+)\.name$/.exec(key)?.[1] ?? []);
  return [...new Set([...names.map(([, name = '']) => name), ...named])].sort();
}

describe('the page explains', () => {
  const whole = ['retention', 'cohorts', 'frequency', 'gaps', 'rhythm', 'rfm', 'lifecycle'];
  const more = ['concentration', 'dimensions', 'distinctProducts', 'truncation', 'quality'];
  test('every part of the report that has a panel of its own', () => {
    expect(shown()).toEqual(expect.arrayContaining([...whole, ...more]));
  });

  test.each(shown())('%s in both languages: what, formula, source and example', (name) => {
    for (const messages of [en, nl] as Record<string, string>[]) {
      for (const part of ['what', 'formula', 'source', 'example']) {
        expect(messages[`metric.${name}.${part}`], `${name}.${part}`).toMatch(/\S{2}/);
      }
    }
  });
});
