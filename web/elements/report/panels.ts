// The panels of a report in reading order, the one place that lists them.
import { html, type TemplateResult } from 'lit';
import type { Report } from '../../core/report';
import type { Language, MessageKey } from '../../i18n/words';
import type { Section } from './sections';

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
  /** What it shows, besides `quality`, which stands behind every definition. */
  readonly sections: readonly Section[];
  /** Whether the report holds anything for it. */
  has(report: Report): boolean;
  /** `pending`: the sections of the report that answer an older question. */
  draw(report: Report, lang: Language, pending: ReadonlySet<Section>): TemplateResult;
}

export const panels: readonly PanelEntry[] = [
  {
    id: 'headline',
    name: 'panel.headline',
    sections: ['summary', 'periods', 'repeat', 'truncation', 'retention', 'cohorts', 'orderGaps'],
    has: () => true,
    draw: (report, lang, pending) =>
      html`<weerzien-headline
        lang=${lang}
        .report=${report}
        .pending=${pending}
      ></weerzien-headline>`,
  },
  {
    id: 'findings',
    name: 'panel.findings',
    sections: [
      'periods',
      'repeat',
      'truncation',
      'frequency',
      'retention',
      'orderGaps',
      'rhythm',
      'concentration',
    ],
    has: () => true,
    draw: (report, lang) =>
      html`<weerzien-findings lang=${lang} .report=${report}></weerzien-findings>`,
  },
  {
    id: 'retention',
    name: 'panel.retention',
    sections: ['retention'],
    has: (report) => Boolean(report.retention),
    draw: (report, lang) =>
      html`<weerzien-retention lang=${lang} .report=${report}></weerzien-retention>`,
  },
  {
    id: 'newReturning',
    name: 'panel.newReturning',
    sections: ['periods', 'repeat'],
    has: (report) => Boolean(report.periods),
    draw: (report, lang) =>
      html`<weerzien-new-returning lang=${lang} .report=${report}></weerzien-new-returning>`,
  },
  {
    id: 'cohorts',
    name: 'panel.cohorts',
    sections: ['cohorts', 'summary', 'truncation'],
    has: (report) => Boolean(report.cohorts),
    draw: (report, lang) =>
      html`<weerzien-cohorts lang=${lang} .report=${report}></weerzien-cohorts>`,
  },
  {
    id: 'orders',
    name: 'panel.frequency',
    sections: ['frequency'],
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
    sections: ['gaps'],
    has: (report) => Boolean(report.gaps),
    draw: (report, lang) => html`<weerzien-gaps lang=${lang} .report=${report}></weerzien-gaps>`,
  },
  {
    id: 'rfm',
    name: 'panel.rfm',
    sections: ['rfm'],
    has: (report) => Boolean(report.rfm),
    draw: (report, lang) => html`<weerzien-rfm lang=${lang} .report=${report}></weerzien-rfm>`,
  },
  {
    id: 'rhythm',
    name: 'panel.rhythm',
    sections: ['rhythm', 'gaps'],
    has: (report) => Boolean(report.rhythm),
    draw: (report, lang) =>
      html`<weerzien-rhythm lang=${lang} .report=${report}></weerzien-rhythm>`,
  },
  {
    id: 'lifecycle',
    name: 'panel.lifecycle',
    sections: ['lifecycle'],
    has: (report) => Boolean(report.lifecycle),
    draw: (report, lang) =>
      html`<weerzien-lifecycle lang=${lang} .report=${report}></weerzien-lifecycle>`,
  },
  {
    id: 'concentration',
    name: 'panel.concentration',
    sections: ['concentration'],
    has: (report) => report.concentration !== undefined,
    draw: (report, lang) =>
      html`<weerzien-concentration lang=${lang} .report=${report}></weerzien-concentration>`,
  },
  {
    id: 'dimensions',
    name: 'panel.dimensions',
    sections: ['dimensions'],
    has: (report) => (report.dimensions?.length ?? 0) > 0,
    draw: (report, lang) =>
      html`<weerzien-dimensions lang=${lang} .report=${report}></weerzien-dimensions>`,
  },
  {
    id: 'distinctProducts',
    name: 'panel.distinctProducts',
    sections: ['distinctProducts'],
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
    sections: ['truncation'],
    has: (report) => Boolean(report.truncation),
    draw: (report, lang) =>
      html`<weerzien-truncation lang=${lang} .report=${report}></weerzien-truncation>`,
  },
  {
    id: 'definitions',
    name: 'panel.definitions',
    sections: ['definitions'],
    has: (report) => (report.definitions?.length ?? 0) > 0,
    draw: (report, lang) =>
      html`<weerzien-definitions lang=${lang} .report=${report}></weerzien-definitions>`,
  },
  {
    id: 'quality',
    name: 'panel.quality',
    sections: [],
    has: (report) => Boolean(report.quality),
    draw: (report, lang) =>
      html`<weerzien-quality lang=${lang} .report=${report}></weerzien-quality>`,
  },
];
