/*
 * What the team does with one answer of FDA: how likely it is and how it is recognized, the action with its owner and price, and the
 * reply in the room. Fields stand in the same order in each card, so that the four can be read across.
 */
import { Button } from '@mantine/core';
import { IconBooks, IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Branch, Likelihood, Question } from '../../../api/bindings';
import { ChoiceField, LongField, NumberField, TextField } from '../../../record/fields';
import { LinesField } from '../../../record/lists';
import { ProseField } from '../../../record/ProseField';
import { useField } from '../../../record/ThingForm';
import { plainDay } from '../../../shared/format/day';
import { type BRANCHES, type BranchKey, LIKELIHOODS } from './branches';
import styles from './Contingency.module.css';
import { Disclose } from './Disclose';
import { OpenPlaces } from './OpenPlaces';
import { ReplyField } from './ReplyField';
import { ScenarioDrawer } from './ScenarioDrawer';

const LIKELY = Object.entries(LIKELIHOODS).map(([value, { label }]) => ({ value, label }));

type BranchCardProps = { branch: (typeof BRANCHES)[number]; question: Question | undefined };

export function BranchCard({ branch: { key, title }, question }: BranchCardProps) {
  const path = `internal.${key}`;
  return (
    <section className={styles.card} aria-label={title} data-branch={key}>
      <header className={styles.cardHead}>
        <h3>{title}</h3>
        <Dots path={`${path}.likelihood`} />
      </header>
      <ChoiceField path={`${path}.likelihood`} label="How likely" options={LIKELY} optional />
      <ProseField path={`${path}.trigger`} label="How we recognize it" rows={2} />
      <LinesField path={`${path}.early_signs`} label="Early signs" one="Sign" />
      <ProseField path={`${path}.evidence`} label="Evidence that helps" rows={2} />
      <ProseField path={`${path}.action`} label="Then we" rows={3} />
      <TextField path={`${path}.owner`} label="Owner" />
      <LongField path={`${path}.cost`} label="Cost" rows={1} />
      <div className={styles.pair}>
        <NumberField path={`${path}.weeks`} label="Takes" suffix=" weeks" optional min={0} max={999} />
        <NumberField path={`${path}.ind_weeks`} label="IND moves by" suffix=" weeks" optional min={0} max={999} />
      </div>
      <ReplyField path={`${path}.reply`} />
      <Tools branchKey={key} title={title} question={question} />
    </section>
  );
}

function Dots({ path }: { path: string }) {
  const { value } = useField<Likelihood>(path);
  return (
    <span aria-hidden className={styles.dots}>
      {value ? LIKELIHOODS[value].dots : '○○○'}
    </span>
  );
}

type ToolsProps = { branchKey: BranchKey; title: string; question: Question | undefined };

function Tools({ branchKey, title, question }: ToolsProps) {
  const { program, value } = useField<Branch>(`internal.${branchKey}`);
  const [open, setOpen] = useState<'scenarios' | 'disclose' | null>(null);
  const promotion = question?.internal.promotion;
  const disclosed = promotion?.branch === branchKey && question?.fda.alternative ? promotion : null;
  const close = () => setOpen(null);
  return (
    <footer className={styles.tools}>
      {value ? <OpenPlaces path={`internal.${branchKey}`} branch={value} /> : null}
      {disclosed ? (
        <p className={styles.disclosed}>
          <IconFileExport size={16} aria-hidden /> Disclosed to FDA on {plainDay(disclosed.on)} by {disclosed.who}
        </p>
      ) : null}
      <Button
        size="xs"
        variant="default"
        className={styles.tool ?? ''}
        leftSection={<IconBooks size={16} aria-hidden />}
        aria-label={`Add from the scenario bank: ${title}`}
        onClick={() => setOpen('scenarios')}
      >
        Add from the scenario bank
      </Button>
      {branchKey === 'agree' || !question ? null : (
        <Button
          size="xs"
          variant="default"
          className={styles.tool ?? ''}
          leftSection={<IconFileExport size={16} aria-hidden />}
          aria-label={`Make this the disclosed alternative: ${title}`}
          onClick={() => setOpen('disclose')}
        >
          Make this the disclosed alternative
        </Button>
      )}
      <ScenarioDrawer opened={open === 'scenarios'} onClose={close} branchKey={branchKey} title={title} />
      {question && value ? (
        <Disclose
          program={program}
          opened={open === 'disclose'}
          onClose={close}
          question={question}
          branchKey={branchKey}
          title={title}
          branch={value}
        />
      ) : null}
    </footer>
  );
}
