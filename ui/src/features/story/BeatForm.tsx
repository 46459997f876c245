/*
 * The form of a beat: heading, text and claims go to FDA; budget, owner, status and note stay in the team.
 */
import type { Beat, Claim } from '../../api/bindings';
import { ChoiceField, FieldFrame, FieldRow, Fields, NumberField, TextField } from '../../record/fields';
import { RichField } from '../../record/RichField';
import { ThingForm } from '../../record/ThingForm';
import { WorkingFields } from '../../record/WorkingFields';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';
import { BEAT_JOB_NAMES, options } from '../../shared/format/names';
import { ClaimsOfBeat } from './ClaimsOfBeat';
import { WordBar } from './WordBar';

type BeatFormProps = { program: string; beat: Beat; claims: Claim[]; words: number | undefined };

export function BeatForm({ program, beat, claims, words }: BeatFormProps) {
  return (
    <ThingForm program={program} kind="beat" stored={beat}>
      {({ internal }) => (
        <>
          <FdaSurface label="The text">
            <Fields>
              <FieldFrame path="">{null}</FieldFrame>
              <FieldRow>
                <TextField path="fda.heading" label="Heading" help="Printed above the text." />
                <ChoiceField
                  path="fda.job"
                  label="What this part does"
                  help="Chooses the guidance; it is not printed."
                  options={options(BEAT_JOB_NAMES)}
                />
              </FieldRow>
              <div>
                <RichField path="fda.body" label="Text" rows={10} />
                <WordBar words={words} budget={internal.budget_words} />
              </div>
              <ClaimsOfBeat program={program} claims={claims} />
            </Fields>
          </FdaSurface>
          <InternalSurface label="Notes on this beat">
            <Fields>
              <NumberField path="internal.budget_words" label="Budget in words" help="0 for no limit." min={0} />
              <WorkingFields />
            </Fields>
          </InternalSurface>
        </>
      )}
    </ThingForm>
  );
}
