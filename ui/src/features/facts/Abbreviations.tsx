/*
 * The abbreviations of the package and what they stand for. What is used and not explained is found by the checks.
 */
import { IconAbc } from '@tabler/icons-react';
import type { Abbreviation } from '../../api/bindings';
import { TextField } from '../../record/fields';
import { ThingForm } from '../../record/ThingForm';
import { Muted } from '../../shared/components/Page';
import { FdaSurface } from '../../shared/components/Surface';
import { Teach } from '../../shared/components/Teach';
import styles from './Facts.module.css';
import type { TabProps } from './FactsScreen';
import { ProgramList } from './ProgramList';

export function Abbreviations({ program, snapshot }: TabProps) {
  return (
    <div className={styles.formTab}>
      <ThingForm key={snapshot.program.id} program={program} kind="program" stored={snapshot.program}>
        <FdaSurface label="Abbreviations">
          <Muted>Printed as a list in the package. The checks name those that are used and explained nowhere.</Muted>
          <ProgramList<Abbreviation>
            path="fda.abbreviations"
            label="Abbreviations"
            one="abbreviation"
            blank={{ short: '', long: '' }}
            nameOf={({ short }) => short}
            sort={(one, other) => one.short.localeCompare(other.short, 'en')}
            empty={
              <Teach
                icon={<IconAbc />}
                title="Explain each short form once"
                text="A reviewer of another discipline does not know them all. Add them as you write; the checks find the ones you forgot."
              />
            }
          >
            {(path, name) => (
              <div className={styles.abbreviation}>
                <TextField path={`${path}.short`} label={`Short form of ${name}`} placeholder="ddPCR" code />
                <TextField path={`${path}.long`} label={`Meaning of ${name}`} placeholder="What it stands for" />
              </div>
            )}
          </ProgramList>
        </FdaSurface>
      </ThingForm>
    </div>
  );
}
