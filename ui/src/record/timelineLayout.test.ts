/*
 * The words of the timeline never lie on each other, and it copes with one date and with none.
 */
import { describe, expect, it } from 'vitest';
import { MILESTONES } from '../mock/results';
import { gapOf, layoutOf } from './timelineLayout';

const LETTER = 6.9;

describe('the timeline', () => {
  it.each([320, 720, 1200])('keeps the labels apart at %i pixels', (width) => {
    const { marks } = layoutOf(MILESTONES, '2026-11-22', width);
    const boxes = marks.map(({ x, lane, anchor, milestone }) => {
      const wide = milestone.label.length * LETTER;
      const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
      return { lane, left, right: left + wide };
    });
    for (const one of boxes) {
      for (const other of boxes) {
        if (one === other || one.lane !== other.lane) continue;
        expect(one.right <= other.left || other.right <= one.left).toBe(true);
      }
    }
  });

  it('draws nothing without dates and the middle with one', () => {
    expect(layoutOf([], '2026-11-22', 700).marks).toEqual([]);
    expect(layoutOf(MILESTONES.slice(0, 1), '2026-11-16', 700).marks[0]?.x).toBe(350);
  });

  it('marks today only while it lies before the last date', () => {
    expect(layoutOf(MILESTONES, '2026-11-22', 700).today).not.toBeNull();
    expect(layoutOf(MILESTONES, '2028-01-01', 700).today).toBeNull();
  });
});

describe('the lines to the labels', () => {
  it('run through no other label when there is room', () => {
    const { marks } = layoutOf(MILESTONES, '2026-11-22', 1000);
    for (const far of marks) {
      for (const near of marks) {
        const beyond = Math.sign(far.lane) === Math.sign(near.lane) && Math.abs(far.lane) > Math.abs(near.lane);
        if (!beyond || near.anchor !== 'middle') continue;
        expect(Math.abs(far.x - near.x)).toBeGreaterThan((near.milestone.label.length * LETTER) / 2);
      }
    }
  });
});

describe('what the days leave open', () => {
  it('names both days where sources differ, until a letter settles it', () => {
    const due = layoutOf(MILESTONES, '2026-11-22', 1000).marks.find(({ milestone }) => milestone.id === 'package_due');
    expect(due?.words).toBe('Dec 16 or Dec 15');
    const sent = MILESTONES.map((one) => (one.id === 'package_due' ? { ...one, actual: '2026-12-14' } : one));
    const settled = layoutOf(sent, '2026-11-22', 1000);
    expect(settled.marks.find(({ milestone }) => milestone.id === 'package_due')?.words).toBe('Dec 14');
    expect(settled.others).toEqual([]);
  });

  it('measures the days between FDA’s answer and the package, but none when the package goes with the request', () => {
    expect(gapOf(MILESTONES)?.days).toBe(9);
    const together = MILESTONES.map((one) => (one.id === 'package_due' ? { ...one, date: '2026-11-16' } : one));
    expect(gapOf(together)).toBeNull();
  });
});
