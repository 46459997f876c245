/*
 * The first ten minutes: pasted draft questions, sorted as a consultant would, with a cut line, the gaps likeliest to bring a hold, a clean
 * table, and the way into a program. No program is needed. The sorting is Rust's.
 */
import { useDebouncedValue } from '@mantine/hooks';
import { IconListCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Triage } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { call } from '../../api/call';
import { troubleOf } from '../../api/errors';
import { Answered } from '../../shared/components/Answered';
import { PageHead, Panel } from '../../shared/components/Page';
import { Teach } from '../../shared/components/Teach';
import { Trouble } from '../../shared/components/Trouble';
import { CleanTable } from './CleanTable';
import { Drafts } from './Drafts';
import { textOf, triageOf } from './drafts';
import { Gaps } from './Gaps';
import { KeepProgram } from './KeepProgram';
import { Sorted } from './Sorted';
import styles from './StartScreen.module.css';
import { useDesk } from './useDesk';

export function StartScreen() {
  const { desk, change } = useDesk();
  const [settled] = useDebouncedValue(desk, 600);
  const blank = settled.text.trim() === '';
  const split = useAnswer('draft_split', blank ? null : { text: settled.text });
  const drafts = split.data;
  const ready = settled.sorted && !blank;
  const answer = useAnswer('triage_compute', ready && drafts?.length ? triageOf(settled, drafts) : null);
  const before = useRef<Triage | undefined>(undefined);
  if (answer.data) before.current = answer.data;
  const failure = split.error ?? answer.error;
  const reword = async (put: (drafts: string[]) => string[]) => {
    const now = desk.text.trim() === '' ? [] : await call('draft_split', { text: desk.text });
    change({ text: textOf(put(now.map(({ text }) => text))) });
  };
  const shown = ready ? (answer.data ?? before.current) : undefined;

  return (
    <>
      <PageHead
        title="First ten minutes"
        lead="Paste the questions people have sent you. See which to ask, which to merge, and what nobody has asked yet."
      />
      <div className={styles.columns}>
        <Drafts desk={desk} count={blank ? 0 : drafts?.length} change={change} />
        <div className={styles.results}>
          {failure ? (
            <Trouble {...troubleOf(failure).shown} />
          ) : ready ? (
            <Answered query={{ ...answer, data: shown }} what="The sorted questions">
              {(triage) => (
                <>
                  <Sorted
                    triage={triage}
                    onReword={(old, words) => void reword((all) => all.map((text) => (text === old ? words : text)))}
                  />
                  <Gaps gaps={triage.gaps} onAdd={(words) => void reword((all) => [...all, words])} />
                  <CleanTable triage={triage} />
                  <KeepProgram triage={triage} desk={settled} />
                </>
              )}
            </Answered>
          ) : (
            <Panel title="What you get">
              <Teach
                icon={<IconListCheck />}
                title="A list that fits the hour"
                text="For each draft: keep, merge, split, ask later, ask another office, or read the guidance that answers it. Below it, what is likeliest to bring a clinical hold because nobody asks."
              />
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}
