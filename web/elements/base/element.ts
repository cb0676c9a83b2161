// What every element of Weerzien is built on: it knows its language, waits for the words of that
// language, and updates in a turn of its own so that a long report never blocks the page.
import { LitElement, type PropertyDeclarations } from 'lit';
import { loadWords, nearestLanguage, wordsNow, type Language, type Words } from '../../i18n/words';
import { turn } from './turns';

/** The language in force at an element: its own `lang`, or the nearest one around it. */
export function languageOf(element: Element): Language {
  let current: Element | null = element;
  while (current) {
    const tag: string | null = current.getAttribute('lang');
    if (tag) return nearestLanguage(tag);
    const root: Node = current.getRootNode();
    current = current.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return 'en';
}

export class WeerzienElement extends LitElement {
  static override properties: PropertyDeclarations = { lang: { type: String, reflect: true } };

  /** The words of the language in force; present whenever `render` runs. */
  protected words!: Words;

  /** Its own language as a property, which may be newer than the attribute, or that around it. */
  #language(): Language {
    return this.lang ? nearestLanguage(this.lang) : languageOf(this);
  }

  protected override async scheduleUpdate(): Promise<void> {
    let language = this.#language();
    if (!wordsNow(language)) await loadWords(language);
    await turn();
    // The language may have changed while waiting; the update that is due must use the new one.
    while (language !== this.#language()) {
      language = this.#language();
      await loadWords(language);
    }
    this.words = wordsNow(language) ?? (await loadWords(language));
    super.scheduleUpdate();
    // Laid out now, piece by piece: the browser would lay out a whole report in one go.
    void this.offsetHeight;
  }
}
