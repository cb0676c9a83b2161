// Every language has every message, each message can be read, and each code of the core has a word.
import { readFileSync } from 'node:fs';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { en } from '../../web/i18n/en';
import { nl } from '../../web/i18n/nl';
import { roleGroups } from '../../web/elements/mapping/roles';
import { pathOf } from './support/real-core';
import { words } from './support/report';

const languages = { en, nl } as const;

/** Names of the values that a message takes, with the way in which it uses them. */
function argumentsOf(elements: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  const visit = (element: MessageFormatElement): void => {
    if (element.type === TYPE.argument) names.add(element.value);
    if (element.type === TYPE.number) names.add(element.value);
    if (element.type === TYPE.tag) element.children.forEach(visit);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      names.add(element.value);
      for (const option of Object.values(element.options)) option.value.forEach(visit);
    }
  };
  elements.forEach(visit);
  return names;
}

const source = (path: string): string => readFileSync(pathOf(path), 'utf8');

/** Codes in a switch of the core: `case X: return "code";`. */
function codesOf(path: string, after: string): string[] {
  const text = source(path);
  const from = text.indexOf(after);
  expect(from, `${after} in ${path}`).toBeGreaterThanOrEqual(0);
  const body = text.slice(from, text.indexOf('\n}\n', from));
  return [...body.matchAll(/return "([A-Za-z0-9]+)"/g)].flatMap((match) => match[1] ?? []);
}

/** Codes in an array of the core: `name[…] = {"code", "code"};`. */
function quotedIn(path: string, name: string): string[] {
  const text = source(path);
  const from = text.search(new RegExp(`\\b${name}(\\[[^\\]]*\\])? = `));
  expect(from, `${name} in ${path}`).toBeGreaterThanOrEqual(0);
  const body = text.slice(from, text.indexOf('};', from));
  return [...body.matchAll(/"([A-Za-z0-9]+)"/g)].flatMap((match) => match[1] ?? []);
}

