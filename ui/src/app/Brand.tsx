/*
 * The sign of the app, small: a table with its chairs.
 */
export function Brand() {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <rect x="1" y="1" width="22" height="22" rx="5" fill="var(--br-primary)" />
      <g fill="var(--br-on-primary)">
        <ellipse cx="12" cy="12" rx="4.6" ry="2.6" />
        <circle cx="8" cy="7.4" r="1.2" />
        <circle cx="12" cy="6.8" r="1.2" />
        <circle cx="16" cy="7.4" r="1.2" />
        <circle cx="8" cy="16.6" r="1.2" />
        <circle cx="12" cy="17.2" r="1.2" />
        <circle cx="16" cy="16.6" r="1.2" />
        <circle cx="5" cy="12" r="1.2" />
        <circle cx="19" cy="12" r="1.2" />
      </g>
    </svg>
  );
}
