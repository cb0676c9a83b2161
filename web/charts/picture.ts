// A drawing as a file that stands alone: SVG with its title, every colour resolved, or PNG made
// from it.
import type { LegendItem } from './chart';

const painted = ['fill', 'stroke', 'color'] as const;
const titleSize = 18;
const subtitleSize = 12;
const margin = 16;
const legendKey = 10;
const legendHeight = 18;

/** Breaks text into lines of about so many characters. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most)
      lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines;
}

export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  readonly legend: readonly LegendItem[];
}

const svgNamespace = 'http://www.w3.org/2000/svg';

function made(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(svgNamespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** What a colour such as var(--new) is at this moment, in this drawing. */
function resolved(drawing: SVGSVGElement, color: string): string {
  const probe = made('rect', { fill: color });
  drawing.append(probe);
  const { fill } = getComputedStyle(probe);
  probe.remove();
  return fill;
}

interface Placed {
  readonly item: LegendItem;
  readonly x: number;
  readonly line: number;
}

/** Legend items beside each other, in as many lines as they need. */
export function placedLegend(items: readonly LegendItem[], width: number): Placed[] {
  let x = 0;
  let line = 0;
  return items.map((item) => {
    const needed = legendKey + 6 + item.label.length * subtitleSize * 0.55 + 18;
    if (x > 0 && x + needed > width) {
      x = 0;
      line += 1;
    }
    const placed = { item, x, line };
    x += needed;
    return placed;
  });
}

/** Copies a drawing into an SVG element that needs no style sheet and carries its title. */
export function standalone(drawing: SVGSVGElement, caption: Caption): SVGSVGElement {
  const width = drawing.viewBox.baseVal.width;
  const height = drawing.viewBox.baseVal.height;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    const target = copies[index];
    for (const property of painted) {
      const value = original.getAttribute(property);
      if (value && /var\(|currentcolor/i.test(value)) {
        target?.setAttribute(property, style.getPropertyValue(property));
      }
    }
  });
  const style = getComputedStyle(drawing);
  const room = width - 2 * margin;
  const titles = wrapped(caption.title, Math.floor(room / (titleSize * 0.48)));
  const subtitles = caption.subtitle
    ? wrapped(caption.subtitle, Math.floor(room / (subtitleSize * 0.52)))
    : [];
  const legend = placedLegend(caption.legend, room);
  const legendLines = (legend.at(-1)?.line ?? -1) + 1;

  let y = margin;
  const head: SVGElement[] = [];
  const write = (text: string, size: number, lineHeight: number, weight: number): void => {
    y += size * lineHeight;
    const line = made('text', {
      x: margin,
      y: y - size * 0.3,
      'font-size': size,
      'font-weight': weight,
      fill: style.color,
    });
    line.textContent = text;
    head.push(line);
  };
  for (const line of titles) write(line, titleSize, 1.3, 600);
  for (const line of subtitles) write(line, subtitleSize, 1.4, 400);
  for (const { item, x, line } of legend) {
    const top = y + 6 + line * legendHeight;
    head.push(
      made('rect', {
        x: margin + x,
        y: item.mark === 'line' ? top + legendKey / 2 - 1.5 : top,
        width: legendKey,
        height: item.mark === 'line' ? 3 : legendKey,
        rx: item.mark === 'dot' ? legendKey / 2 : 2,
        fill: resolved(drawing, item.color),
        'fill-opacity': item.mark === 'hatch' || item.mark === 'band' ? 0.35 : 1,
      }),
    );
    const label = made('text', {
      x: margin + x + legendKey + 6,
      y: top + legendKey - 1,
      'font-size': subtitleSize,
      fill: style.color,
    });
    label.textContent = item.label;
    head.push(label);
  }
  const top = y + legendLines * legendHeight + 12;
  const total = { width: width + 2 * margin, height: top + height + margin };

  const svg = made('svg', {
    xmlns: svgNamespace,
    ...total,
    viewBox: `0 0 ${total.width} ${total.height}`,
    'font-family': style.fontFamily,
  }) as SVGSVGElement;
  svg.append(made('rect', { width: '100%', height: '100%', fill: style.backgroundColor }), ...head);
  copy.setAttribute('x', String(margin));
  copy.setAttribute('y', String(top));
  // On the page a style sheet says which letters a drawing has; in the file its attributes must.
  copy.removeAttribute('font-family');
  copy.setAttribute('font-size', style.fontSize);
  for (const name of ['class', 'aria-hidden']) copy.removeAttribute(name);
  svg.append(copy);
  return svg;
}

/** The SVG element as a file. */
export function svgFile(svg: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
}

/** The SVG element as a PNG picture, so many times its size. */
export async function pngFile(svg: SVGSVGElement, scale = 2): Promise<Blob> {
  const address = URL.createObjectURL(svgFile(svg));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(svg.width.baseVal.value * scale);
    canvas.height = Math.round(svg.height.baseVal.value * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('no picture'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands a file to the browser's download. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
