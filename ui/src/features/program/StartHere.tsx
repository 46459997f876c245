/*
 * The way through a program that has hardly begun: six steps in the order of the work, what is done ticked off, the next one to press.
 * It says only where to begin; what is missing by the rules is the readiness' to say.
 */
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Snapshot } from '../../record/things';
import { Panel } from '../../shared/components/Page';
import styles from './StartHere.module.css';

type Step = { title: string; text: string; action: string; to: string; search?: Record<string, string>; done: boolean };

/** Whether there is something to ask and something to tell; from then on the findings lead. */
export function hasBegun({ questions, beats }: Snapshot): boolean {
  return questions.length > 0 && beats.some(({ fda }) => fda.body.trim() !== '');
}

export function StartHere({ program, snapshot }: { program: string; snapshot: Snapshot }) {
  const steps = stepsOf(snapshot);
  const next = steps.find(({ done }) => !done);
  const done = steps.filter((step) => step.done).length;
  return (
    <Panel title="Start here" aside={<span className={styles.count}>{`${done} of ${steps.length} done`}</span>}>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <li key={step.title} className={styles.step} data-done={step.done || undefined}>
            <span className={styles.number} aria-hidden>
              {step.done ? <IconCheck size={16} /> : at + 1}
            </span>
            <span>
              <span className={styles.title}>
                {step.title}
                {step.done ? <span className={styles.hidden}>, done</span> : null}
              </span>
              <span className={styles.text}>{step.text}</span>
            </span>
            <Button
              size="xs"
              variant={step === next ? 'filled' : 'subtle'}
              renderRoot={(props) => (
                <Link
                  {...({ to: step.to, params: { program }, search: step.search ?? {} } as never as { to: '/' })}
                  {...props}
                />
              )}
            >
              {step.action}
            </Button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function stepsOf({ program, meetings, questions, beats, plans }: Snapshot): Step[] {
  const { sponsor, modality, indication } = program.fda;
  return [
    {
      title: 'Say what the product is',
      text: 'Twelve facts, entered once. Every document takes them from there.',
      action: 'Enter the facts',
      to: '/program/$program/facts',
      done: Boolean(sponsor && modality && indication),
    },
    {
      title: 'Choose the meeting and its date',
      text: 'A few answers tell whether INTERACT or pre-IND fits, and when each thing is due.',
      action: 'Choose the meeting',
      to: '/program/$program/meeting',
      done: meetings.some(({ fda }) => Object.keys(fda.dates).length > 0),
    },
    {
      title: 'Choose the questions for FDA',
      text: 'Start from questions that others had to ask, and change every word.',
      action: 'Open the bank',
      to: '/program/$program/questions',
      search: { tab: 'bank' },
      done: questions.length > 0,
    },
    {
      title: 'Tell the story',
      text: 'Eight short parts, from what you ask to what you need. Each says what it should do.',
      action: 'Write the first part',
      to: '/program/$program/story',
      done: beats.some(({ fda }) => fda.body.trim() !== ''),
    },
    {
      title: 'Plan for each answer',
      text: 'What the team does if FDA agrees, sets conditions, disagrees or does not answer. Never sent.',
      action: 'Open the plans',
      to: '/program/$program/plans',
      done: plans.some(({ body }) => body.kind === 'contingency'),
    },
    {
      title: 'Put the package together',
      text: 'See what is still missing, then write it as a folder of documents.',
      action: 'Open the package',
      to: '/program/$program/packets',
      done: false,
    },
  ];
}
