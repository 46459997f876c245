/*
 * Search over everything a program holds, as you type: grouped by kind, with the words found marked. Enter opens the first, arrows move.
 * What is found and how it is ordered comes from Rust.
 */
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ProgramHit } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { useGoTo } from '../../record/place';
import { Muted, PageHead } from '../../shared/components/Page';
import { Teach } from '../../shared/components/Teach';
import { Trouble } from '../../shared/components/Trouble';
import { counted } from '../../shared/format/words';
import { grouped, Hits } from './Hits';
import styles from './SearchScreen.module.css';

export function SearchScreen() {
  const { program } = useParams({ from: '/program/$program/search' });
  const { text: asked = '' } = useSearch({ from: '/program/$program/search' });
  const [text, setText] = useState(asked);
  const words = useSettled(text.trim());
  const answer = useAnswer('program_search', words === '' ? null : { program, text: words });
  const hits = useLast(answer.data, words === '');
  const goTo = useGoTo(program);
  const screen = useRef<HTMLDivElement>(null);
  useWordsInAddress(words, asked, setText);

  const first = grouped(hits ?? [])[0]?.hits[0];
  const move = (event: KeyboardEvent, by: 1 | -1) => {
    const stops = [...(screen.current?.querySelectorAll<HTMLElement>('input, [data-hit]') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + by];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  /** After a change of screen the frame focuses the heading; here typing goes on at once. */
  const focused = (event: FocusEvent) => {
    if (event.target instanceof HTMLHeadingElement) screen.current?.querySelector('input')?.focus();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(event, 1);
    if (event.key === 'ArrowUp') move(event, -1);
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && first && words === text.trim())
      goTo(first);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between the links and the field inside
    <div ref={screen} onKeyDown={pressed} onFocus={focused}>
      <PageHead title="Search" lead="Finds words in every text of this program; the last word may be unfinished." />
      <TextInput
        className={styles.field ?? ''}
        label="Words to find"
        description="Enter opens the first, the arrow keys move through what is found."
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoFocus
        type="search"
        spellCheck={false}
        size="md"
      />
      {answer.error ? (
        <Trouble severity="warn" title="The search could not be run" message={answer.error.message} />
      ) : null}
      <Found program={program} words={words} hits={hits} onClear={() => setText('')} />
    </div>
  );
}

type FoundProps = { program: string; words: string; hits: ProgramHit[] | undefined; onClear: () => void };

function Found({ program, words, hits, onClear }: FoundProps) {
  if (words === '') {
    return <Muted>Questions, claims, evidence, sections, plans, notes of the team: everything is searched.</Muted>;
  }
  if (!hits) return null;
  if (hits.length === 0) {
    return (
      <Teach
        icon={<IconSearch size={28} />}
        title={`Nothing holds “${words}”`}
        text="All words have to occur in one thing. Try fewer words, or only the beginning of one."
      >
        <Button variant="default" onClick={onClear}>
          Clear the words
        </Button>
      </Teach>
    );
  }
  return (
    <>
      <p role="status" className={styles.count}>
        {counted(hits.length, 'place')} found
      </p>
      <Hits program={program} hits={hits} />
    </>
  );
}

/** What was typed, once the typing rests for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 120);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The last answer while the next one is on its way, so that the list does not blink. */
function useLast<Answer>(answer: Answer | undefined, forget: boolean): Answer | undefined {
  const last = useRef<Answer>(undefined);
  if (forget) last.current = undefined;
  else if (answer !== undefined) last.current = answer;
  return last.current;
}

/** Keeps the words in the address, so that Back from a hit finds them; another address brings its words. */
function useWordsInAddress(words: string, asked: string, take: (text: string) => void) {
  const navigate = useNavigate({ from: '/program/$program/search' });
  const told = useRef(asked);
  useEffect(() => {
    if (words === told.current) return;
    told.current = words;
    void navigate({ search: words === '' ? {} : { text: words }, replace: true });
  }, [words, navigate]);
  useEffect(() => {
    if (asked === told.current) return;
    told.current = asked;
    take(asked);
  }, [asked, take]);
}
