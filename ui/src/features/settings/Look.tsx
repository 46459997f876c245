/*
 * How the window looks: colors, contrast, density and size. Motion follows the system; spelling is the window system's own.
 */
import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { changeZoom, useZoom } from '../../api/zoom';
import { Panel } from '../../shared/components/Page';
import { changeLook, useLook } from '../../shared/look';
import styles from './SettingsScreen.module.css';

export function Look() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const density = useLook('density');
  const contrast = useLook('contrast');
  return (
    <Panel title="How it looks">
      <div className={styles.settings}>
        <Choice
          label="Colors"
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}
          options={[
            { value: 'auto', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
        <Choice
          label="Contrast"
          help="More contrast draws text and edges in black or white."
          value={contrast}
          onChange={(next) => changeLook('contrast', next as typeof contrast)}
          options={[
            { value: 'system', label: 'As the system' },
            { value: 'more', label: 'More' },
          ]}
        />
        <Choice
          label="Rows of lists"
          value={density}
          onChange={(next) => changeLook('density', next as typeof density)}
          options={[
            { value: 'comfortable', label: 'Comfortable' },
            { value: 'compact', label: 'Compact' },
          ]}
        />
        <Size />
        <div>
          <p className={styles.label}>Motion</p>
          <p className={styles.help}>
            Follows the system: where you asked it to reduce motion, nothing moves here either.
          </p>
        </div>
        <div>
          <p className={styles.label}>Spelling</p>
          <p className={styles.help}>
            Words are checked by the spelling of your system, in the languages set there; nothing is sent anywhere.
            Texts for FDA are in American English.
          </p>
        </div>
      </div>
    </Panel>
  );
}

type ChoiceProps = {
  label: string;
  help?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  options: { value: string; label: string }[];
};

function Choice({ label, help, value, onChange, options }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <p className={styles.label} id={id}>
        {label}
      </p>
      {help ? <p className={styles.help}>{help}</p> : null}
      <SegmentedControl aria-labelledby={id} value={value} onChange={onChange} data={options} />
    </div>
  );
}

function Size() {
  const zoom = useZoom();
  const percent = Math.round(zoom * 100);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>Size of everything</legend>
      <p className={styles.help}>From 80% to 200%, also with Ctrl and plus or minus.</p>
      <div className={styles.buttons}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconMinus size={16} aria-hidden />}
          disabled={percent <= 80}
          onClick={() => changeZoom(-1)}
        >
          Smaller
        </Button>
        <output className={styles.percent}>{percent}%</output>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={percent >= 200}
          onClick={() => changeZoom(1)}
        >
          Larger
        </Button>
        <Button size="xs" variant="subtle" disabled={percent === 100} onClick={() => changeZoom(0)}>
          Back to 100%
        </Button>
      </div>
    </fieldset>
  );
}