describe('messages', () => {
  test('both languages have the same keys', () => {
    expect(Object.keys(nl).sort()).toEqual(Object.keys(en).sort());
  });

  test('every message can be read, and takes the same values in both languages', () => {
    const different: string[] = [];
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      const [english, dutch] = [en, nl].map((messages) => [...argumentsOf(parse(messages[key]))]);
      if (english?.sort().join() !== dutch?.sort().join()) different.push(key);
    }
    // A language may need the number of a count, or a name, in another place or not at all.
    expect(different).toEqual([]);
  });

  test('no message is empty, and none has typewriter quotes or doubled blanks', () => {
    const wrong: string[] = [];
    for (const [language, messages] of Object.entries(languages)) {
      for (const [key, text] of Object.entries(messages)) {
        if (text.trim() === '' && key !== 'why.none') wrong.push(`${language} ${key} is empty`);
        if (/["`]|\w'\w|\s{2}/.test(text.replaceAll('\n', ''))) wrong.push(`${language} ${key}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('marks of weight become parts', async () => {
    const parts = (await words()).rich('finding.repeatRevenue', { share: '65%' });
    expect(parts).toEqual([{ strong: '65%' }, ' of revenue comes from orders after the first.']);
    expect((await words('nl')).text('finding.repeatRevenue', { share: '65%' })).toBe(
      '65% van de omzet komt uit bestellingen na de eerste.',
    );
  });

  test('a code without a word is shown as it is', async () => {
    expect((await words()).code('segment', 'unheardOf')).toBe('unheardOf');
  });
});

describe('codes of the core have words', () => {
  const english: Record<string, string> = en;
  const missing = (group: string, codes: readonly string[]): string[] =>
    codes.filter((code) => english[`${group}.${code}`] === undefined);

  test('reasons', () => {
    const codes = codesOf('cpp/base/codes.h', 'code(Reason reason)').filter((c) => c !== 'unknown');
    expect(codes.length).toBeGreaterThan(15);
    expect(missing('reason', codes)).toEqual([]);
  });

  test('rows left out while reading', () => {
    const codes = codesOf('cpp/ingest/skips.cpp', 'skip_code(Skip skip)');
    expect(codes.length).toBeGreaterThan(4);
    expect(missing('skip', codes)).toEqual([]);
  });

  test('files that cannot be used', () => {
    const codes = codesOf('cpp/ingest/ingest.cpp', 'file_error_code(').filter((c) => c !== 'none');
    expect(codes.length).toBeGreaterThan(4);
    expect(codes.filter((code) => english[`error.${code}.title`] === undefined)).toEqual([]);
    expect(codes.filter((code) => english[`error.${code}.remedy`] === undefined)).toEqual([]);
  });

  test('what was noticed while reading', () => {
    const noticed = codesOf('cpp/ingest/ingest.cpp', 'remark_code(Remark remark)');
    const repaired = codesOf('cpp/csv/issue.cpp', 'name_of(Code code)').filter(
      (code) =>
        english[`skip.${code}`] === undefined && english[`error.${code}.title`] === undefined,
    );
    expect(noticed.length + repaired.length).toBeGreaterThan(12);
    expect(missing('remark', [...noticed, ...repaired])).toEqual([]);
  });

  test('failures of the engine', () => {
    const files = ['engine/engine', 'engine/lists', 'engine/read_options_json', 'report/options'];
    const text = files.map((name) => source(`cpp/${name}.cpp`)).join('\n');
    // One code, or one of two: {"code", "a"} and {"code", condition ? "a" : "b"}.
    const said = [...text.matchAll(/\{"code", (?:[^"{}]*\? )?"(\w+)"(?: : "(\w+)")?/g)];
    const codes = said.flatMap((match) => match.slice(1).filter(Boolean) as string[]);
    expect(codes).toEqual(expect.arrayContaining(['unknownList', 'badOption', 'unknownOption']));
    for (const part of ['title', 'remedy']) {
      expect(codes.filter((code) => english[`error.${code}.${part}`] === undefined)).toEqual([]);
    }
  });

  test('kinds of files that are no table', () => {
    const text = source('cpp/csv/file_kind.cpp');
    const magics = [...text.matchAll(/"sv, "(\w+)"sv\}/g)].flatMap((match) => match[1] ?? []);
    const markup = text.slice(text.indexOf('markup_kind('));
    const said = [...markup.matchAll(/(?:return|[?:])\s+"(\w+)"/g)];
    const codes = [...magics, ...said.flatMap((match) => match[1] ?? [])];
    expect(codes).toEqual(expect.arrayContaining(['pdf', 'zstd', 'html', 'xml', 'json', 'webp']));
    expect(missing('fileKind', codes)).toEqual([]);
  });

  test('failures of the web code', () => {
    const text = source('web/core/errors.ts');
    const union = text.slice(text.indexOf('export type WebErrorCode'), text.indexOf("'disposed'"));
    const codes = [...union.matchAll(/'(\w+)'/g)].flatMap((match) => match[1] ?? []);
    expect(codes.length).toBeGreaterThan(8);
    for (const part of ['title', 'remedy']) {
      expect(codes.filter((code) => english[`error.${code}.${part}`] === undefined)).toEqual([]);
    }
  });

  test('roles of columns, and the panel offers each', () => {
    const codes = quotedIn('cpp/ingest/roles.cpp', 'codes');
    expect(codes.length).toBeGreaterThan(25);
    expect(missing('role', codes)).toEqual([]);
    const offered: readonly string[] = Object.values(roleGroups).flat();
    expect(codes.filter((code) => code !== 'ignore' && !offered.includes(code))).toEqual([]);
  });

  test('known exports', () => {
    const presets = [...source('cpp/ingest/presets.cpp').matchAll(/^ {4}\{"(\w+)", "/gm)];
    const codes = presets.flatMap((match) => match[1] ?? []);
    expect(codes.length).toBeGreaterThan(6);
    expect(missing('format', codes)).toEqual([]);
  });

  test('orders left out', () => {
    const text = source('cpp/report/quality.cpp');
    const body = text.slice(text.indexOf('left_out_json'));
    const codes = [...body.slice(0, body.indexOf('\n}\n')).matchAll(/\{"(\w+)", out\./g)];
    expect(codes.length).toBeGreaterThan(6);
    expect(
      missing(
        'leftOut',
        codes.flatMap((match) => match[1] ?? []),
      ),
    ).toEqual([]);
  });

  test('why a column has its role', () => {
    expect(missing('why', codesOf('cpp/ingest/mapping.cpp', 'why_code(Why why)'))).toEqual([]);
  });
});
