// What the small parts of an .xlsx say: which sheets there are, which number formats are dates, and
// the texts that cells refer to. Format: ECMA-376, part 1, chapters 12 and 18.
import { readXml } from './xml';

export type OpenPart = (name: string) => AsyncIterable<Uint8Array> | undefined;

export interface SheetPart {
  name: string;
  /** Name of the part that holds it. */
  part: string;
}

/** How a number in a cell is to be read. */
export type NumberKind = 'number' | 'date' | 'time' | 'dateTime';

export interface Workbook {
  sheets: SheetPart[];
  /** Per cell style. */
  kinds: NumberKind[];
  strings: string[];
  /** Days are counted from 1904 instead of 1900, as old Excel for the Mac did. */
  from1904: boolean;
}

async function readAll(...[parts, handlers]: Parameters<typeof readXml>): Promise<void> {
  for await (const _ of readXml(parts, handlers)) void _;
}

// The formats that have a number instead of a text, section 18.8.30; 27 and up are East Asian.
const builtInKinds: readonly [from: number, to: number, kind: NumberKind][] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'dateTime'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 47, 'time'],
  [50, 58, 'date'],
];

/** What a format such as `dd-mm-yyyy hh:mm` makes of a number. */
export function kindOfFormat(format: string): NumberKind {
  // Texts, escaped characters, colours and locales are no part of the pattern; [h] counts hours.
  const pattern = format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]!;
  const hasTime = /[hs]|\[m/i.test(pattern);
  const hasDate = /[yd]/i.test(pattern) || (/m/i.test(pattern) && !hasTime);
  if (hasDate) return hasTime ? 'dateTime' : 'date';
  return hasTime ? 'time' : 'number';
}

function kindOfId(id: number, formats: ReadonlyMap<number, string>): NumberKind {
  const format = formats.get(id);
  if (format !== undefined) return kindOfFormat(format);
  return builtInKinds.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number';
}

async function readKinds(parts: AsyncIterable<Uint8Array>): Promise<NumberKind[]> {
  const formats = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let inCellStyles = false;
  await readAll(parts, {
    open: (name, attribute) => {
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'numFmt')
        formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'xf' && inCellStyles) {
        kinds.push(kindOfId(Number(attribute('numFmtId') ?? 0), formats));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return kinds;
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

async function readStrings(parts: AsyncIterable<Uint8Array>): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  await readAll(parts, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 't') inText = true;
      // How East Asian text is pronounced is given beside it.
      if (name === 'rPh') inReading = true;
    },
    text: (value) => {
      if (inText && !inReading) text += value;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
      if (name === 'si') strings.push(unescapeText(text));
    },
  });
  return strings;
}

/** Names of parts by the numbers under which the workbook refers to them. */
async function readTargets(parts: AsyncIterable<Uint8Array>): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readAll(parts, {
    open: (name, attribute) => {
      const [id, target] = [attribute('Id'), attribute('Target')];
      if (name !== 'Relationship' || !id || !target) return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/**
 * Reads everything but the sheets. Hidden sheets are left out. Throws TypeError for what is broken.
 */
export async function readWorkbook(open: OpenPart): Promise<Workbook> {
  const part = (name: string) => {
    const found = open(name);
    if (!found) throw new TypeError(`The workbook has no ${name}.`);
    return found;
  };
  const targets = await readTargets(part('xl/_rels/workbook.xml.rels'));
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await readAll(part('xl/workbook.xml'), {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      const target = targets.get(attribute('r:id') ?? '');
      const visible = (attribute('state') ?? 'visible') === 'visible';
      if (name === 'sheet' && target && visible) {
        sheets.push({ name: attribute('name') ?? '', part: target });
      }
    },
  });
  const styles = open('xl/styles.xml');
  const strings = open('xl/sharedStrings.xml');
  return {
    sheets,
    from1904,
    kinds: styles ? await readKinds(styles) : [],
    strings: strings ? await readStrings(strings) : [],
  };
}
