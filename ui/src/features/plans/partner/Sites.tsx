/*
 * The sites considered, with points of readiness: what to ask, whether it is ready, and what is missing.
 */
import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Site, SitePoint } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { FieldFrame, FieldRow, TextField } from '../../../record/fields';
import { useField } from '../../../record/ThingForm';
import { undoNotice } from '../../../record/undoNotice';
import { InternalSurface } from '../../../shared/components/Surface';
import { Cell } from '../parts/Cell';
import { RowsField } from '../parts/RowsField';
import styles from './Partner.module.css';
import { blankSite, isOwn, type SiteQuestion, siteQuestionsOf } from './rows';

export function Sites() {
  const questions = siteQuestionsOf(useAnswer('plan_guidance_get', { kind: 'partner' }).data);
  return (
    <InternalSurface label="sites">
      <RowsField<Site>
        path="internal.sites"
        label="Sites"
        help="A point is ready or it says what is missing; a point without either has not been asked."
        one="site"
        blank={blankSite(questions)}
        nameOf={({ name }) => name}
      >
        {(path, site) => (
          <>
            <FieldRow>
              <TextField path={`${path}.name`} label="Name" />
              <TextField
                path={`${path}.patients_a_year`}
                label="Patients a year"
                placeholder="Number, and from which records"
              />
            </FieldRow>
            <p className={styles.cardSum}>
              {site.points.filter(({ ready }) => ready).length} of {site.points.length} points ready
            </p>
            <FieldFrame path={`${path}.points`}>
              <div className={styles.points}>
                {questions.map((question) => (
                  <PointRow key={question.id} path={path} question={question} site={site.name} />
                ))}
                <OwnPoints path={path} questions={questions} site={site.name} />
              </div>
            </FieldFrame>
          </>
        )}
      </RowsField>
    </InternalSurface>
  );
}

type PointRowProps = { path: string; question: SiteQuestion; site: string };

function PointRow({ path, question, site }: PointRowProps) {
  const { value, set } = useField<SitePoint[]>(`${path}.points`);
  const points = value ?? [];
  const found = points.findIndex(({ point }) => point === question.id);
  const at = found < 0 ? points.length : found;
  const point = points[at] ?? { point: question.id, title: question.title, ready: false, note: '' };
  const change = (ready: boolean) => {
    const next = { ...point, ready };
    set(found < 0 ? [...points, next] : points.map((one, index) => (index === at ? next : one)));
  };
  return (
    <div className={styles.point}>
      <Checkbox
        label={question.title}
        description={question.ask}
        checked={point.ready}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      {found < 0 ? null : (
        <Cell
          path={`${path}.points[${at}].note`}
          label={`What is missing, or how it is known: ${question.title}${site ? `, ${site}` : ''}`}
          placeholder="What is missing, or how it is known"
        />
      )}
    </div>
  );
}

/** Points that the library does not have. */
function OwnPoints({ path, questions, site }: { path: string; questions: SiteQuestion[]; site: string }) {
  const { value, set } = useField<SitePoint[]>(`${path}.points`);
  const add = useRef<HTMLButtonElement>(null);
  const points = value ?? [];
  const of = site ? `, ${site}` : '';
  return (
    <>
      {points.map((point, at) => {
        if (!isOwn(point.point, questions)) return null;
        const name = `${point.title || 'point of our own'}${of}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: points of our own have no other name than their place
          <div key={at} className={styles.point}>
            <div className={styles.ownPoint}>
              <Checkbox
                aria-label={`Ready: ${name}`}
                checked={point.ready}
                onChange={(event) => {
                  const ready = event.currentTarget.checked;
                  set(points.map((one, index) => (index === at ? { ...one, ready } : one)));
                }}
              />
              <Cell
                path={`${path}.points[${at}].title`}
                label={`Point of our own${of}`}
                placeholder="Point of our own"
              />
              <ActionIcon
                size="md"
                aria-label={`Remove: ${name}`}
                onClick={() => {
                  set(points.filter((_, index) => index !== at));
                  undoNotice(`Removed: ${name}`, () => set(points));
                  requestAnimationFrame(() => add.current?.focus());
                }}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </div>
            <Cell
              path={`${path}.points[${at}].note`}
              label={`What is missing, or how it is known: ${name}`}
              placeholder="What is missing, or how it is known"
            />
          </div>
        );
      })}
      <Button
        ref={add}
        size="xs"
        variant="default"
        className={styles.addOwn ?? ''}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => set([...points, { point: '', title: '', ready: false, note: '' }])}
      >
        Add a point of our own
      </Button>
    </>
  );
}
