// Rules that hold for every file of the repository, whatever its language.
import { expect, test } from 'vitest';
import { files_matching, objections } from './support/files';

const everything = files_matching(/./);
const code = files_matching(
  /^(cpp|web|tests|tools|bin)\/.*\.(h|cpp|ts|mjs|css|html|sql)$|^[^/]+\.ts$/,
).filter(
  ({ path }) => !/^(web\/core\/(weerzien\.d|report)\.ts|tests\/(fixtures|golden)\/)/.test(path),
);
const scripts = files_matching(/^(tools|\.ci)\/[^.]*(\.sh)?$/);

const lines_max = 400;
const lines_wished = 300;
const columns_max = 100;

test('the rules see files at all', () => {
  expect(everything.length).toBeGreaterThan(50);
  expect(code.length).toBeGreaterThan(30);
  expect(scripts.length).toBeGreaterThan(3);
});

// The words are put together here so that this file does not object to itself.
const forbidden: { name: string; pattern: RegExp }[] = [
  {
    name: 'marks of unfinished work',
    pattern: new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|X${'XX'}|HA${'CK'})\\b`),
  },
  {
    name: 'paths of one machine',
    pattern: new RegExp(`(^|[\\s"'\`=(:])/(wo${'rk'}|ro${'ot'}|ho${'me'}|tm${'p'})/`),
  },
  {
    name: 'addresses of package registries',
    pattern: new RegExp(`https?://[a-z0-9.-]*(debi${'an'}|np${'m'}|pyp${'i'})[a-z0-9.-]*`, 'i'),
  },
];

test.each(forbidden)('no $name', ({ pattern }) => {
  expect(objections(everything, (line) => pattern.test(line))).toEqual([]);
});

test('the lock file names no registry', () => {
  const lock = files_matching(/^package-lock\.json$/);
  expect(lock).toHaveLength(1);
  expect(objections(lock, (line) => line.includes('"resolved"'))).toEqual([]);
});

test(`no line of code is longer than ${columns_max} columns`, () => {
  const pattern_or_address = /https?:\/\/|^\s*(\/\/|\*|#|--)?\s*\S+$/;
  const found = objections(
    // A message is one piece of text, however long, so that translators see it whole.
    code.filter(({ path }) => !path.endsWith('.html') && !/^web\/i18n\/(en|nl)\//.test(path)),
    (line) => [...line].length > columns_max && !pattern_or_address.test(line),
  );
  expect(found).toEqual([]);
});

test(`no file of code is longer than ${lines_max} lines`, () => {
  const long = code
    .map(({ path, lines }) => ({ path, count: lines.length - 1 }))
    .filter(({ count }) => count > lines_wished)
    .sort((a, b) => b.count - a.count);
  for (const { path, count } of long) console.warn(`${path} has ${count} lines`);
  expect(long.filter(({ count }) => count > lines_max)).toEqual([]);
});

test('every file of code and every script begins with what it is for', () => {
  const silent = [...code, ...scripts]
    .filter(({ path }) => !path.endsWith('.d.ts') && !path.endsWith('.html'))
    .filter(({ lines }) => {
      const first = lines[0]?.startsWith('#!') ? lines[1] : lines[0];
      return !/^(\/\/|\/\*|#|--)\s*\S/.test(first ?? '');
    });
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('no test is left running alone', () => {
  const alone = /\b(test|it|describe|bench)\.only\b|doctest::only/;
  const tests = files_matching(/^tests\/.*\.(ts|cpp)$/).filter(
    ({ path }) => path !== 'tests/tidy/repository.test.ts',
  );
  expect(objections(tests, (line) => alone.test(line))).toEqual([]);
});

test('file names: kebab-case in web and tools, snake_case in C++', () => {
  const web = files_matching(/^(web|tools|tests\/(web|browser|tidy|oracle))\//)
    .map(({ path }) => path)
    .filter((path) => !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(path));
  const cpp = files_matching(/\.(h|cpp)$/)
    .map(({ path }) => path)
    .filter((path) => !/^([a-z0-9_]+\/)*[a-z0-9_]+\.(h|cpp)$/.test(path));
  expect([...web, ...cpp]).toEqual([]);
});

test('no text becomes HTML: names and products in an export are written by strangers', () => {
  const html = /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\.write)\b/;
  const found = files_matching(/^web\/.*\.ts$/).flatMap(({ path, lines }) =>
    lines.flatMap((line, at) => (html.test(line) ? [`${path}:${at + 1}`] : [])),
  );
  expect(found).toEqual([]);
});
