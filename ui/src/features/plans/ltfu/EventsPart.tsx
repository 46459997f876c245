/*
 * What is looked for: objectives, definitions of delayed events, assays with trigger and action, and further ways of detection with
 * strengths and limits.
 */
import type { Assay, DelayedEvent, Method } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { FieldRow, LongField, TextField } from '../../../record/fields';
import { LinesField } from '../../../record/lists';
import { ProseField } from '../../../record/ProseField';
import { useField } from '../../../record/ThingForm';
import { FdaSurface } from '../../../shared/components/Surface';
import { type Offer, Offers } from '../parts/Offers';
import { RowsField } from '../parts/RowsField';
import { useOutcome } from './Outcome';

const NO_EVENT: DelayedEvent = { category: '', capture: '', expedite: '' };
const NO_ASSAY: Assay = { name: '', method: '', schedule: '', trigger: '', action: '' };
const NO_METHOD: Method = { name: '', use: '', strengths: '', limits: '' };

export function EventsPart() {
  return (
    <>
      <FdaSurface label="objectives and delayed events">
        <LinesField path="fda.objectives" label="Objectives" one="Objective" />
        <RowsField<DelayedEvent>
          path="fda.delayed_events"
          label="Delayed events"
          help="What counts as one, what is recorded, and when it is reported at once."
          one="delayed event"
          blank={NO_EVENT}
          nameOf={({ category }) => category}
        >
          {(path) => (
            <FieldRow>
              <TextField path={`${path}.category`} label="Category" />
              <LongField path={`${path}.capture`} label="What is recorded" rows={1} />
              <LongField path={`${path}.expedite`} label="Reported at once when" rows={1} />
            </FieldRow>
          )}
        </RowsField>
        <EventOffers />
        <ProseField
          path="fda.procedures"
          label="At a tumor, a death or a pregnancy"
          help="Which tissue and records are asked for, and who is told."
          rows={4}
        />
      </FdaSurface>
      <FdaSurface label="assays and further methods">
        <RowsField<Assay>
          path="fda.assays"
          label="Assays"
          help="A result without a trigger changes nothing: say which one leads to which action."
          one="assay"
          blank={NO_ASSAY}
          nameOf={({ name }) => name}
        >
          {(path) => (
            <>
              <FieldRow>
                <TextField path={`${path}.name`} label="What is looked for" />
                <LongField path={`${path}.method`} label="Method and sample" rows={1} />
                <LongField path={`${path}.schedule`} label="When" rows={1} />
              </FieldRow>
              <FieldRow>
                <LongField path={`${path}.trigger`} label="Trigger" rows={1} />
                <LongField path={`${path}.action`} label="Action" rows={1} />
              </FieldRow>
            </>
          )}
        </RowsField>
        <AssayOffers />
        <RowsField<Method>
          path="fda.methods"
          label="Further ways of detection"
          help="What finds events when a participant is lost: registries, death index, sample banks."
          one="method"
          blank={NO_METHOD}
          nameOf={({ name }) => name}
        >
          {(path) => (
            <FieldRow>
              <TextField path={`${path}.name`} label="Method" />
              <LongField path={`${path}.use`} label="Used for" rows={1} />
              <LongField path={`${path}.strengths`} label="Strengths" rows={1} />
              <LongField path={`${path}.limits`} label="Limits" rows={1} />
            </FieldRow>
          )}
        </RowsField>
        <MethodOffers />
      </FdaSurface>
    </>
  );
}

function EventOffers() {
  const rules = useAnswer('follow_up_rules_get', {}).data;
  const { value, set } = useField<DelayedEvent[]>('fda.delayed_events');
  const offers = (rules?.delayed_events ?? []).map(
    ({ category, capture, expedite, confidence }): Offer => ({
      name: category,
      detail: [capture, expedite ? `Reported at once: ${expedite}` : ''].filter(Boolean).join('. '),
      confidence,
      taken: value?.some((event) => event.category === category) ?? false,
      add: () => set([...(value ?? []), { category, capture, expedite }]),
    }),
  );
  return <Offers what="Delayed events" offers={offers} />;
}

/** What the answers say should be watched for, as assays to be worked out. */
function AssayOffers() {
  const outcome = useOutcome();
  const { value, set } = useField<Assay[]>('fda.assays');
  const offers = (outcome?.monitoring ?? []).map(
    ({ item, why, confidence }): Offer => ({
      name: item,
      detail: why,
      confidence,
      taken: value?.some(({ name }) => name === item) ?? false,
      add: () => set([...(value ?? []), { ...NO_ASSAY, name: item }]),
    }),
  );
  return <Offers what="What to watch for" offers={offers} />;
}

function MethodOffers() {
  const rules = useAnswer('follow_up_rules_get', {}).data;
  const { value, set } = useField<Method[]>('fda.methods');
  const offers = (rules?.methods ?? []).map(
    ({ method, use, strengths, limits, confidence }): Offer => ({
      name: method,
      detail: `${use}. Strengths: ${strengths}. Limits: ${limits}.`,
      confidence,
      taken: value?.some(({ name }) => name === method) ?? false,
      add: () => set([...(value ?? []), { name: method, use, strengths, limits }]),
    }),
  );
  return <Offers what="Methods" offers={offers} />;
}
