/*
 * Who attends for the sponsor: the list in the order of the attendee list, and the person chosen beside it.
 */
import { Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Meeting, Person } from '../../api/bindings';
import { troubleOf } from '../../api/errors';
import { type Snapshot, useAddThing, useMoveThing, useRemoveThing } from '../../record/things';
import { Panel } from '../../shared/components/Page';
import { RowMenu } from '../../shared/components/RowMenu';
import { SortableList } from '../../shared/components/SortableList';
import { Teach } from '../../shared/components/Teach';
import { Trouble } from '../../shared/components/Trouble';
import { useNextRowFocus } from '../../shared/form/useNextRowFocus';
import { CAPACITY_NAMES, DISCIPLINE_NAMES } from './names';
import styles from './People.module.css';
import { PersonForm } from './PersonForm';

type PeopleTabProps = { program: string; meeting: Meeting; snapshot: Snapshot };

export function PeopleTab({ program, meeting, snapshot: { people, meetings } }: PeopleTabProps) {
  const { id } = useSearch({ from: '/program/$program/meeting' });
  const navigate = useNavigate({ from: '/program/$program/meeting' });
  const { add, isPending, error } = useAddThing(program);
  const move = useMoveThing();
  const remove = useRemoveThing(program);
  const order = people.map((person) => person.id).join(' ');
  const focusAfter = useNextRowFocus(order, '[data-person]', '[data-add-person]');
  const chosen = people.find((person) => person.id === id) ?? people[0];

  const show = (person: string | undefined) =>
    void navigate({
      search: ({ meeting: of }) => ({
        tab: 'people',
        ...(of ? { meeting: of } : {}),
        ...(person ? { id: person } : {}),
      }),
    });
  const addPerson = async () => {
    const { id: made } = await add('person', (blank) => ({ ...blank, fda: { ...blank.fda, meetings: [meeting.id] } }));
    show(made);
    setTimeout(() => document.querySelector<HTMLElement>('[data-field="fda.name"] input')?.focus(), 80);
  };
  const removePerson = (person: Person, at: number) =>
    remove(person.id, () => {
      focusAfter(at);
      show((people[at + 1] ?? people[at - 1])?.id);
    });
  const adding = (
    <Button
      data-add-person
      size="xs"
      leftSection={<IconPlus size={16} aria-hidden />}
      loading={isPending}
      onClick={() => void addPerson()}
    >
      Add a person
    </Button>
  );

  if (!chosen) {
    return (
      <Panel title="People">
        <Teach
          icon={<IconUsers />}
          title="Who speaks for you?"
          text="FDA asks for every attendee with title and affiliation. Start with who moderates and who answers for each discipline."
        >
          {adding}
        </Teach>
        {error ? <Trouble {...troubleOf(error).shown} /> : null}
      </Panel>
    );
  }
  return (
    <div className={styles.room}>
      <div className={styles.panes}>
        <Panel title="People" aside={adding}>
          {error ? <Trouble {...troubleOf(error).shown} /> : null}
          <SortableList
            label="People in the order of the attendee list"
            onMove={(moved, to) => move(moved, to)}
            rows={people.map((person, at) => ({
              id: person.id,
              name: nameOf(person),
              content: (
                <div className={styles.row}>
                  <PersonLink person={person} current={person.id === chosen.id} away={!attends(person, meeting)} />
                  <RowMenu
                    name={nameOf(person)}
                    at={at}
                    last={people.length - 1}
                    onMove={(to) => move(person.id, to)}
                    onRemove={() => removePerson(person, at)}
                  />
                </div>
              ),
            }))}
          />
        </Panel>
        <PersonForm key={chosen.id} program={program} person={chosen} meetings={meetings} />
      </div>
    </div>
  );
}

const nameOf = ({ fda }: Person) => fda.name || 'Somebody without a name';

/** Whoever names no meeting attends all. */
const attends = ({ fda }: Person, { id }: Meeting) => fda.meetings.length === 0 || fda.meetings.includes(id);

function PersonLink({ person, current, away }: { person: Person; current: boolean; away: boolean }) {
  const { title, capacity, discipline } = person.fda;
  const about = [
    title,
    capacity === 'sponsor' ? '' : CAPACITY_NAMES[capacity],
    discipline ? DISCIPLINE_NAMES[discipline] : '',
  ];
  return (
    <Link
      from="/program/$program/meeting"
      to="."
      search={({ meeting }) => ({
        tab: 'people',
        ...(meeting ? { meeting } : {}),
        id: person.id,
        field: 'fda.name',
      })}
      className={styles.person}
      data-person
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={current ? 'true' : undefined}
    >
      <span className={styles.name}>{nameOf(person)}</span>
      <span className={styles.about}>{about.filter(Boolean).join(' · ') || 'No title yet'}</span>
      {away ? <span className={styles.about}>Not at this meeting</span> : null}
    </Link>
  );
}
