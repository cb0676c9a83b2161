// The whole of Weerzien in one element: drop zone, progress, mapping, and the report with all its panels.
// Give it files, or a finished report; several on one page do not know of each other.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { WeerzienError } from '../../core/errors';
import type { Report } from '../../core/report';
import type { ReportRequest } from '../../core/options';
import { download } from '../../charts/picture';
import { WeerzienElement } from '../base/element';
import type { ListKind, ListRequestEvent } from '../base/list-request';
import type { OptionsChangeEvent } from '../base/options-change';
import type { FilesEvent } from '../drop/drop';
import type { MappingEvent } from '../mapping/mapping';
import { baseStyles } from '../styles/base';
import { failure } from './failure';
import { panels, type PanelId } from './panels';
import { reportStyles } from './report-styles';
import { PhaseEvent } from './phase-event';
import { Session, type Phase } from './session';

/** Under which panel the list of a kind opens. */
const listPanels: Record<ListKind, PanelId> = { segment: 'rfm', rhythm: 'rhythm', all: 'rfm' };

/**
 * @fires weerzien-report - after a new report is on the screen
 * @fires weerzien-phase - when reading begins, a report is ready, or something failed
 * @csspart header, contents, panels
 */
export class WeerzienReport extends WeerzienElement {
  static override properties: PropertyDeclarations = {
    report: { attribute: false },
    files: { attribute: false },
    options: { attribute: false },
    theme: { type: String, reflect: true },
    sampleSrc: { type: String, attribute: 'sample-src' },
  };
  static override styles = [...baseStyles, reportStyles];

  /** A finished report to show, in place of one made from files. */
  declare report: Report | undefined;
  /** Files to read. */
  declare files: readonly Blob[] | undefined;
  /** What to count. */
  declare options: ReportRequest | undefined;
  /** `light` or `dark`; without it, as the page around it. */
  declare theme: string | undefined;
  /** Address of a sample shop to offer. */
  declare sampleSrc: string | undefined;
  readonly #session = new Session(this);
  #toldPhase: Phase | undefined;

