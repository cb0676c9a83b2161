// The static page: a short header, the promise and how to check it, and the report element.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { WeerzienElement } from '../elements/base/element';
import { choices } from '../elements/base/choices';
import type { PhaseEvent } from '../elements/report/phase-event';
import { baseStyles } from '../elements/styles/base';
import { choiceStyles } from '../elements/styles/choices';
import { languages, nearestLanguage, type Language } from '../i18n/words';
import { preference, prefer, themes, type Theme } from './preferences';
import { pageStyles } from './page-styles';

const themeIcons: Record<Theme, TemplateResult> = {
  auto: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="5.5"></circle>
    <path class="solid" d="M8 2.5a5.5 5.5 0 0 1 0 11z"></path>
  </svg>`,
  light: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="2.8"></circle>
    <path d="M8 1v2M8 13v2M1 8h2M13 8h2M3.1 3.1l1.4 1.4M11.5 11.5l1.4 1.4"></path>
    <path d="M3.1 12.9l1.4-1.4M11.5 4.5l1.4-1.4"></path>
  </svg>`,
  dark: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6z"></path>
  </svg>`,
};

const languageNames: Record<Language, string> = { en: 'English', nl: 'Nederlands' };

export class WeerzienPage extends WeerzienElement {
  static override properties: PropertyDeclarations = {
    theme: { state: true },
    started: { state: true },
  };
  static override styles = [...baseStyles, choiceStyles, pageStyles];

  declare theme: Theme;
  /** True once files have been given: the introduction makes room for the report. */
  declare started: boolean;

  constructor() {
    super();
    this.started = false;
    this.theme = themes.find((theme) => theme === preference('theme')) ?? 'auto';
    this.#speak(nearestLanguage(preference('language') ?? navigator.language));
  }

  #speak(language: Language): void {
    this.lang = language;
    document.documentElement.lang = language;
  }

  protected override updated(): void {
    document.documentElement.dataset['theme'] = this.theme;
    document.title = `Weerzien: ${this.words.text('app.tagline').toLowerCase()}`;
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return html`
      <div class="page">
        <header>
          <a class="wordmark" href="./" aria-label="Weerzien">
            <svg viewBox="0 0 64 40" aria-hidden="true">
              <circle cx="23" cy="20" r="17"></circle>
              <circle cx="41" cy="20" r="17"></circle>
              <path d="M32 5.6a17 17 0 0 1 0 28.8 17 17 0 0 1 0-28.8z"></path>
            </svg>
            <span>Weerzien</span>
          </a>
          <div class="switches screen-only">
            ${choices(
              'language',
              words.text('app.language'),
              languages.map((value) => ({
                value,
                label: value.toUpperCase(),
                title: languageNames[value],
              })),
              words.language,
              (language) => {
                prefer('language', language);
                this.#speak(language);
              },
            )}
            ${choices(
              'theme',
              words.text('app.theme'),
              themes.map((value) => ({
                value,
                label: themeIcons[value],
                title: words.text(`app.theme.${value}`),
              })),
              this.theme,
              (theme) => {
                prefer('theme', theme);
                this.theme = theme;
              },
            )}
          </div>
        </header>
        <main>
          ${
            this.started
              ? nothing
              : html`<div class="intro">
                  <h1>${words.text('app.tagline')}</h1>
                  <p class="lead">${words.text('app.lead')}</p>
                </div>`
          }
          <weerzien-report
            lang=${words.language}
            eager
            sample-src="./sample-shop.csv.gz"
            @weerzien-phase=${(event: PhaseEvent) => {
              this.started = event.phase !== 'empty';
            }}
          ></weerzien-report>
          ${this.started ? nothing : this.#promise()}
        </main>
        <footer class="small faint">${words.text('app.footer')}</footer>
      </div>
    `;
  }

  #promise(): TemplateResult {
    const { words } = this;
    return html`
      <section class="promise" aria-labelledby="promise">
        <div>
          <h2 id="promise">${words.text('app.promise')}</h2>
          <p>${words.text('app.promiseText')}</p>
          <details>
            <summary>${words.text('app.verify')}</summary>
            <ol>
              <li>${words.text('app.verify1')}</li>
              <li>${words.text('app.verify2')}</li>
              <li>${words.text('app.verify3')}</li>
            </ol>
          </details>
        </div>
        <ul>
          <li>${words.text('app.what1')}</li>
          <li>${words.text('app.what2')}</li>
          <li>${words.text('app.what3')}</li>
        </ul>
      </section>
    `;
  }
}
