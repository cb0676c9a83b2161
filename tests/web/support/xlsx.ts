// Writes small .xlsx files from their XML, so that tests can hold whatever real programs write.
import { strToU8, zipSync } from 'fflate';

export interface WorkbookParts {
  /** Sheet name to the XML inside `<sheetData>`; a name that begins with `!` is a hidden sheet. */
  sheets: Record<string, string>;
  /** The XML inside `<sst>`. */
  strings?: string;
  /** The XML inside `<styleSheet>`. */
  styles?: string;
  from1904?: boolean;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function xlsxOf({ sheets, strings, styles, from1904 = false }: WorkbookParts): Uint8Array {
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${officeDocument}">
      <workbookPr date1904="${from1904}"/><sheets>${names
        .map((name, at) => {
          const state = name.startsWith('!') ? ' state="hidden"' : '';
          const shown = name.replace('!', '');
          return `<sheet name="${shown}" sheetId="${at + 1}"${state} r:id="r${at}"/>`;
        })
        .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`)
      .join('')}</Relationships>`,
  };
  names.forEach((name, at) => {
    const rows = sheets[name];
    files[`xl/worksheets/sheet${at}.xml`] =
      `<?xml version="1.0"?>\n<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;
  });
  if (strings !== undefined) files['xl/sharedStrings.xml'] = `<sst ${main}>${strings}</sst>`;
  if (styles !== undefined) files['xl/styles.xml'] = `<styleSheet ${main}>${styles}</styleSheet>`;
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** A row of inline texts, without a number of its own. */
export function textRow(...cells: string[]): string {
  const inside = cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`);
  return `<row>${inside.join('')}</row>`;
}
