/*
 * One section of the package: what belongs there, its text for FDA, and the working of the team; the sections before and after it in
 * the order of the packet. The budget and what is missing are judged in Rust.
 */
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { PacketKind, Section, Slot } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { ChoiceField, FieldRow, Fields, TextField } from '../../record/fields';
import { STATUS_NAMES } from '../../record/kinds';
import { LinksField } from '../../record/lists';
import { ProseField } from '../../record/ProseField';
import { RichField } from '../../record/RichField';
import { ThingForm } from '../../record/ThingForm';
import { fullSnapshot, type Snapshot, useRemoveThing } from '../../record/things';
import { Answered } from '../../shared/components/Answered';
import { PageHead } from '../../shared/components/Page';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';
import { Trouble } from '../../shared/components/Trouble';
import { options } from '../../shared/format/names';
import { counted } from '../../shared/format/words';
import { Neighbor } from './Neighbor';
import styles from './SectionScreen.module.css';
import { inOrder, useOutline, wordsOf } from './useOutline';

export function SectionScreen() {
  const { program, section: id } = useParams({ from: '/program/$program/sections/$section' });
  const view = useAnswer('program_get', { program });
  return (
    <Answered query={view} what="The section">
      {({ snapshot }) => {
        const full = fullSnapshot(snapshot);
        const section = full.sections.find((one) => one.id === id);
        return section ? (
          <Editor key={id} program={program} section={section} snapshot={full} />
        ) : (
          <Gone program={program} />
        );
      }}
    </Answered>
  );
}

function Gone({ program }: { program: string }) {
  return (
    <>
      <PageHead title="Section" />
      <Trouble severity="warn" title="This section is no longer here" message="It may have been removed or undone.">
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => <Link to="/program/$program/packets" params={{ program }} {...props} />}
        >
          To the package
        </Button>
      </Trouble>
    </>
  );
}

type EditorProps = { program: string; section: Section; snapshot: Snapshot };

function Editor({ program, section, snapshot }: EditorProps) {
  const { packet, slot, order, slots } = usePlaceInPacket(program, section);
  const remove = useRemoveThing(program);
  const navigate = useNavigate();
  const at = order.findIndex((one) => one.section.id === section.id);
  const title = section.fda.heading || slot?.heading || 'Section';
  return (
    <>
      <nav className={styles.way} aria-label="Where this section stands">
        <Link to="/program/$program/packets" params={{ program }} search={{ packet }}>
          Package
        </Link>
        <span aria-hidden>▸</span>
        <span>{slot ? slot.document : 'Not in a package yet'}</span>
        <span className={styles.steps}>
          <Neighbor program={program} packet={packet} one={order[at - 1]} words="Section before" />
          <Neighbor program={program} packet={packet} one={order[at + 1]} words="Next section" />
        </span>
      </nav>
      <PageHead title={title} lead={slot?.hint ?? 'Choose below where this text stands in the package.'} />
      <ThingForm key={section.id} program={program} kind="section" stored={section}>
        {(value) => (
          <div className={styles.form}>
            <FdaSurface label={title}>
              <Budget text={value.fda.body} slot={slot} />
              <Fields>
                <RichField path="fda.body" label="Text" rows={14} />
                <TextField
                  path="fda.heading"
                  label="Heading of your own"
                  help="Leave it empty to print the usual heading."
                  placeholder={slot?.heading ?? ''}
                />
                <FieldRow>
                  <LinksField
                    path="fda.figures"
                    label="Figures after the text"
                    help="Figures that the text places itself need not be named here."
                    choices={snapshot.figures
                      .filter(({ audience }) => audience === 'fda')
                      .map(({ id, fda }) => ({ value: id, label: fda.caption || 'Figure without a caption' }))}
                    empty="Add a figure under Evidence first."
                  />
                  <ChoiceField
                    path="fda.slot"
                    label="Place in the package"
                    help="Where this text is printed."
                    options={slotOptions(slots, section.fda.slot)}
                    searchable
                  />
                </FieldRow>
              </Fields>
            </FdaSurface>
            <InternalSurface label="Work on this section">
              <Fields>
                <FieldRow>
                  <ChoiceField path="internal.status" label="State" options={options(STATUS_NAMES)} />
                  <TextField path="internal.owner" label="Owner" help="Who writes it." />
                </FieldRow>
                <ProseField path="internal.note" label="Note for the team" rows={2} />
              </Fields>
              <Button
                className={styles.remove ?? ''}
                size="xs"
                variant="default"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() =>
                  remove(
                    section.id,
                    () => void navigate({ to: '/program/$program/packets', params: { program }, search: { packet } }),
                  )
                }
              >
                Remove this section
              </Button>
            </InternalSurface>
          </div>
        )}
      </ThingForm>
    </>
  );
}

/** The packet whose order counts, the slot the section fills, and its neighbors. */
function usePlaceInPacket(program: string, section: Section) {
  const { packet: wanted } = useSearch({ from: '/program/$program/sections/$section' });
  const preInd = useOutline(program, 'pre-ind').documents ?? [];
  const interact = useOutline(program, 'interact').documents ?? [];
  const slots = preInd.concat(interact).flatMap(({ places }) => places.map(({ slot }) => slot));
  const fits = slots.filter(({ slot }) => slot === section.fda.slot);
  const slot = fits.find(({ packet }) => packet === wanted) ?? fits[0];
  const packet: PacketKind = slot?.packet ?? 'pre-ind';
  return { packet, slot, slots, order: inOrder(packet === 'interact' ? interact : preInd) };
}

/** Each place once, the present one even where no packet knows it. */
function slotOptions(slots: Slot[], present: string) {
  const known = new Map(slots.map(({ slot, document, heading }) => [slot, `${document}: ${heading}`]));
  if (present && !known.has(present)) known.set(present, present);
  return [...known].map(([value, label]) => ({ value, label }));
}

function Budget({ text, slot }: { text: string; slot: Slot | undefined }) {
  return (
    <p className={styles.budget}>
      {counted(wordsOf(text), 'word')}
      {slot && slot.pages > 0 ? `, ${counted(slot.pages, 'page')} planned for this section` : ''}
      {slot
        ? ` · printed in ${slot.packets.map((kind) => (kind === 'pre-ind' ? 'pre-IND' : 'INTERACT')).join(' and ')}`
        : ''}
    </p>
  );
}
