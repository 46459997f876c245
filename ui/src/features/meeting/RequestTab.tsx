/*
 * What the meeting request says, in the order of the letter. People, agenda and questions have their own places.
 */
import { FieldFindings } from '../../record/FieldFindings';
import { ChoiceField, DayField, FieldRow, Fields, SwitchField, TextField } from '../../record/fields';
import { LinesField } from '../../record/lists';
import { ProseField } from '../../record/ProseField';
import { useField } from '../../record/ThingForm';
import { Disclosure } from '../../shared/components/Disclosure';
import { FdaSurface } from '../../shared/components/Surface';
import { FORMAT_NAMES, MEETING_NAMES, options } from '../../shared/format/names';
import { counted } from '../../shared/format/words';
import { DisciplinesField } from './DisciplinesField';
import styles from './Meeting.module.css';

export function RequestTab() {
  const whole = useField('');
  const enclosed = useField<boolean>('fda.package_enclosed').value === true;
  return (
    <>
      {whole.findings.length > 2 ? (
        <Disclosure summary={`${counted(whole.findings.length, 'finding')} about the request as a whole`}>
          <FieldFindings program={whole.program} findings={whole.findings} />
        </Disclosure>
      ) : (
        <FieldFindings program={whole.program} findings={whole.findings} />
      )}
      <FdaSurface label="Meeting request">
        <Fields>
          <h2 className={styles.subhead}>Kind and format</h2>
          <FieldRow>
            <ChoiceField path="fda.kind" label="Kind of meeting" options={options(MEETING_NAMES)} />
            <ChoiceField path="fda.format" label="Format" options={options(FORMAT_NAMES)} />
          </FieldRow>
          <ProseField
            path="fda.type_rationale"
            label="Why this kind of meeting"
            help="“Which meeting” writes a first version from your facts."
          />
          <ProseField
            path="fda.format_reason"
            label="Why this format"
            help="For a live meeting: which points need a discussion, and why writing would not do."
          />
        </Fields>
      </FdaSurface>
      <FdaSurface label="What the meeting is for">
        <Fields>
          <h2 className={styles.subhead}>What it is for</h2>
          <ProseField path="fda.purpose" label="Purpose" help="Two to four sentences." />
          <ProseField
            path="fda.development_status"
            label="Where the development stands"
            help="Studies completed, under way and planned."
            rows={4}
          />
          <LinesField
            path="fda.objectives"
            label="Objectives"
            help="What you want to have reached when the meeting ends."
            one="Objective"
            prose
          />
          <DisciplinesField />
        </Fields>
      </FdaSurface>
      <FdaSurface label="Dates and package">
        <Fields>
          <h2 className={styles.subhead}>Dates and package</h2>
          <LinesField
            path="fda.proposed_dates"
            label="Dates and times you propose"
            help="With the time zone, for example January 14, 2027, 10:00 to 11:00 Eastern Time."
            one="Proposed date"
          />
          <LinesField path="fda.unavailable_dates" label="Dates on which you cannot meet" one="Unavailable date" />
          <SwitchField
            path="fda.package_enclosed"
            label="The package goes with the request"
            help="Needed for INTERACT; possible for others."
          />
          {enclosed ? null : <DayField path="fda.package_date" label="Day on which the package will be sent" />}
        </Fields>
      </FdaSurface>
      <FdaSurface label="Sending and numbers">
        <Fields>
          <h2 className={styles.subhead}>Sending and numbers</h2>
          <FieldRow>
            <TextField
              path="fda.pre_submission_number"
              label="Pre-submission number"
              help="The number CBER gave; empty before."
              code
            />
            <TextField path="fda.meeting_number" label="Meeting number" help="From FDA’s letter; empty before." code />
            <TextField path="fda.project_manager" label="Project manager at FDA" help="Named in FDA’s letter." />
          </FieldRow>
          <TextField
            path="fda.submission_route"
            label="How the request is sent"
            help="FDA’s addresses and gateways change: check the current page of the office before sending."
          />
          <TextField
            path="fda.secure_email"
            label="Secure e-mail with FDA"
            help="Set up, or the letter that asks for it is enclosed."
            code
          />
          <TextField
            path="fda.agent_letter"
            label="Letter for an agent or consultant"
            help="Who may speak for you, or why no letter is needed."
          />
        </Fields>
      </FdaSurface>
    </>
  );
}
