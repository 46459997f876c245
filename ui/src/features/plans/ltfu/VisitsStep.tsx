/*
 * The schedule: the chart, the grid, and the details of the chosen visit and assessment. The visits of the product's class can be taken
 * over at once.
 */
import { Button, NumberInput, TextInput } from '@mantine/core';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Visit } from '../../../api/bindings';
import { FieldFrame } from '../../../record/fields';
import { useField } from '../../../record/ThingForm';
import { undoNotice } from '../../../record/undoNotice';
import { FdaSurface } from '../../../shared/components/Surface';
import { Teach } from '../../../shared/components/Teach';
import { counted } from '../../../shared/format/words';
import { useOutcome } from './Outcome';
import { assessmentsOf, labelOf, missingVisits } from './schedule';
import { VisitChart } from './VisitChart';
import { AssessmentDetails, VisitDetails } from './VisitDetails';
import { VisitGrid } from './VisitGrid';
import styles from './Visits.module.css';

export function VisitsStep() {
  const { value, set } = useField<Visit[]>('fda.visits');
  const visits = value ?? [];
  // Rows stay where they are while the step is open, also without a mark; stored is what a visit has.
  const [kept, setKept] = useState(() => assessmentsOf(visits));
  const [chosen, setChosen] = useState<{ visit: number; assessment: string | null }>({ visit: 0, assessment: null });
  const frame = useRef<HTMLDivElement>(null);
  const own = assessmentsOf(visits);
  const assessments = [...kept, ...own.filter((name) => !kept.includes(name))];
  const focusDetails = (what: 'visit' | 'assessment') =>
    frame.current?.querySelector<HTMLElement>(`[data-details="${what}"] input`)?.focus();
  const focusGrid = () => frame.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();

  return (
    <FdaSurface label="visits">
      <h2>Visits</h2>
      <FieldFrame path="fda.visits">
        <Template visits={visits} set={set} />
      </FieldFrame>
      {visits.length === 0 ? (
        <Teach
          icon={<IconCalendarPlus />}
          title="Begin with the usual visits"
          text="Take over the schedule of the product’s class above and change it, or add a visit by the month in which it lies."
        />
      ) : (
        <div ref={frame} className={styles.schedule}>
          <VisitChart visits={visits} />
          <p className={styles.help}>
            Arrow keys move. Space in the first row changes how a visit takes place, in the others it puts an assessment
            on or off. Enter goes to the details, Escape back.
          </p>
          <VisitGrid
            visits={visits}
            assessments={assessments}
            set={(next) => {
              setKept(assessments);
              set(next);
            }}
            onChoose={(visit, assessment) => setChosen({ visit, assessment })}
            onDetails={focusDetails}
          />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back to the grid from any field within */}
          <div
            className={styles.details}
            onKeyDown={(event) => {
              if (event.key === 'Escape') focusGrid();
            }}
          >
            <VisitDetails visits={visits} at={Math.min(chosen.visit, visits.length - 1)} onRemoved={focusGrid} />
            <AssessmentDetails
              name={chosen.assessment && assessments.includes(chosen.assessment) ? chosen.assessment : null}
              visits={visits}
              onRenamed={(from, to) => {
                const next = assessments.map((name) => (name === from ? to : name)).filter((name) => name !== '');
                setKept([...new Set(next)]);
                setChosen({ ...chosen, assessment: to || null });
              }}
            />
          </div>
        </div>
      )}
      <div className={styles.adding}>
        <AddVisit visits={visits} set={set} />
        {visits.length > 0 ? (
          <AddAssessment taken={assessments} onAdd={(name) => setKept([...assessments, name])} />
        ) : null}
      </div>
    </FdaSurface>
  );
}

type VisitsProps = { visits: Visit[]; set: (visits: Visit[]) => void };

function Template({ visits, set }: VisitsProps) {
  const outcome = useOutcome();
  const { value: years } = useField<number>('fda.years');
  const missing = missingVisits(outcome?.visits ?? [], visits, years);
  if (!outcome || outcome.visits.length === 0) return null;
  const months = years === undefined ? '' : ` up to year ${years}`;
  return (
    <div className={styles.template}>
      <p>
        {missing.length === 0
          ? `The plan has all visits of the usual schedule${months}.`
          : `The usual schedule of the class${months} has ${counted(missing.length, 'visit')} more: ${missing.map(({ label }) => label).join(', ')}.`}
      </p>
      {missing.length > 0 ? (
        <Button
          size="xs"
          variant="light"
          leftSection={<IconCalendarPlus size={16} aria-hidden />}
          onClick={() => {
            set([...visits, ...missing]);
            undoNotice(`Added ${counted(missing.length, 'visit')} of the usual schedule.`, () => set(visits));
          }}
        >
          Add {counted(missing.length, 'visit')}
        </Button>
      ) : null}
    </div>
  );
}

function AddVisit({ visits, set }: VisitsProps) {
  const [month, setMonth] = useState<number | string>('');
  const add = () => {
    if (typeof month !== 'number') return;
    set([...visits, { label: labelOf(month), month, mode: 'in_person', window: '', assessments: [] }]);
    setMonth('');
  };
  return (
    <div className={styles.add}>
      <NumberInput
        label="Add a visit at month"
        value={month}
        onChange={setMonth}
        min={0}
        max={600}
        allowDecimal={false}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
        }}
      />
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        Add visit
      </Button>
    </div>
  );
}

function AddAssessment({ taken, onAdd }: { taken: string[]; onAdd: (name: string) => void }) {
  const [name, setName] = useState('');
  const add = () => {
    const words = name.trim();
    if (words !== '' && !taken.includes(words)) onAdd(words);
    setName('');
  };
  return (
    <div className={styles.add}>
      <TextInput
        label="Add an assessment"
        placeholder="For example liver tests"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
        }}
      />
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        Add assessment
      </Button>
    </div>
  );
}
