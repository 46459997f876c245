/*
 * The texts of the follow-up plan, in five parts with addresses: events and tests, participants, the case that the sponsor stops,
 * reporting and analysis, and what stays in the team. Rows of the library are offered where a list is written.
 */
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { FieldFrame, FieldRow, TextField } from '../../../record/fields';
import { LinesField } from '../../../record/lists';
import { ProseField } from '../../../record/ProseField';
import { WorkingFields } from '../../../record/WorkingFields';
import { FdaSurface, InternalSurface } from '../../../shared/components/Surface';
import { EventsPart } from './EventsPart';
import styles from './FollowUp.module.css';
import { PointOffers } from './PointOffers';
import { PARTS, type PartId, placeOf } from './steps';

const BODIES: Record<PartId, ComponentType> = {
  events: EventsPart,
  participants: ParticipantsPart,
  stops: StopsPart,
  reporting: ReportingPart,
  team: TeamPart,
};

export function TextStep() {
  const params = useParams({ from: '/program/$program/plans/$plan' });
  const { part } = placeOf(useSearch({ from: '/program/$program/plans/$plan' }));
  const Body = BODIES[part];
  return (
    <>
      <nav aria-label="Parts of the text">
        <ul className={styles.parts}>
          {PARTS.map(({ id, title }) => (
            <li key={id}>
              <Link
                to="/program/$program/plans/$plan"
                params={params}
                search={{ step: 'text', tab: id }}
                className={styles.part}
                aria-current={id === part ? 'page' : undefined}
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Body />
    </>
  );
}

function ParticipantsPart() {
  return (
    <FdaSurface label="participants">
      <FieldRow>
        <ProseField path="fda.population" label="Who is followed" help="Usually everyone who received any amount." />
        <ProseField
          path="fda.entry"
          label="Entry from the trial"
          help="When follow-up begins, and what happens on retreatment or early withdrawal."
        />
      </FieldRow>
      <LinesField
        path="fda.retention"
        label="How participants are kept"
        help="Contacts, travel, coming of age, relocation, registries."
        one="Point"
      />
      <PointOffers path="fda.retention" rows="retention" what="Points" />
      <LinesField path="fda.consent" label="What consent says" one="Point" />
      <PointOffers path="fda.consent" rows="consent" what="Points" />
    </FdaSurface>
  );
}

function StopsPart() {
  return (
    <FdaSurface label="if the sponsor stops">
      <h2>If the sponsor stops</h2>
      <p className={styles.help}>
        FDA asks how participants are followed for the whole period even if the sponsor ceases to operate: who, with
        which money, and where data and samples go.
      </p>
      <FieldFrame path="fda.continuity">
        <FieldRow>
          <TextField
            path="fda.continuity.custodian"
            label="Custodian"
            help="Who takes over records and contact, and on what agreement."
          />
          <TextField path="fda.continuity.funding" label="Money" help="Where it comes from when the sponsor is gone." />
          <TextField
            path="fda.continuity.records"
            label="Data and samples"
            help="Where they go, and who may use them."
          />
        </FieldRow>
      </FieldFrame>
      <ProseField path="fda.continuity.text" label="How the handover goes" help="Who is told, and by when." rows={4} />
      <PointOffers path="fda.continuity.text" rows="sponsor_stops" what="Points" />
    </FdaSurface>
  );
}

function ReportingPart() {
  return (
    <FdaSurface label="reporting and analysis">
      <ProseField path="fda.reporting" label="Safety and annual reporting" rows={4} />
      <PointOffers path="fda.reporting" rows="reporting" what="Points" />
      <ProseField path="fda.analysis" label="Analysis and missing data" rows={4} />
      <ProseField path="fda.oversight" label="Oversight" help="Who reviews the data, and how often." rows={3} />
      <ProseField
        path="fda.after_approval"
        label="After approval"
        help="How participants and later patients go on: this protocol, a registry, a commitment."
        rows={3}
      />
    </FdaSurface>
  );
}

function TeamPart() {
  return (
    <InternalSurface label="notes of the team">
      <TextField path="internal.cost" label="What follow-up costs" help="A year, and over the whole period." />
      <WorkingFields />
    </InternalSurface>
  );
}
