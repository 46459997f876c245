/*
 * The looks of the Word file: our own or a house template's. A template is added from a file and kept; what it would do stands below the
 * choice. Shown only when Word is written.
 */
import { Button, Select } from '@mantine/core';
import { IconFileWord } from '@tabler/icons-react';
import { useState } from 'react';
import type { TemplateView } from '../../api/bindings';
import { useChange } from '../../api/cache';
import { host } from '../../api/call';
import { troubleOf } from '../../api/errors';
import { Dialog } from '../../shared/components/Dialog';
import { Trouble } from '../../shared/components/Trouble';
import { useNextRowFocus } from '../../shared/form/useNextRowFocus';
import { TemplateLook } from './TemplateLook';
import styles from './WordTemplate.module.css';
import type { useWordTemplate } from './wordTemplate';

const ENDINGS = ['dotx', 'docx', 'dotm', 'docm'];
/** What stands for our own looks in the list. */
const OWN = '';
/** Where the focus goes after a removal. */
const PLACE = '[data-word-template]';

type WordTemplateProps = { templates: readonly TemplateView[]; looks: ReturnType<typeof useWordTemplate> };

export function WordTemplate({ templates, looks: { template, choose: onTemplate, error } }: WordTemplateProps) {
  const add = useChange('template_add');
  const [leaving, setLeaving] = useState<TemplateView | null>(null);
  const [said, setSaid] = useState('');
  const focusAfter = useNextRowFocus(templates.map(({ sha256 }) => sha256).join(' '), PLACE, PLACE);
  const keep = (path: string, replace: boolean) =>
    add.mutate(
      { path, replace },
      {
        onSuccess: ({ name }) => {
          onTemplate(name);
          if (replace) focusAfter(0);
          setSaid(
            `${name} is copied into Briefing Room, so its file may be moved. Word files of this kind of copy get its looks from now on.`,
          );
        },
      },
    );
  const choose = async () => {
    const file = await host().pickFile('House template for Word', 'Word file', ENDINGS);
    if (!file) return;
    setSaid('');
    keep(file, false);
  };
  const trouble = add.error ? troubleOf(add.error) : null;
  return (
    <div className={styles.template}>
      <div className={styles.choice}>
        <Select
          className={styles.list ?? ''}
          data-word-template
          label="Word template"
          description="A company’s own template gives its styles, paper, headers and footers. Remembered for this kind of copy. The PDF keeps Briefing Room’s looks."
          data={[
            { value: OWN, label: 'Briefing Room’s own' },
            ...templates.map(({ name }) => ({ value: name, label: name })),
          ]}
          value={template?.name ?? OWN}
          onChange={(name) => {
            setSaid('');
            onTemplate(name ?? OWN);
          }}
          allowDeselect={false}
        />
        <Button
          variant="default"
          leftSection={<IconFileWord size={18} aria-hidden />}
          loading={add.isPending}
          onClick={() => void choose()}
        >
          Add a template…
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {error ? <Trouble {...troubleOf(error).shown} /> : null}
      {trouble ? (
        <Trouble {...trouble.shown}>
          {trouble.error.field === 'replace' && add.variables ? (
            <Button size="xs" variant="default" onClick={() => keep(add.variables.path, true)}>
              Replace it
            </Button>
          ) : null}
        </Trouble>
      ) : null}
      {template ? (
        <TemplateLook key={template.sha256} template={template} onRemove={() => setLeaving(template)} />
      ) : null}
      <Dialog opened={leaving !== null} onClose={() => setLeaving(null)} title="Remove a template">
        {leaving ? (
          <Remove
            template={leaving}
            onClose={() => setLeaving(null)}
            onDone={() => {
              setLeaving(null);
              focusAfter(0);
              setSaid(`${leaving.name} is removed.`);
            }}
          />
        ) : null}
      </Dialog>
    </div>
  );
}

type RemoveProps = { template: TemplateView; onClose: () => void; onDone: () => void };

function Remove({ template, onClose, onDone }: RemoveProps) {
  const remove = useChange('template_remove');
  return (
    <div className={styles.ask}>
      <p>
        {template.name} is no longer offered, for no kind of copy and in no program. Packets that were made with it stay
        as they are, and so does the file it came from ({template.file}).
      </p>
      <p>This is no step of a program, so Ctrl Z does not take it back. Add the file again if you need it again.</p>
      {remove.error ? <Trouble {...troubleOf(remove.error).shown} /> : null}
      <div className={styles.buttons}>
        <Button
          loading={remove.isPending}
          onClick={() => remove.mutate({ template: template.sha256 }, { onSuccess: onDone })}
        >
          Remove it
        </Button>
        <Button variant="default" onClick={onClose}>
          Keep it
        </Button>
      </div>
    </div>
  );
}
