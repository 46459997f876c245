/*
 * The sections on the left, in the order of the work. A count stands only where something is wrong.
 * Shrinks to icons when the window is narrow; the words stay for screen readers.
 */
import {
  IconBooks,
  IconCalendarEvent,
  IconChecklist,
  IconDna2,
  IconFileExport,
  IconFolders,
  IconGitBranch,
  IconHelp,
  IconHistory,
  IconHome,
  IconListNumbers,
  IconMessageQuestion,
  IconMessages,
  IconRoute,
  IconSettings,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useAnswer } from '../api/cache';
import { Brand } from './Brand';
import styles from './Layout.module.css';
import type { OpenProgram } from './useProgram';

type Section = {
  to: string;
  words: string;
  icon: ComponentType<{ size: number; 'aria-hidden': boolean }>;
  exact?: boolean;
};

const GROUPS: { title: string; sections: Section[] }[] = [
  {
    title: 'Prepare',
    sections: [
      { to: '/program/$program', words: 'Home', icon: IconHome, exact: true },
      { to: '/program/$program/facts', words: 'Program', icon: IconDna2 },
      { to: '/program/$program/meeting', words: 'Meeting', icon: IconCalendarEvent },
      { to: '/program/$program/story', words: 'Story', icon: IconListNumbers },
      { to: '/program/$program/evidence', words: 'Evidence', icon: IconBooks },
      { to: '/program/$program/questions', words: 'Questions', icon: IconMessageQuestion },
      { to: '/program/$program/plans', words: 'Plans', icon: IconGitBranch },
      { to: '/program/$program/tasks', words: 'Tasks', icon: IconChecklist },
    ],
  },
  {
    title: 'Send',
    sections: [
      { to: '/program/$program/packets', words: 'Package', icon: IconFileExport },
      { to: '/program/$program/review', words: 'Review', icon: IconMessages },
      { to: '/program/$program/trace', words: 'Traceability', icon: IconRoute },
      { to: '/program/$program/history', words: 'History', icon: IconHistory },
    ],
  },
];

const AROUND: Section[] = [
  { to: '/settings', words: 'Settings', icon: IconSettings },
  { to: '/help', words: 'Help', icon: IconHelp },
];

export function Rail({ program }: { program: OpenProgram | null }) {
  return (
    <nav className={styles.rail} aria-label="Sections">
      <div className={styles.brand}>
        <Brand />
        <span className={styles.words}>Briefing Room</span>
      </div>
      <RailLink section={{ to: '/', words: 'Programs', icon: IconFolders, exact: true }} />
      {program && !program.gone ? <ProgramSections program={program.id} /> : null}
      <div className={styles.railEnd}>
        {AROUND.map((section) => (
          <RailLink key={section.to} section={section} />
        ))}
      </div>
    </nav>
  );
}

function ProgramSections({ program }: { program: string }) {
  const stops = useAnswer('finding_list', { program }).data?.filter(
    ({ severity, dismissed }) => severity === 'stop' && dismissed === undefined,
  ).length;
  return GROUPS.map(({ title, sections }) => (
    <section key={title} aria-label={title}>
      <p className={styles.railGroup}>{title}</p>
      {sections.map((section) => (
        <RailLink key={section.to} section={section} program={program} wrong={section.exact ? (stops ?? 0) : 0} />
      ))}
    </section>
  ));
}

function RailLink({ section, program, wrong = 0 }: { section: Section; program?: string; wrong?: number }) {
  const { to, words, icon: Icon, exact = false } = section;
  const link = { to, ...(program ? { params: { program } } : {}) } as never;
  return (
    <Link
      {...(link as { to: '/' })}
      activeOptions={{ exact, includeSearch: false }}
      className={styles.railLink}
      title={words}
    >
      <Icon size={20} aria-hidden />
      <span className={styles.words}>{words}</span>
      {wrong > 0 ? (
        <span className={styles.count} title={`${wrong} to fix`}>
          {wrong}
          <span className={styles.hidden}> to fix</span>
        </span>
      ) : null}
    </Link>
  );
}
