/*
 * The partners considered, each on a card to open: the judgments, then payment, exit, risks and the decision.
 */
import { Autocomplete, Button, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { memo, useRef, useState } from 'react';
import type { Partner, PartnerRisk, Payment } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { FieldFrame, FieldRow, LongField, TextField } from '../../../record/fields';
import { useField } from '../../../record/ThingForm';
import { undoNotice } from '../../../record/undoNotice';
import { InternalSurface } from '../../../shared/components/Surface';
import { options } from '../../../shared/format/names';
import { RowsField } from '../parts/RowsField';
import styles from './Partner.module.css';
import { blankPartner, type Criterion, criteriaOf, nameOfPartner, PAYMENTS, partsOf, sumWords } from './rows';
import { Scores } from './Scores';

export function Partners() {
  const { value, set } = useField<Partner[]>('internal.partners');
  const criteria = criteriaOf(useAnswer('plan_guidance_get', { kind: 'partner' }).data);
  const partners = value ?? [];
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, partners.length - 1);
  const partner = partners[at];
  const focusName = () => requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('input')?.focus());
  return (
    <InternalSurface label="partners">
      <FieldFrame path="internal.partners">
        <div className={styles.cards}>
          {partners.map((one, index) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: partners have no other name than their place
              key={index}
              type="button"
              className={styles.card}
              aria-pressed={index === at}
              onClick={() => setChosen(index)}
            >
              <span className={styles.cardName}>{nameOfPartner(one, index)}</span>
              <span className={styles.cardRole}>{one.name && one.role ? one.role : 'Role not named'}</span>
              <span className={styles.cardSum}>{sumWords(partsOf(one.scores, criteria))}</span>
            </button>
          ))}
          <Button
            data-add
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            className={styles.addCard ?? ''}
            onClick={() => {
              set([...partners, blankPartner(criteria)]);
              setChosen(partners.length);
              focusName();
            }}
          >
            Add a partner
          </Button>
        </div>
      </FieldFrame>
      <div ref={frame}>
        {partner ? (
          <PartnerCard key={at} at={at} criteria={criteria} />
        ) : (
          <p className={styles.help}>Nobody is considered yet. Add the first partner to judge it.</p>
        )}
      </div>
    </InternalSurface>
  );
}

const NO_RISK: PartnerRisk = { risk: '', mitigation: '' };

type PartnerCardProps = { at: number; criteria: Criterion[] };

const PartnerCard = memo(function PartnerCard({ at, criteria }: PartnerCardProps) {
  const path = `internal.partners[${at}]`;
  return (
    <div className={styles.sheet}>
      <SheetHead at={at} />
      <FieldRow>
        <TextField path={`${path}.name`} label="Name" />
        <RoleField path={`${path}.role`} />
        <PaymentField path={`${path}.payment`} />
      </FieldRow>
      <Scores path={path} criteria={criteria} />
      <FieldRow>
        <LongField
          path={`${path}.exit`}
          label="How we would part"
          help="Notice, transfer, samples, records, and what we take along."
        />
        <LongField
          path={`${path}.decision`}
          label="Decision"
          help="What was decided, by whom, and on what condition."
        />
      </FieldRow>
      <RowsField<PartnerRisk>
        path={`${path}.risks`}
        label="Risks"
        one="risk"
        blank={NO_RISK}
        nameOf={({ risk }) => risk}
      >
        {(risk) => (
          <FieldRow>
            <LongField path={`${risk}.risk`} label="Risk" rows={1} />
            <LongField path={`${risk}.mitigation`} label="What is done about it" rows={1} />
          </FieldRow>
        )}
      </RowsField>
    </div>
  );
});

function SheetHead({ at }: { at: number }) {
  const { value, set } = useField<Partner[]>('internal.partners');
  const partners = value ?? [];
  const partner = partners[at];
  const name = partner ? nameOfPartner(partner, at) : '';
  const box = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.sheetHead} ref={box}>
      <h2>{name}</h2>
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconTrash size={16} aria-hidden />}
        aria-label={`Remove the partner ${name}`}
        onClick={() => {
          const cards = box.current?.closest('[data-surface]');
          set(partners.filter((_, index) => index !== at));
          undoNotice(`Removed: ${name}`, () => set(partners));
          requestAnimationFrame(() =>
            cards?.querySelector<HTMLElement>('button[aria-pressed="true"], [data-add]')?.focus(),
          );
        }}
      >
        Remove
      </Button>
    </div>
  );
}

function RoleField({ path }: { path: string }) {
  const { value, set } = useField<string>(path);
  const { value: roles } = useField<string[]>('internal.roles_needed');
  return (
    <FieldFrame path={path}>
      <Autocomplete
        label="Role"
        data={[...new Set((roles ?? []).filter((role) => role.trim() !== ''))]}
        value={value ?? ''}
        onChange={set}
      />
    </FieldFrame>
  );
}

function PaymentField({ path }: { path: string }) {
  const { value, set } = useField<Payment>(path);
  return (
    <FieldFrame path={path}>
      <Select
        label="How it is paid"
        data={options(PAYMENTS)}
        value={value ?? 'unknown'}
        allowDeselect={false}
        onChange={(chosen) => chosen && set(chosen as Payment)}
      />
    </FieldFrame>
  );
}
