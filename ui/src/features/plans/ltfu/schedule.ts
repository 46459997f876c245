/*
 * The visit schedule as the grid shows it: visits in the order of time, assessments as rows, and the changes that keys make.
 * Visits stay in the list where they are; only what is shown is sorted, as in the printed schedule.
 */
import type { Visit, VisitMode, VisitTemplate } from '../../../api/bindings';

export const MODES: Record<VisitMode, { label: string; short: string; mark: string }> = {
  in_person: { label: 'In person', short: 'in person', mark: '■' },
  remote: { label: 'Remote contact', short: 'remote', mark: '□' },
  sample_only: { label: 'Sample only', short: 'sample', mark: '◇' },
};

const ORDER = Object.keys(MODES) as VisitMode[];

/** The mode after this one, from the last to the first. */
export const nextMode = (mode: VisitMode): VisitMode => ORDER[(ORDER.indexOf(mode) + 1) % ORDER.length] ?? mode;

/** The places of the visits in their list, in the order of time. */
export const byTime = (visits: Visit[]): number[] =>
  visits.map((_, at) => at).sort((a, b) => (visits[a]?.month ?? 0) - (visits[b]?.month ?? 0) || a - b);

/** Every assessment once, in the order in which the visits name them. */
export const assessmentsOf = (visits: Visit[]): string[] => [
  ...new Set(visits.flatMap((visit) => visit.assessments).filter((name) => name.trim() !== '')),
];

/** `Day 0`, `Month 3`, `Year 2`. */
export function labelOf(month: number): string {
  if (month === 0) return 'Day 0';
  return month % 12 === 0 ? `Year ${month / 12}` : `Month ${month}`;
}

/** The visits with an assessment put on or off at one of them. */
export const toggled = (visits: Visit[], at: number, name: string): Visit[] =>
  visits.map((visit, index) => {
    if (index !== at) return visit;
    const has = visit.assessments.includes(name);
    const assessments = has ? visit.assessments.filter((one) => one !== name) : [...visit.assessments, name];
    return { ...visit, assessments };
  });

/** The visits with an assessment under another name; without a name it is taken off. */
export const renamed = (visits: Visit[], from: string, to: string): Visit[] =>
  visits.map((visit) => {
    const names = visit.assessments.map((one) => (one === from ? to : one)).filter((one) => one !== '');
    return { ...visit, assessments: [...new Set(names)] };
  });

/** The visits of the templates that the plan lacks, up to the years chosen. */
export function missingVisits(templates: VisitTemplate[], visits: Visit[], years: number | undefined): Visit[] {
  const there = new Set(visits.map(({ month }) => month));
  const last = years === undefined ? Number.POSITIVE_INFINITY : years * 12;
  const found: Visit[] = [];
  for (const { months, in_person, assess } of templates) {
    for (const month of months) {
      if (month > last || there.has(month)) continue;
      there.add(month);
      found.push({
        label: labelOf(month),
        month,
        mode: in_person ? 'in_person' : 'remote',
        window: '',
        assessments: assess.split(';').map(sentence),
      });
    }
  }
  return found;
}

const sentence = (text: string) => {
  const words = text.trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
