/*
 * The scenario bank beside a branch: answers other sponsors have had, what they did, what it takes, and the reply. One button puts an
 * option into the branch; that can be taken back.
 */
import { Drawer, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Area, Branch, Modality } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { useField } from '../../../record/ThingForm';
import { useSnapshot } from '../../../record/things';
import { undoNotice } from '../../../record/undoNotice';
import { Answered } from '../../../shared/components/Answered';
import { MODALITY_NAMES, options } from '../../../shared/format/names';
import { counted } from '../../../shared/format/words';
import type { BranchKey } from './branches';
import styles from './Contingency.module.css';
import { ScenarioEntry } from './ScenarioEntry';
import { withScenario } from './scenario';

const AREA_NAMES: Record<Area, string> = {
  cmc: 'CMC',
  nonclinical: 'Nonclinical',
  'clinical-trial-design': 'Trial design',
  endpoints: 'Endpoints',
  'safety-monitoring': 'Safety monitoring',
  ltfu: 'Long-term follow-up',
  statistics: 'Statistics',
  'device-delivery': 'Device and delivery',
  'regulatory-strategy': 'Regulatory strategy',
};

type ScenarioDrawerProps = { opened: boolean; onClose: () => void; branchKey: BranchKey; title: string };

export function ScenarioDrawer({ opened, onClose, branchKey, title }: ScenarioDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="xl"
      title={`Scenario bank: ${title}`}
      closeButtonProps={{ 'aria-label': 'Close the scenario bank' }}
    >
      <Scenarios onClose={onClose} branchKey={branchKey} title={title} />
    </Drawer>
  );
}

function Scenarios({ onClose, branchKey, title }: Omit<ScenarioDrawerProps, 'opened'>) {
  const { program, value, set } = useField<Branch>(`internal.${branchKey}`);
  const own = useSnapshot(program)?.program.fda.modality;
  const [text, setText] = useState('');
  const [area, setArea] = useState<Area | null>(null);
  const [modality, setModality] = useState<Modality | null>(own ?? null);
  const [words] = useDebouncedValue(text, 200);
  const found = useAnswer('scenario_list', {
    text: words,
    ...(area ? { area } : {}),
    ...(modality ? { modality } : {}),
  });
  return (
    <div className={styles.form}>
      <p className={styles.hint}>
        Written by the authors as practice and judgment; cost and weeks are planning estimates. Using an option fills
        the empty fields of the answer and adds to the others. Words in {'{braces}'} are yours to fill in.
      </p>
      <div className={styles.filters}>
        <TextInput
          label="Words"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          placeholder="For example potency"
          data-autofocus
        />
        <Select
          label="Area"
          data={options(AREA_NAMES)}
          value={area}
          onChange={(next) => setArea(next as Area | null)}
          placeholder="All"
          clearable
          clearButtonProps={{ 'aria-label': 'Clear area', size: 'md' }}
        />
        <Select
          label="Product"
          data={options(MODALITY_NAMES)}
          value={modality}
          onChange={(next) => setModality(next as Modality | null)}
          placeholder="All"
          clearable
          clearButtonProps={{ 'aria-label': 'Clear product', size: 'md' }}
        />
      </div>
      <Answered query={found} what="The scenario bank">
        {(scenarios) => (
          <>
            <p role="status" className={styles.hint}>
              {scenarios.length === 0
                ? 'No scenario has these words. Fewer words, or all areas and products, find more.'
                : counted(scenarios.length, 'scenario')}
            </p>
            <ul className={styles.scenarios}>
              {scenarios.map((scenario) => (
                <li key={scenario.id}>
                  <ScenarioEntry
                    scenario={scenario}
                    onUse={(option) => {
                      if (!value) return;
                      set(withScenario(value, scenario, option));
                      onClose();
                      undoNotice(`Added to “${title}”: ${scenario.title}`, () => set(value));
                    }}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
    </div>
  );
}
