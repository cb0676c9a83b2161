// What a panel shows while its sections are asked one by one.
import { expect, test } from 'vitest';
import type { Report } from '../../web/core/report';
import type { PanelEntry } from '../../web/elements/report/panels';
import type { Session } from '../../web/elements/report/session';
import { withSection, type Section } from '../../web/elements/report/sections';
import { ShownReports } from '../../web/elements/report/shown-report';

const panel = { id: 'gaps', sections: ['gaps'] } as unknown as PanelEntry;
const report = (name: string) => ({ name }) as unknown as Report;
const files = {};

function session(question: number, pending: Section[], loaded: object = files): Session {
  return { question, pending: new Set(pending), loaded } as unknown as Session;
}

test('an old answer stays until all that the panel is about is new', () => {
  const shown = new ShownReports();
  const [first, half, whole, later] = ['first', 'half', 'whole', 'later'].map(report);
  expect(shown.of(panel, first!, session(1, []))).toBe(first);
  expect(shown.of(panel, half!, session(2, ['gaps']))).toBe(first);
  expect(shown.of(panel, half!, session(2, ['quality']))).toBe(first);
  expect(shown.of(panel, whole!, session(2, ['rfm']))).toBe(whole);
  expect(shown.of(panel, later!, session(2, []))).toBe(whole);
});

test('a panel that is first shown while it waits gets the answer when it comes', () => {
  const shown = new ShownReports();
  const [nobody, whole] = ['nobody', 'whole'].map(report);
  expect(shown.of(panel, nobody!, session(2, ['gaps', 'quality']))).toBe(nobody);
  expect(shown.of(panel, whole!, session(2, []))).toBe(whole);
});

test('figures of other files are never shown again', () => {
  const shown = new ShownReports();
  const [before, nobody] = ['before', 'nobody'].map(report);
  expect(shown.of(panel, before!, session(1, []))).toBe(before);
  expect(shown.of(panel, nobody!, session(3, ['gaps'], {}))).toBe(nobody);
});

test('gaps between orders come before those by product, which stay until then', () => {
  const gaps = (value: string) => ({ observed: value, byOrderNumber: value, trend: value });
  const old = { summary: 'old', gaps: { ...gaps('old'), byProduct: 'old' } } as unknown as Report;
  const sooner = { summary: 'new', orderGaps: gaps('new') } as unknown as Report;
  const later = { gaps: { ...gaps('new'), byProduct: 'new' } } as unknown as Report;
  const half = withSection(withSection(old, sooner, 'summary'), sooner, 'orderGaps');
  expect(half).toEqual({ summary: 'new', gaps: { ...gaps('new'), byProduct: 'old' } });
  expect(withSection(half, later, 'gaps')).toEqual({ summary: 'new', ...later });
  const both = { ...sooner, ...later };
  expect(withSection(old, both, 'orderGaps')).toEqual({ summary: 'new', ...later });
});
