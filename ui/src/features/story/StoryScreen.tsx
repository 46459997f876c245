/*
 * The story: the background FDA reads, built from beats in order. Left the order, right the open beat with what it should do; or all
 * of it as one text. What is open and how it is shown stand in the address.
 */
import { useParams, useSearch } from '@tanstack/react-router';
import { useAnswer } from '../../api/cache';
import { preparedMeeting } from '../../record/meetings';
import { fullSnapshot } from '../../record/things';
import { Answered } from '../../shared/components/Answered';
import { PageHead } from '../../shared/components/Page';
import { ViewLinks } from '../../shared/components/ViewLinks';
import { counted } from '../../shared/format/words';
import { ReadThrough } from './ReadThrough';
import styles from './Story.module.css';
import { StoryEditor } from './StoryEditor';
import { useStory } from './useStory';

const VIEWS = [
  { id: undefined, words: 'Outline' },
  { id: 'cards', words: 'Cards' },
  { id: 'read', words: 'Read through' },
] as const;

/** As the checks estimate pages (assets/library/rules/checks.toml). */
const WORDS_PER_PAGE = 400;

export function StoryScreen() {
  const { program = '' } = useParams({ strict: false });
  const { view } = useSearch({ strict: false });
  const asked = useAnswer('program_get', { program });
  const snapshot = asked.data ? fullSnapshot(asked.data.snapshot) : null;
  const story = useStory(snapshot?.beats ?? NONE);

  return (
    <div className={styles.screen}>
      <PageHead
        title="Story"
        lead="The background of the package, told in short parts that the team calls beats. FDA sees only their headings and texts."
      >
        {story.beats.length > 0 ? (
          <div className={styles.sum}>
            <Sum total={story.total} budget={story.budget} />
            <ViewLinks label="How the story is shown" views={VIEWS} current={view} drop={['field']} />
          </div>
        ) : null}
      </PageHead>
      <Answered query={asked} what="The story">
        {({ snapshot: stored }) => {
          const all = fullSnapshot(stored);
          const meeting = preparedMeeting(all.meetings)?.fda.kind === 'interact' ? 'interact' : 'pre-ind';
          return view === 'read' ? (
            <ReadThrough program={program} story={story} />
          ) : (
            <StoryEditor program={program} snapshot={all} story={story} meeting={meeting} />
          );
        }}
      </Answered>
    </div>
  );
}

function Sum({ total, budget }: { total: number | null; budget: number | null }) {
  if (total === null) return null;
  const pages = Math.max(1, Math.ceil(total / WORDS_PER_PAGE));
  return (
    <p>
      {budget === null ? counted(total, 'word') : `${total.toLocaleString('en-US')} of ${counted(budget, 'word')}`}
      <span className={styles.pages} title={`Estimated at ${WORDS_PER_PAGE} words a page, without figures`}>
        {' '}
        · about {counted(pages, 'page')}
      </span>
    </p>
  );
}

const NONE: never[] = [];
