/*
 * Shows days. A day is the text `YYYY-MM-DD`; deadlines are computed in Rust, here is only what the eye needs:
 * a written date and how far it is from today.
 */
const LONG = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});
const SHORT = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });
const PLAIN = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});
const CLOCK = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });

/** Midnight UTC of a day, or `null` when the text is no day. */
export function instantOf(day: string): Date | null {
  const instant = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** `Mon, Dec 7, 2026`. */
export const longDay = (day: string) => shown(LONG, day);

/** `Dec 7`. */
export const shortDay = (day: string) => shown(SHORT, day);

/** `Dec 7, 2026`; as exactly as it is known, so that of a source it may be `Feb 2014` or `2014`. */
export function plainDay(day: string): string {
  if (/^\d{4}-\d{2}$/.test(day)) return shown(MONTH, `${day}-01`);
  return /^\d{4}$/.test(day) ? day : shown(PLAIN, day);
}

/** `Nov 22, 10:42 AM` in the user's own time zone. */
export function moment(at: string): string {
  const instant = new Date(at);
  return Number.isNaN(instant.getTime()) ? at : MOMENT.format(instant);
}

/** `10:42 AM`. */
export const clockTime = (at: number) => CLOCK.format(new Date(at));

/** Today where the user is. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Calendar days from one day to another; `null` when one is no day. */
export function daysBetween(from: string, to: string): number | null {
  const start = instantOf(from);
  const end = instantOf(to);
  return start && end ? Math.round((end.getTime() - start.getTime()) / 86_400_000) : null;
}

/** `today`, `in 24 days`, `3 days ago`. */
export function distance(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days === null) return '';
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

function shown(format: Intl.DateTimeFormat, day: string): string {
  const instant = instantOf(day);
  return instant ? format.format(instant) : day;
}
