// The comparison as a picture for the README: docs/bench.svg, one bar per contender.
import { writeFileSync } from 'node:fs';
import { machine } from './results.mjs';

/** @typedef {import('./results.mjs').Row} Row */

const width = 760;
const bar_height = 20;
const row_height = 30;
const names_width = 300;
const top = 56;

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param {Row} row @param {number} i @param {number} seconds_max */
function bar(row, i, seconds_max) {
  const y = top + i * row_height;
  const seconds = Number(row.median_s);
  const length = Math.max(2, (seconds / seconds_max) * (width - names_width - 150));
  const ours = String(row.id).startsWith('ours');
  const middle = y + bar_height / 2 + 5;
  const label = `${seconds.toFixed(seconds < 10 ? 2 : 1)} s, ${row.peak_mb} MB`;
  return [
    `<text x="${names_width - 10}" y="${middle}" text-anchor="end"`,
    `${ours ? ' class="ours"' : ''}>${escaped(String(row.name).replaceAll(':', ','))}</text>`,
    `<rect x="${names_width}" y="${y}" width="${length.toFixed(1)}" height="${bar_height}"`,
    ` rx="2" class="${ours ? 'ours' : 'other'}"/>`,
    `<text x="${(names_width + length + 8).toFixed(1)}" y="${middle}" class="faint">`,
    `${label}</text>`,
  ].join('');
}

/** Draws the largest file among the rows that more than ourselves have read. @param {Row[]} rows */
export function draw_chart(rows) {
  const compared = rows.filter(({ id }) => !String(id).startsWith('ours'));
  const lines = Math.max(...compared.map((row) => Number(row.lines)));
  const shown = rows
    .filter((row) => row.lines === lines)
    .sort((a, b) => Number(a.median_s) - Number(b.median_s));
  if (shown.length === 0) return;
  const seconds_max = Math.max(...shown.map((row) => Number(row.median_s)));
  const height = top + shown.length * row_height + 10;
  const count = lines.toLocaleString('en');
  const title = `${count} order lines: seconds from file to figures, peak memory`;
  const style = `
    text { font: 14px system-ui, sans-serif; fill: #22262a; }
    .title { font-weight: 600; font-size: 16px; }
    .faint { fill: #5a6168; font-size: 13px; }
    text.ours { font-weight: 600; }
    rect.ours { fill: #0b7285; }
    rect.other { fill: #adb5bd; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e9ecef; }
      .faint { fill: #adb5bd; }
      rect.ours { fill: #3bc9db; }
      rect.other { fill: #5c636a; }
    }`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}"`,
    ` height="${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${title}</title><style>${style}</style>`,
    `<text x="10" y="22" class="title">${title}</text>`,
    `<text x="10" y="42" class="faint">${escaped(machine())}, ${shown[0]?.date}</text>`,
    ...shown.map((row, i) => bar(row, i, seconds_max)),
    '</svg>',
  ].join('\n');
  writeFileSync(new URL('../../docs/bench.svg', import.meta.url), `${svg}\n`);
}
