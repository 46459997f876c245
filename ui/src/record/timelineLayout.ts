/*
 * Where the marks and words of the timeline stand: a linear time axis, and for each label the nearest lane where neither it
 * nor the line to it touches another label; the days that other readings of a source give; and the stretch between FDA's answer
 * and the package. Pure numbers, drawn by Timeline.tsx.
 */
import type { Milestone } from '../api/bindings';
import { daysBetween, instantOf, shortDay } from '../shared/format/day';

export type Mark = {
  milestone: Milestone;
  day: string;
  /** The date in words, with the day of another reading where sources differ. */
  words: string;
  x: number;
  lane: number;
  anchor: 'start' | 'middle' | 'end';
};
/** The days in which the package is finished after FDA's answer. */
export type Gap = { from: string; to: string; days: number };
export type Layout = {
  marks: Mark[];
  /** Where a source that is read otherwise would put a step. */
  others: { key: string; x: number }[];
  gap: { x1: number; x2: number } | null;
  today: number | null;
  above: number;
  below: number;
};

const EDGE = 12;
const LETTER = 6.9;
/** Lanes near the axis first; negative is above. */
const LANES = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5];
const GAP = 8;

/** The words of a mark, and the line that leads to them from the axis at `x`. */
type Box = { x: number; lane: number; left: number; right: number };

/** The day to show: from the letter, else the working day to plan for. */
export function dayOf({ actual, plan_on }: Milestone): string {
  return actual ?? plan_on;
}

/** The days of the other readings, where sources differ and no letter has settled it. */
function otherDays(milestone: Milestone): string[] {
  if (milestone.actual) return [];
  const days = milestone.readings.map(({ date }) => date);
  return [...new Set(days)].filter((day) => day !== milestone.plan_on && day !== milestone.date);
}

/** The days between FDA's answer and the package; none where the package goes with the request. */
export function gapOf(milestones: Milestone[]): Gap | null {
  const find = (id: Milestone['id']) => milestones.find((milestone) => milestone.id === id);
  const [received, answer, due] = [find('received'), find('fda_response'), find('package_due')];
  if (!answer || !due || (received && due.date <= dayOf(received))) return null;
  const from = answer.actual ?? answer.date;
  const days = daysBetween(from, due.date);
  return days === null ? null : { from, to: due.date, days };
}

export function layoutOf(milestones: Milestone[], now: string, width: number): Layout {
  const dated = milestones.flatMap((milestone) => {
    const day = dayOf(milestone);
    const at = instantOf(day);
    return at ? [{ milestone, day, at }] : [];
  });
  dated.sort((one, other) => one.at.getTime() - other.at.getTime());
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last) return { marks: [], others: [], gap: null, today: null, above: 0, below: 0 };

  const present = instantOf(now);
  const begin = present && present < first.at ? present : first.at;
  const span = last.at.getTime() - begin.getTime();
  const place = (at: Date) => EDGE + ((at.getTime() - begin.getTime()) / span) * (width - 2 * EDGE);
  const shows = present && present <= last.at;
  const boxes: Box[] = shows ? [todayBox(place(present), width)] : [];
  const marks = dated.map(({ milestone, day, at }): Mark => {
    const x = first === last ? width / 2 : place(at);
    const words = [day, ...otherDays(milestone)].map(shortDay).join(' or ');
    const half = (Math.max(milestone.label.length, words.length) * LETTER) / 2;
    const anchor = x - half < 0 ? 'start' : x + half > width ? 'end' : 'middle';
    const left = anchor === 'start' ? x : anchor === 'end' ? x - 2 * half : x - half;
    const box = (lane: number): Box => ({ x, lane, left, right: left + 2 * half });
    const free = LANES.find((lane) => boxes.every((other) => apart(box(lane), other)));
    const lane =
      free ?? LANES.find((tried) => boxes.every((other) => !overlap(box(tried), other))) ?? LANES.length / 2 + 1;
    boxes.push(box(lane));
    return { milestone, day, words, x, lane, anchor };
  });
  const lanes = marks.map(({ lane }) => lane);
  const at = (day: string) => {
    const instant = instantOf(day);
    return instant && first !== last ? Math.min(width, Math.max(0, place(instant))) : null;
  };
  const others = milestones.flatMap((milestone) =>
    otherDays(milestone).flatMap((day) => {
      const x = at(day);
      return x === null ? [] : [{ key: `${milestone.id}/${day}`, x }];
    }),
  );
  const gap = gapOf(milestones);
  const [x1, x2] = gap ? [at(gap.from), at(gap.to)] : [null, null];
  return {
    marks,
    others,
    gap: x1 === null || x2 === null || x1 === undefined || x2 === undefined ? null : { x1, x2 },
    today: shows ? place(present) : null,
    above: Math.max(0, -Math.min(...lanes)),
    below: Math.max(0, ...lanes),
  };
}

/** The word `Today` stands just above the axis. */
function todayBox(x: number, width: number): Box {
  const half = ('Today'.length * LETTER) / 2;
  const middle = Math.min(width - half, Math.max(half, x));
  return { x, lane: -1, left: middle - half, right: middle + half };
}

function overlap(one: Box, other: Box): boolean {
  return one.lane === other.lane && one.left < other.right + GAP && other.left < one.right + GAP;
}

/** Neither words on words, nor the line of the farther one through the words of the nearer one. */
function apart(one: Box, other: Box): boolean {
  if (Math.sign(one.lane) !== Math.sign(other.lane)) return true;
  if (one.lane === other.lane) return !overlap(one, other);
  const [near, far] = Math.abs(one.lane) < Math.abs(other.lane) ? [one, other] : [other, one];
  return far.x < near.left - 2 || far.x > near.right + 2;
}
