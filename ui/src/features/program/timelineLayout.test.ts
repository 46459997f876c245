/*
 * The words of the timeline never lie on each other, and it copes with one date and with none.
 */
import { describe, expect, it } from 'vitest';
import { MILESTONES } from '../../mock/results';
import { layoutOf } from './timelineLayout';

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
