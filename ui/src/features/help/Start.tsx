/*
 * What this is, the way through a program in six stops, and a tour of the window that begins only when it is asked for.
 */
import { Button } from '@mantine/core';
import { IconMap } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useAnswer } from '../../api/cache';
import { Muted, Panel } from '../../shared/components/Page';
import styles from './HelpScreen.module.css';
import { WindowTour } from './WindowTour';

const STOPS = [
  {
    to: '/program/$program/meeting',
    title: 'Choose the meeting',
    text: 'A few facts say whether INTERACT or pre-IND fits, and when each date falls.',
  },
  {
    to: '/program/$program/story',
    title: 'Tell the story',
    text: 'Six to eight short beats; claims rest on evidence, and a budget keeps it readable.',
  },
  {
    to: '/program/$program/questions',
    title: 'Ask the questions',
    text: 'Take them from the bank or write your own; each gets a position and is checked as you write.',
  },
  {
    to: '/program/$program/plans',
    title: 'Plan for each answer',
    text: 'What the team does if FDA agrees, agrees in part, disagrees or says nothing. Internal.',
  },
  {
    to: '/program/$program/packets',
    title: 'Put the package together',
    text: 'What is missing, what stands before sending, and the folder of documents for FDA.',
  },
  {
    to: '/program/$program/trace',
    title: 'Check the threads',
    text: 'From each claim to its evidence, its questions and the plan behind them.',
  },
] as const;

export function Start() {
  const programs = useAnswer('program_list', {}).data ?? [];
  const program = programs.toSorted((one, other) => other.changed_at.localeCompare(one.changed_at))[0];
  const [touring, setTouring] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setTouring(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <div className={styles.stack}>
      <Panel title="What this is">
        <div className={styles.prose}>
          <p>
            Briefing Room prepares one conversation with FDA about a cell or gene therapy: an INTERACT or a pre-IND
            meeting, from the choice of the meeting to the package that is sent and the minutes that come back.
          </p>
          <p>
            Everything saves by itself and every change can be taken back. Text marked <b>Goes to FDA</b> may be printed
            for FDA; text marked <b>Internal only</b>, on violet hatched ground, never is.
          </p>
          <p>
            The checks explain and never hinder: each says what it found, why it matters, where the rule comes from, and
            lets you set it aside with a reason.
          </p>
        </div>
        <Button
          ref={opener}
          variant="default"
          leftSection={<IconMap size={18} aria-hidden />}
          onClick={() => setTouring(true)}
        >
          Show me around the window
        </Button>
        <WindowTour active={touring} onClose={close} />
      </Panel>
      <Panel title="Six stops through a program">
        {program ? (
          <Muted>The links open {program.name}, the program changed last.</Muted>
        ) : (
          <Muted>Open an example first; then these become links.</Muted>
        )}
        <ol className={styles.stops}>
          {STOPS.map(({ to, title, text }) => (
            <li key={to}>
              {program ? (
                <Link to={to} params={{ program: program.id }} className={styles.stop}>
                  {title}
                </Link>
              ) : (
                <span className={styles.stop}>{title}</span>
              )}
              <p className={styles.quiet}>{text}</p>
            </li>
          ))}
        </ol>
        {program ? null : <Button renderRoot={(props) => <Link to="/" {...props} />}>Open an example</Button>}
      </Panel>
    </div>
  );
}