  constructor() {
    super();
    this.addEventListener('weerzien-files', (event) => this.#read((event as FilesEvent).files));
    this.addEventListener('weerzien-sample', () => void this.#readSample());
    this.addEventListener('weerzien-cancel', () => this.#session.cancel());
    this.addEventListener('weerzien-mapping', (event) => {
      void this.#session.readAgain((event as MappingEvent).readOptions);
    });
    this.addEventListener('weerzien-mapping-close', () => this.#session.openMapping(false));
    this.addEventListener('weerzien-options-change', (event) => {
      const { change } = event as OptionsChangeEvent;
      if (this.#session.answering) void this.#session.ask(change);
    });
    this.addEventListener('weerzien-list-request', (event) => {
      const { kind, id } = event as ListRequestEvent;
      if (this.#session.answering) void this.#showList(kind, id);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.report) this.#session.prepare();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('files') && this.files) this.#read(this.files);
    if (changed.has('options') && this.options && this.#session.answering) {
      void this.#session.ask(this.options);
    }
  }

  #read(files: readonly Blob[]): void {
    void this.#session.read(files);
  }

  async #readSample(): Promise<void> {
    const address = this.sampleSrc;
    if (!address) return;
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(String(answer.status));
      const name = address.split('/').at(-1) ?? 'sample.csv.gz';
      this.#read([new File([await answer.blob()], name)]);
    } catch (cause) {
      this.#session.error = new WeerzienError('sampleUnavailable', {}, { cause });
      this.#session.phase = 'failed';
      this.requestUpdate();
    }
  }

  async #showList(kind: ListKind, id: string): Promise<void> {
    await this.#session.showList(kind, id);
    await this.updateComplete;
    const list = this.renderRoot.querySelector<HTMLElement>('#list');
    list?.scrollIntoView({ block: 'nearest' });
    list?.focus();
  }

  protected override updated(): void {
    const { phase } = this.#session;
    const shown = this.report ?? (phase === 'ready' ? this.#session.report : undefined);
    this.toggleAttribute('data-busy', phase === 'reading' || phase === 'computing');
    if (phase !== this.#toldPhase) {
      this.#toldPhase = phase;
      this.dispatchEvent(new PhaseEvent(phase));
    }
    if (!shown) {
      this.removeAttribute('data-report-ready');
      return;
    }
    const headline = this.renderRoot.querySelector('weerzien-headline');
    void headline?.updateComplete.then(() => {
      // What is below the key figures may arrive after them.
      void import('../define-panels');
      if (this.hasAttribute('data-report-ready')) return;
      this.setAttribute('data-report-ready', '');
      this.dispatchEvent(new Event('weerzien-report', { bubbles: true, composed: true }));
    });
  }

  protected override render(): TemplateResult {
    const session = this.#session;
    const report = this.report ?? session.report;
    const files = session.mapping.length > 0;
    return html`
      ${
        session.phase === 'empty' && !report
          ? html`<weerzien-drop
              lang=${this.words.language}
              ?sample=${Boolean(this.sampleSrc)}
            ></weerzien-drop>`
          : nothing
      }
      ${
        session.phase === 'reading'
          ? html`<weerzien-progress
              lang=${this.words.language}
              .progress=${session.progress}
            ></weerzien-progress>`
          : nothing
      }
      ${
        session.phase === 'failed' && session.error
          ? failure(session.error, this.words, {
              again: () => session.clear(),
              columns: files ? () => session.openMapping(true) : undefined,
            })
          : nothing
      }
      ${
        session.mappingOpen && session.phase !== 'reading'
          ? html`<weerzien-mapping
              lang=${this.words.language}
              .files=${session.mapping}
            ></weerzien-mapping>`
          : nothing
      }
      ${report && session.phase !== 'reading' ? this.#report(report) : nothing}
    `;
  }

  #report(report: Report): TemplateResult {
    const { words } = this;
    const lang = words.language;
    const session = this.#session;
    if (report.summary?.customers === 0) {
      return html`${this.#header(report)}
        <section class="nothing">
          <h2>${words.text('report.nothingTitle')}</h2>
          <p>
            ${words.text(report.summary.all.orders > 0 ? 'report.noCustomers' : 'report.noOrders')}
          </p>
        </section>
        <weerzien-quality lang=${lang} .report=${report}></weerzien-quality>`;
    }
    const shown = panels.filter((panel) => panel.has(report));
    return html`
      ${this.#header(report)}
      ${
        session.answering
          ? html`<weerzien-options lang=${lang} .report=${report}></weerzien-options>`
          : nothing
      }
      <div class="body">
        <nav
          class="contents screen-only"
          part="contents"
          aria-label=${words.text('report.contents')}
        >
          <ul>
            ${shown.map(
              (panel) =>
                html`<li>
                  <a href="#${panel.id}" @click=${(event: Event) => this.#goTo(panel.id, event)}
                    >${words.text(panel.name)}</a
                  >
                </li>`,
            )}
          </ul>
        </nav>
        <div class="panels" part="panels" aria-busy=${session.phase === 'computing'}>
          ${shown.map(
            (panel) =>
              html`<div id=${panel.id}>
                ${panel.draw(report, lang)}
                ${
                  session.shownList && panel.id === listPanels[session.shownList.kind]
                    ? this.#list(report)
                    : nothing
                }
              </div>`,
          )}
        </div>
      </div>
    `;
  }

  #list(report: Report): TemplateResult {
    const { kind, id, list } = this.#session.shownList!;
    const { words } = this;
    const name = words.code(kind === 'segment' ? 'segment' : 'state', id);
    return html`<div id="list" class="list" tabindex="-1">
      <weerzien-customers
        lang=${words.language}
        .list=${list}
        heading=${name}
        file-name=${`weerzien-${id}`}
        currency=${report.currency}
      ></weerzien-customers>
      <button class="quiet screen-only" @click=${() => this.#session.closeList()}>
        ${words.text('list.close')}
      </button>
    </div>`;
  }

  #header(report: Report): TemplateResult {
    const { words } = this;
    const session = this.#session;
    const { loaded } = session;
    const { first, last } = report.window;
    return html`
      <header part="header">
        <div>
          <p class="kicker">${words.formats.list(session.fileNames.filter(Boolean).slice(0, 4))}</p>
          <p class="window">
            ${first && last ? words.formats.dayRange(first, last) : words.text('report.noWindow')}
          </p>
          ${
            loaded
              ? html`<p class="small soft" data-rows=${loaded.rows}>
                  ${words.text('report.read', {
                    rows: loaded.rows,
                    seconds: words.formats.decimal(loaded.seconds, loaded.seconds < 10 ? 2 : 0),
                  })}
                  ${loaded.rereads.map((code) => words.code('reread', code)).join(' ')}
                </p>`
              : nothing
          }
        </div>
        ${
          session.answering
            ? html`<div class="actions screen-only">
                <button
                  data-action="columns"
                  @click=${() => session.openMapping(!session.mappingOpen)}
                >
                  ${words.text('report.columns')}
                </button>
                <button data-action="save-report" @click=${this.#save}>
                  ${words.text('report.save')}
                </button>
                <button data-action="print" @click=${() => window.print()}>
                  ${words.text('report.print')}
                </button>
                <button data-action="other-file" @click=${() => session.clear()}>
                  ${words.text('report.other')}
                </button>
              </div>`
            : nothing
        }
      </header>
    `;
  }

  #goTo(id: PanelId, event: Event): void {
    event.preventDefault();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.renderRoot
      .querySelector(`#${id}`)
      ?.scrollIntoView({ behavior: still ? 'instant' : 'smooth', block: 'start' });
  }

  async #save(): Promise<void> {
    const text = await this.#session.reportText();
    download(new Blob([text], { type: 'application/json' }), 'weerzien-report.json');
  }
}
