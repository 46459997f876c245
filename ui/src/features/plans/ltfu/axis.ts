/*
 * The broken axis of the follow-up chart: on a linear one of fifteen years the first year is a smear. Year 1 gets 30 % of the width, years
 * 2 to 5 30 %, the rest 40 %; a stretch without visits gets none. The printed schedule is drawn the same way by Rust.
 */
type Stretch = { from: number; to: number; x: number; width: number };

const SHARES = [
  { from: 0, to: 12, share: 30 },
  { from: 12, to: 60, share: 30 },
  { from: 60, to: Number.POSITIVE_INFINITY, share: 40 },
] as const;

/** Room beside a break, so that no mark stands on it. */
const ROOM = 16;

export function axisOf(last: number, left: number, width: number) {
  const used = SHARES.filter(({ from }) => from === 0 || last > from);
  const total = used.reduce((sum, { share }) => sum + share, 0);
  let x = left;
  const stretches = used.map(({ from, to, share }): Stretch => {
    const own = { from, to: Math.min(to, Math.max(last, 1)), x, width: (width * share) / total };
    x += own.width;
    return own;
  });
  return {
    breaks: stretches.slice(1).map((stretch) => stretch.x),
    placeOf: (month: number) => {
      const stretch = stretches.find(({ to }) => month <= to) ?? stretches.at(-1);
      if (!stretch) return left;
      const room = stretch.from === 0 ? 0 : ROOM;
      const length = Math.max(stretch.to - stretch.from, 1);
      return stretch.x + room + ((month - stretch.from) * (stretch.width - room - ROOM)) / length;
    },
  };
}

/** The height of each label above the axis, 0 lowest, so that no two overlap. */
export function levelsOf(places: { x: number; width: number }[]): number[] {
  const ends: number[] = [];
  return places.map(({ x, width }) => {
    const free = ends.findIndex((end) => end + 6 <= x - width / 2);
    const level = free < 0 ? ends.length : free;
    ends[level] = x + width / 2;
    return level;
  });
}
