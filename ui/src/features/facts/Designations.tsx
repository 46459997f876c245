/*
 * The designations the product holds, has asked for, or will ask for.
 */
import { IconRosette } from '@tabler/icons-react';
import type { Designation } from '../../api/bindings';
import { ChoiceField, DayField, TextField } from '../../record/fields';
import { ThingForm } from '../../record/ThingForm';
import { Muted } from '../../shared/components/Page';
import { FdaSurface } from '../../shared/components/Surface';
import { Teach } from '../../shared/components/Teach';
import styles from './Facts.module.css';
import type { TabProps } from './FactsScreen';
import { ProgramList } from './ProgramList';

const STATUSES = [
  { value: 'held', label: 'Held' },
  { value: 'requested', label: 'Requested' },
  { value: 'planned', label: 'Planned' },
];

export function Designations({ program, snapshot }: TabProps) {
  return (
    <div className={styles.formTab}>
      <ThingForm key={snapshot.program.id} program={program} kind="program" stored={snapshot.program}>
        {({ fda }) => (
          <FdaSurface label="Designations">
            <Muted>
              Orphan drug, fast track, RMAT, rare pediatric disease, breakthrough: with the day it was granted or asked
              for.
            </Muted>
            <ProgramList<Designation>
              path="fda.designations"
              label="Designations"
              one="designation"
              blank={{ name: '', status: 'planned' }}
              nameOf={({ name }) => name}
              empty={
                <Teach
                  icon={<IconRosette />}
                  title="No designation is noted"
                  text="When there is none, nothing has to be done: the package then says that none was granted."
                />
              }
            >
              {(path) => (
                <div className={styles.designation}>
                  <TextField path={`${path}.name`} label="Designation" />
                  <ChoiceField path={`${path}.status`} label="Status" options={withOwn(fda.designations, path)} />
                  <DayField path={`${path}.date`} label="Since" />
                </div>
              )}
            </ProgramList>
          </FdaSurface>
        )}
      </ThingForm>
    </div>
  );
}

/** The usual words, and the one that stands there when it is another. */
function withOwn(designations: Designation[], path: string) {
  const own = designations[Number(/\[(\d+)\]$/.exec(path)?.[1])]?.status ?? '';
  return own === '' || STATUSES.some(({ value }) => value === own)
    ? STATUSES
    : [...STATUSES, { value: own, label: own }];
}
