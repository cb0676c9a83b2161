// Sets custom properties of an element from a template. Lit's own styleMap writes a style attribute
// first, which a strict Content-Security-Policy forbids; the style object is always allowed.
import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

export type Variables = Readonly<Record<`--${string}`, string | number>>;

class VariablesDirective extends Directive {
  #last: Variables = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('variables() belongs to an element');
  }

  render(_variables: Variables): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [variables]: [Variables]): typeof noChange {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(variables)) {
      if (this.#last[name as keyof Variables] !== value) style.setProperty(name, String(value));
    }
    this.#last = variables;
    return noChange;
  }
}

/** In a tag: `<td ${variables({ '--v': 0.4 })}>`. The same names must be given every time. */
export const variables = directive(VariablesDirective);
