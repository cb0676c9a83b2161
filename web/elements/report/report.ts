// The whole of Weerzien in one element: drop zone, progress, mapping, and the report with all its
// panels. Give it files, or a finished report; several on one page do not know of each other.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { WeerzienError } from '../../core/errors';
import type { Report } from '../../core/report';
import type { ReportRequest } from '../../core/options';
import { download } from '../../charts/picture';
import { WeerzienElement } from '../base/element';
import { turn } from '../base/turns';
import type { ListKind, ListRequestEvent } from '../base/list-request';
import type { OptionsChangeEvent } from '../base/options-change';
import type { FilesEvent } from '../drop/drop';
import type { MappingEvent } from '../mapping/mapping';
import { baseStyles } from '../styles/base';
import { Expecting } from './expecting';
import { failure } from './failure';
import { future } from './future';
import { LaterDrops } from './later-drops';
import { nothing as emptied } from './nothing';
import { panels, type PanelEntry, type PanelId } from './panels';
import { reportHeader } from './report-header';
import { reportStyles } from './report-styles';
import { skippedFile } from './skipped-file';
import { PhaseEvent } from './phase-event';
import { Session, type Phase } from './session';
import { onScreen, ShownReports, waits } from './shown-report';

/** With fewer customers than this the report says beforehand how little a percentage settles. */
const fewCustomers = 100;

/** Under which panel the list of a kind opens. */
const listPanels: Record<ListKind, PanelId> = {
  segment: 'rfm',
  rhythm: 'rhythm',
  product: 'rhythm',
  all: 'rfm',
};

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
    eager: { type: Boolean },
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
  /** Whether to make the core quick as soon as the page is idle, and not only for a visitor. */
  declare eager: boolean;
  readonly #session = new Session(this, () => [
    ...panels
      .filter(({ id }) => onScreen(this.renderRoot.querySelector(`#${id}`)))
      .flatMap(({ sections }) => sections),
    'quality',
  ]);
  readonly #shown = new ShownReports();
  #toldPhase: Phase | undefined;

  constructor() {
    super();
    this.eager = false;
    new Expecting(this, () => void this.#warmUp());
    new LaterDrops(
      this,
      () => !this.report && this.#session.phase !== 'empty',
      (files) => this.#read(files),
    );
    this.addEventListener('weerzien-files', (event) => this.#read((event as FilesEvent).files));
    this.addEventListener('weerzien-sample', () => void this.#readSample());
    this.addEventListener('weerzien-cancel', () => this.#session.clear());
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
    this.addEventListener('weerzien-skipped-request', () => {
      if (this.#session.answering) void this.#saveSkipped();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // In a turn of its own: starting a worker takes as long as drawing the page.
    if (!this.report) void turn().then(() => this.isConnected && this.#session.prepare());
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('files') && this.files) this.#read(this.files);
    if (changed.has('options') && this.options && this.#session.answering) {
      void this.#session.ask(this.options);
    }
  }

  /** The attribute tells when the core is as quick as it gets. */
  async #warmUp(): Promise<void> {
    if (this.report || this.hasAttribute('data-warm')) return;
    await this.#session.prepare().warmUp();
    this.setAttribute('data-warm', '');
  }

  #read(files: readonly Blob[]): void {
    this.#session.clear();
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
    list?.scrollIntoView({ block: 'center' });
    list?.focus();
  }

  protected override updated(): void {
    const { phase } = this.#session;
    if (this.#session.mappingOpen) void import('../define-panels');
    const shown = this.report ?? (phase === 'ready' ? this.#session.report : undefined);
    this.toggleAttribute('data-answering', this.#session.answering);
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
    void (headline?.updateComplete ?? Promise.resolve()).then(() => {
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
    // Also where nobody is left: a filter that matches nobody must be taken off again.
    const options = session.answering
      ? html`<weerzien-options lang=${lang} .report=${report}></weerzien-options>`
      : nothing;
    const early = future(
      report,
      words,
      new Date(),
      session.answering ? (asOf) => void session.ask({ asOf }) : undefined,
    );
    if (report.summary?.customers === 0) {
      return html`${reportHeader(report, session, words, () => void this.#save())} ${options}
        ${early}
        ${emptied(
          report,
          words,
          session.answering
            ? {
                columns: () => session.openMapping(true),
                unfilter: () => void session.ask({ filter: {} }),
              }
            : undefined,
        )} <weerzien-quality lang=${lang} .report=${report}></weerzien-quality>`;
    }
    const shown = panels.filter((panel) => panel.has(report));
    return html`
      ${reportHeader(report, session, words, () => void this.#save())} ${options} ${early}
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
        <div class="panels" part="panels">
          ${
            (report.summary?.customers ?? fewCustomers) < fewCustomers
              ? html`<p class="few">
                  ${words.text('report.few', { customers: report.summary?.customers ?? 0 })}
                </p>`
              : nothing
          }
          ${shown.map(
            (panel) =>
              html`<div id=${panel.id} aria-busy=${waits(panel, session)}>
                ${panel.draw(this.#reportOf(panel, report), lang, session.pending)}
                ${
                  session.shownList && panel.id === listPanels[session.shownList.kind]
                    ? this.#list()
                    : nothing
                }
              </div>`,
          )}
        </div>
      </div>
    `;
  }

  /** What a panel shows. The key figures wait row by row, all others as a whole. */
  #reportOf(panel: PanelEntry, report: Report): Report {
    const whole = this.report !== undefined || panel.id === 'headline';
    return whole ? report : this.#shown.of(panel, report, this.#session);
  }

  #list(): TemplateResult {
    const { kind, id, list, money } = this.#session.shownList!;
    const { words } = this;
    const code = words.code(kind === 'segment' ? 'segment' : 'state', id);
    const products = kind === 'product';
    const name = products
      ? `${words.text('rhythm.products')}: ${code.toLocaleLowerCase(words.language)}`
      : code;
    return html`<div id="list" class="list" tabindex="-1">
      <weerzien-customers
        lang=${words.language}
        .list=${list}
        heading=${name}
        file-name=${products ? `weerzien-products-${id}` : `weerzien-${id}`}
        .money=${money}
      ></weerzien-customers>
      <button class="quiet screen-only" @click=${() => this.#session.closeList()}>
        ${words.text('list.close')}
      </button>
    </div>`;
  }

  #goTo(id: PanelId, event: Event): void {
    event.preventDefault();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.renderRoot
      .querySelector(`#${id}`)
      ?.scrollIntoView({ behavior: still ? 'instant' : 'smooth', block: 'start' });
  }

  async #saveSkipped(): Promise<void> {
    const rows = await this.#session.skippedRows();
    if (rows) download(skippedFile(rows, this.words), 'weerzien-rows-left-out.csv');
  }

  async #save(): Promise<void> {
    const text = await this.#session.reportText();
    download(new Blob([text], { type: 'application/json' }), 'weerzien-report.json');
  }
}
