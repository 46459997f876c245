/*
 * The facts of the product: first those that are enough to start, then the rest by topic, folded until it is needed.
 */
import { useSearch } from '@tanstack/react-router';
import { ChoiceField, DayField, FieldRow, Fields, LongField, TextField } from '../../record/fields';
import { LinesField } from '../../record/lists';
import { ProseField } from '../../record/ProseField';
import { ThingForm } from '../../record/ThingForm';
import type { ThingOf } from '../../record/things';
import { WorkingFields } from '../../record/WorkingFields';
import { Muted } from '../../shared/components/Page';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';
import { MODALITY_NAMES, options } from '../../shared/format/names';
import styles from './Facts.module.css';
import type { TabProps } from './FactsScreen';
import { SwitchedOffRules } from './SwitchedOffRules';
import { Topic } from './Topic';

export function ProductFacts({ program, snapshot }: TabProps) {
  const { field } = useSearch({ strict: false });
  return (
    <div className={styles.formTab}>
      <ThingForm key={snapshot.program.id} program={program} kind="program" stored={snapshot.program}>
        {(value) => (
          <>
            <FdaSurface label="Enough to start">
              <h2>Twelve facts are enough to start</h2>
              <Muted>
                {started(value)} of 12 are there. Request, story and questions take them from here; the rest can wait
                until it is asked for.
              </Muted>
              <Start />
            </FdaSurface>
            <Topics value={value} field={field} />
            <Team program={program} value={value} />
          </>
        )}
      </ThingForm>
    </div>
  );
}

type Program = ThingOf<'program'>;

const START: (keyof Program['fda'])[] = [
  'product_name',
  'sponsor',
  'modality',
  'indication',
  'population',
  'product_identity',
  'mechanism',
  'dosage_form',
  'route',
  'regimen',
  'center',
  'pathway',
];

const filled = (part: unknown) => (Array.isArray(part) ? part.length > 0 : String(part ?? '').trim() !== '');
const started = ({ fda }: Program) => START.filter((name) => filled(fda[name])).length;

function Start() {
  return (
    <Fields>
      <FieldRow>
        <TextField path="fda.product_name" label="Product name or code" help="As FDA will know it." />
        <TextField path="fda.sponsor" label="Sponsor" help="The legal name, as it will stand on the IND." />
      </FieldRow>
      <ChoiceField
        path="fda.modality"
        label="Kind of product"
        help="Chooses questions, guidance and follow-up."
        options={options(MODALITY_NAMES)}
        optional
        searchable
      />
      <LongField
        path="fda.indication"
        label="Indication"
        help="Proposed indication, or the context of development."
        rows={1}
      />
      <LongField path="fda.population" label="Patients of the first trial" rows={1} />
      <ProseField
        path="fda.product_identity"
        label="What the product is"
        help="Construct, vector, capsid or cell source, in two to five sentences."
      />
      <ProseField
        path="fda.mechanism"
        label="How it works"
        help="From what is given to the effect that is hoped for."
      />
      <LongField path="fda.dosage_form" label="Dosage form" rows={1} />
      <LongField path="fda.route" label="Route of administration" rows={1} />
      <LongField path="fda.regimen" label="Dosing regimen" help="Dose, how often, for how long." rows={1} />
      <FieldRow>
        <TextField path="fda.center" label="FDA center" help="For cell and gene therapies usually CBER." />
        <TextField path="fda.pathway" label="Regulatory pathway" help="For example 351(a) of the PHS Act." />
      </FieldRow>
    </Fields>
  );
}

function Topics({ value: { fda }, field }: { value: Program; field: string | undefined }) {
  const of = (...names: (keyof Program['fda'])[]) => ({
    there: names.filter((name) => filled(fda[name])).length,
    all: names.length,
    paths: names.map((name) => `fda.${name}`),
    field,
  });
  return (
    <FdaSurface label="Asked for in the request and the package">
      <h2>Asked for later</h2>
      <Muted>The request and the package have a place for each; “not applicable, because” is an answer too.</Muted>
      <div className={styles.topics}>
        <Topic title="Names and numbers" {...of('other_names', 'ind_number', 'office')}>
          <FieldRow>
            <TextField path="fda.office" label="FDA office" help="For example the Office of Therapeutic Products." />
            <TextField path="fda.ind_number" label="IND number" help="Once there is one." code />
          </FieldRow>
          <LinesField
            path="fda.other_names"
            label="Other names"
            help="Earlier codes and names of the same product; FDA may know it by one of them."
            one="Name"
          />
        </Topic>
        <Topic title="Pediatric study plans" {...of('pediatric_plan')}>
          <ProseField
            path="fda.pediatric_plan"
            label="Pediatric study plans"
            help="What is planned, or why there is nothing yet."
          />
        </Topic>
        <Topic title="Combination product and human factors" {...of('combination_product', 'human_factors')}>
          <ProseField
            path="fda.combination_product"
            label="Combination product"
            help="Whether a device or another product belongs to it, or why not."
          />
          <ProseField
            path="fda.human_factors"
            label="Human factors plan"
            help="How it will be shown that users handle it rightly, or why that does not apply."
          />
        </Topic>
      </div>
    </FdaSurface>
  );
}

function Team({ program, value }: { program: string; value: Program }) {
  return (
    <InternalSurface label="Notes on the program">
      <h2>For the team</h2>
      <Fields>
        <DayField
          path="internal.ind_target"
          label="Day the IND is meant to be filed"
          help="From here it is computed what FDA’s answers do to the date."
        />
        <LinesField
          path="internal.confidential_terms"
          label="Confidential terms"
          help="A code name, a partner, a person: words that must never stand in a file for FDA. Every export searches the finished files for them and stops when it finds one."
          one="Term"
        />
        <WorkingFields />
        {/* The wire leaves the list out while it is empty. */}
        <SwitchedOffRules program={program} rules={value.internal.switched_off ?? []} />
        <Muted>
          {value.internal.example
            ? 'This is one of the fictional examples; each of its documents says so.'
            : 'This is a program of your own, not one of the fictional examples.'}
        </Muted>
      </Fields>
    </InternalSurface>
  );
}
