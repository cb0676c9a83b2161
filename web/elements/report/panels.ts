// The panels of a report in reading order, the one place that lists them.
import { html, type TemplateResult } from 'lit';
import type { Report } from '../../core/report';
import type { Language, MessageKey } from '../../i18n/words';

export type PanelId =
  | 'findings'
  | 'headline'
  | 'retention'
  | 'newReturning'
  | 'cohorts'
  | 'orders'
  | 'gaps'
  | 'rfm'
  | 'rhythm'
  | 'lifecycle'
  | 'concentration'
  | 'dimensions'
  | 'distinctProducts'
  | 'truncation'
  | 'definitions'
  | 'quality';

export interface PanelEntry {
  readonly id: PanelId;
  readonly name: MessageKey;
  /** Whether the report holds anything for it. */
  has(report: Report): boolean;
  draw(report: Report, lang: Language): TemplateResult;
}

export const panels: readonly PanelEntry[] = [
  {
    id: 'headline',
    name: 'panel.headline',
    has: () => true,
    draw: (report, lang) =>
      html`<weerzien-headline lang=${lang} .report=${report}></weerzien-headline>`,
  },
  {
    id: 'findings',
    name: 'panel.findings',
    has: () => true,
    draw: (report, lang) =>
      html`<weerzien-findings lang=${lang} .report=${report}></weerzien-findings>`,
  },
  {
    id: 'retention',
    name: 'panel.retention',
    has: (report) => Boolean(report.retention),
    draw: (report, lang) =>
      html`<weerzien-retention lang=${lang} .report=${report}></weerzien-retention>`,
  },
  {
    id: 'newReturning',
    name: 'panel.newReturning',
    has: (report) => Boolean(report.periods),
    draw: (report, lang) =>
      html`<weerzien-new-returning lang=${lang} .report=${report}></weerzien-new-returning>`,
  },
  {
    id: 'cohorts',
    name: 'panel.cohorts',
    has: (report) => Boolean(report.cohorts),
    draw: (report, lang) =>
      html`<weerzien-cohorts lang=${lang} .report=${report}></weerzien-cohorts>`,
  },
  {
    id: 'orders',
    name: 'panel.frequency',
    has: (report) => Boolean(report.frequency),
    draw: (report, lang) =>
      html`<div class="pair">
        <weerzien-frequency lang=${lang} .report=${report}></weerzien-frequency>
        <weerzien-ladder lang=${lang} .report=${report}></weerzien-ladder>
      </div>`,
  },
  {
    id: 'gaps',
    name: 'panel.gaps',
    has: (report) => Boolean(report.gaps),
    draw: (report, lang) => html`<weerzien-gaps lang=${lang} .report=${report}></weerzien-gaps>`,
  },
  {
    id: 'rfm',
    name: 'panel.rfm',
    has: (report) => Boolean(report.rfm),
    draw: (report, lang) => html`<weerzien-rfm lang=${lang} .report=${report}></weerzien-rfm>`,
  },
  {
    id: 'rhythm',
    name: 'panel.rhythm',
    has: (report) => Boolean(report.rhythm),
    draw: (report, lang) =>
      html`<weerzien-rhythm lang=${lang} .report=${report}></weerzien-rhythm>`,
  },
  {
    id: 'lifecycle',
    name: 'panel.lifecycle',
    has: (report) => Boolean(report.lifecycle),
    draw: (report, lang) =>
      html`<weerzien-lifecycle lang=${lang} .report=${report}></weerzien-lifecycle>`,
  },
  {
    id: 'concentration',
    name: 'panel.concentration',
    has: (report) => report.concentration !== undefined,
    draw: (report, lang) =>
      html`<weerzien-concentration lang=${lang} .report=${report}></weerzien-concentration>`,
  },
  {
    id: 'dimensions',
    name: 'panel.dimensions',
    has: (report) => (report.dimensions?.length ?? 0) > 0,
    draw: (report, lang) =>
      html`<weerzien-dimensions lang=${lang} .report=${report}></weerzien-dimensions>`,
  },
  {
    id: 'distinctProducts',
    name: 'panel.distinctProducts',
    has: (report) => Boolean(report.distinctProducts),
    draw: (report, lang) =>
      html`<weerzien-distinct-products
        lang=${lang}
        .report=${report}
      ></weerzien-distinct-products>`,
  },
  {
    id: 'truncation',
    name: 'panel.truncation',
    has: (report) => Boolean(report.truncation),
    draw: (report, lang) =>
      html`<weerzien-truncation lang=${lang} .report=${report}></weerzien-truncation>`,
  },
  {
    id: 'definitions',
    name: 'panel.definitions',
    has: (report) => (report.definitions?.length ?? 0) > 0,
    draw: (report, lang) =>
      html`<weerzien-definitions lang=${lang} .report=${report}></weerzien-definitions>`,
  },
  {
    id: 'quality',
    name: 'panel.quality',
    has: (report) => Boolean(report.quality),
    draw: (report, lang) =>
      html`<weerzien-quality lang=${lang} .report=${report}></weerzien-quality>`,
  },
];
