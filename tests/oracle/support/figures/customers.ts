// Figures about who the customers are: scores, rhythm, lifecycle, concentration.
import { flat, ratios } from '../compare';
import { rows, section, without, type Figure } from './figure';

export const about_customers: Figure[] = [
  {
    query: 'rfm',
    keys: ['r', 'f', 'm'],
    precision: ratios,
    report: (report) => rows(section(report, 'rfm').cells),
  },
  {
    query: 'rfm-thresholds',
    keys: ['measure', 'place'],
    precision: ratios,
    report: (report) =>
      Object.entries(section(report, 'rfm').thresholds ?? {}).flatMap(([measure, cuts]) =>
        Array.isArray(cuts) ? cuts.map((cut, place) => ({ measure, place: place + 1, cut })) : [],
      ),
  },
  {
    query: 'rfm-segments',
    keys: ['id'],
    precision: ratios,
    report: (report) =>
      rows(section(report, 'rfm').segments).filter((row) => row['customers'] !== 0),
  },
  {
    query: 'rfm-movement',
    keys: ['from', 'to'],
    precision: ratios,
    report: (report) => rows(section(report, 'rfm').movement?.cells),
  },
  {
    query: 'rhythm',
    keys: [],
    precision: ratios,
    report: (report) => {
      const { counts } = section(report, 'rhythm');
      return counts === null ? [] : rows([counts]);
    },
  },
  {
    query: 'lifecycle',
    keys: ['stage', 'state'],
    precision: ratios,
    report: (report) =>
      rows(section(report, 'lifecycle').cells).filter((row) => row['customers'] !== 0),
  },
  {
    query: 'lifecycle-flow',
    keys: ['from_stage', 'from_state', 'to_stage', 'to_state'],
    precision: ratios,
    report: (report) => rows(section(report, 'lifecycle').flow?.cells),
  },
  {
    query: 'concentration',
    keys: [],
    precision: ratios,
    report: (report) =>
      report.concentration ? rows([without(flat(report.concentration, ['persistence']))]) : [],
  },
  {
    query: 'concentration-top',
    keys: ['percent'],
    precision: ratios,
    report: (report) => rows(report.concentration?.topShares),
  },
  {
    query: 'concentration-lorenz',
    keys: ['customers'],
    precision: ratios,
    report: (report) =>
      (report.concentration?.lorenz ?? []).map(([customers, revenue]) => ({ customers, revenue })),
  },
  {
    query: 'concentration-abc',
    keys: ['class'],
    precision: ratios,
    report: (report) => rows(report.concentration?.abc).filter((row) => row['customers'] !== 0),
  },
  {
    query: 'concentration-persistence',
    keys: [],
    precision: ratios,
    report: (report) => {
      const persistence = report.concentration?.persistence;
      return persistence ? rows([persistence]) : [];
    },
  },
];
