/*
 * The sections on the left, in the order of the work. A count stands only where something is wrong.
 * Shrinks to icons when the window is narrow; the words stay for screen readers.
 */
import { IconFileExport, IconFolders, IconGitBranch, IconHome } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '../api/cache';
import { Brand } from './Brand';
import styles from './Layout.module.css';
import type { OpenProgram } from './useProgram';

export function Rail({ program }: { program: OpenProgram | null }) {
  return (
    <nav className={styles.rail} aria-label="Sections">
      <div className={styles.brand}>
        <Brand />
        <span className={styles.words}>Briefing Room</span>
      </div>
      <Link to="/" className={styles.railLink} title="Programs">
        <IconFolders size={20} aria-hidden />
        <span className={styles.words}>Programs</span>
      </Link>
      {program ? <ProgramSections program={program.id} /> : null}
    </nav>
  );
}

function ProgramSections({ program }: { program: string }) {
  const stops = useAnswer('finding_list', { program }).data?.filter(
    ({ severity, dismissed }) => severity === 'stop' && dismissed === undefined,
  ).length;
  const params = { program };
  return (
    <>
      <p className={styles.railGroup}>Prepare</p>
      <Link
        to="/program/$program"
        params={params}
        activeOptions={{ exact: true, includeSearch: false }}
        className={styles.railLink}
        title="Home"
      >
        <Section icon={<IconHome size={20} aria-hidden />} words="Home" />
        {stops ? (
          <span className={styles.count}>
            {stops}
            <span className={styles.words}> to fix</span>
          </span>
        ) : null}
      </Link>
      <Link to="/program/$program/plans" params={params} className={styles.railLink} title="Plans">
        <Section icon={<IconGitBranch size={20} aria-hidden />} words="Plans" />
      </Link>
      <p className={styles.railGroup}>Send</p>
      <Link
        to="/program/$program/packets"
        params={params}
        activeOptions={{ includeSearch: false }}
        className={styles.railLink}
        title="Packets"
      >
        <Section icon={<IconFileExport size={20} aria-hidden />} words="Packets" />
      </Link>
    </>
  );
}

function Section({ icon, words }: { icon: ReactNode; words: string }) {
  return (
    <>
      {icon}
      <span className={styles.words}>{words}</span>
    </>
  );
}
