// A drawing as a file that stands alone: SVG with its title, every colour resolved, or PNG made from it.

const painted = ['fill', 'stroke', 'color'] as const;
const titleSize = 18;
const subtitleSize = 12;
const margin = 16;

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
  const titles = wrapped(caption.title, Math.floor((width - 2 * margin) / (titleSize * 0.48)));
  const subtitles = caption.subtitle
    ? wrapped(caption.subtitle, Math.floor((width - 2 * margin) / (subtitleSize * 0.52)))
    : [];
  const top = margin + titles.length * titleSize * 1.3 + subtitles.length * subtitleSize * 1.4 + 8;
  const total = { width: width + 2 * margin, height: top + height + margin };

  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('width', String(total.width));
  svg.setAttribute('height', String(total.height));
  svg.setAttribute('viewBox', `0 0 ${total.width} ${total.height}`);
  svg.setAttribute('font-family', style.fontFamily);
  const paper = document.createElementNS(svg.namespaceURI, 'rect');
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', style.backgroundColor],
  ] as const)
    paper.setAttribute(name, value);
  svg.append(paper);
  let y = margin;
  const write = (text: string, size: number, lineHeight: number, weight: string, fill: string) => {
    const line = document.createElementNS(svg.namespaceURI, 'text');
    y += size * lineHeight;
    for (const [name, value] of [
      ['x', margin],
      ['y', y - size * 0.3],
      ['font-size', size],
      ['font-weight', weight],
      ['fill', fill],
    ] as const)
      line.setAttribute(name, String(value));
    line.textContent = text;
    svg.append(line);
  };
  for (const line of titles) write(line, titleSize, 1.3, '600', style.color);
  for (const line of subtitles) write(line, subtitleSize, 1.4, '400', style.color);
  copy.setAttribute('x', String(margin));
  copy.setAttribute('y', String(top));
  copy.removeAttribute('class');
  copy.removeAttribute('aria-hidden');
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
