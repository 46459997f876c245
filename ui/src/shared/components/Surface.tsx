/*
 * The two grounds of the window: what may go to FDA, and what never does.
 * Internal text wears five marks at once (violet, hatched ground, thick bar, lock, words), so that no single loss of color,
 * sight or print can hide it. Every field lies in exactly one of the two.
 */
import { IconFileExport, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Surface.module.css';

type SurfaceProps = { label: string; children: ReactNode };

export function FdaSurface({ label, children }: SurfaceProps) {
  return (
    <section className={styles.fda} data-surface="fda" aria-label={`Goes to FDA: ${label}`}>
      <FdaTag />
      {children}
    </section>
  );
}

export function InternalSurface({ label, children }: SurfaceProps) {
  return (
    <section className={styles.internal} data-surface="internal" aria-label={`Internal only: ${label}`}>
      <InternalTag />
      {children}
    </section>
  );
}

function FdaTag() {
  return (
    <span className={`${styles.tag} ${styles.fdaTag}`}>
      <IconFileExport size={14} aria-hidden />
      Goes to FDA
    </span>
  );
}

function InternalTag() {
  return (
    <span className={`${styles.tag} ${styles.internalTag}`}>
      <IconLock size={14} aria-hidden />
      Internal only
    </span>
  );
}

export function AudienceTag({ audience }: { audience: 'fda' | 'internal' }) {
  return audience === 'fda' ? <FdaTag /> : <InternalTag />;
}
