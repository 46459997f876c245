/*
 * A draft is saved by itself, in order, and never lost: not by a newer version, not by leaving the screen.
 */
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { flushDrafts, useDraft } from './useDraft';

type Stored = { value: string; revision: number };

function draftOf(save: (value: string, revision: number) => Promise<Stored>, stored: Stored) {
  return renderHook((props: { stored: Stored }) => useDraft({ stored: props.stored, save }), {
    initialProps: { stored },
  });
}

const START = { value: 'one', revision: 1 };

describe('a draft', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  it('is saved 800 ms after the last key with the revision that was read', async () => {
    const save = vi.fn((value: string, revision: number) => Promise.resolve({ value, revision: revision + 1 }));
    const { result } = draftOf(save, START);
    act(() => result.current.set('two'));
    await act(() => vi.advanceTimersByTimeAsync(700));
    act(() => result.current.set('three'));
    await act(() => vi.advanceTimersByTimeAsync(700));
    expect(save).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(save.mock.calls).toEqual([['three', 1]]);
    expect(result.current.state).toBe('saved');
  });

  it('waits for the save under way and then uses its revision', async () => {
    const answers: ((stored: Stored) => void)[] = [];
    const save = vi.fn((_value: string, _revision: number) => new Promise<Stored>((resolve) => answers.push(resolve)));
    const { result } = draftOf(save, START);
    act(() => result.current.set('two'));
    await act(() => vi.advanceTimersByTimeAsync(800));
    act(() => result.current.set('three'));
    await act(() => vi.advanceTimersByTimeAsync(800));
    expect(save).toHaveBeenCalledTimes(1);
    await act(async () => answers[0]?.({ value: 'two', revision: 5 }));
    expect(save.mock.calls[1]).toEqual(['three', 5]);
    expect(result.current.value, 'the answer of the first save must not overwrite newer text').toBe('three');
  });

  it('is saved when its screen is left', async () => {
    const save = vi.fn((value: string, revision: number) => Promise.resolve({ value, revision: revision + 1 }));
    const { result, unmount } = draftOf(save, START);
    act(() => result.current.set('two'));
    unmount();
    expect(save).toHaveBeenCalledWith('two', 1);
  });

  it('is saved before the window closes', async () => {
    const save = vi.fn((value: string, revision: number) => Promise.resolve({ value, revision: revision + 1 }));
    const { result } = draftOf(save, START);
    act(() => result.current.set('two'));
    await act(() => flushDrafts());
    expect(save).toHaveBeenCalledWith('two', 1);
  });

  it('takes a newer version over only while nothing is unsaved', () => {
    const save = vi.fn(() => new Promise<Stored>(() => undefined));
    const { result, rerender } = draftOf(save, START);
    rerender({ stored: { value: 'theirs', revision: 2 } });
    expect(result.current.value).toBe('theirs');
    act(() => result.current.set('mine'));
    rerender({ stored: { value: 'theirs again', revision: 3 } });
    expect(result.current.value).toBe('mine');
  });

  it('keeps the text of a save that failed and saves what was decided, step by step', async () => {
    const save = vi
      .fn((value: string, revision: number) => Promise.resolve({ value, revision: revision + 1 }))
      .mockRejectedValueOnce(new Error('conflict'));
    const { result } = draftOf(save, START);
    act(() => result.current.set('mine'));
    await act(() => vi.advanceTimersByTimeAsync(800));
    expect(result.current).toMatchObject({ state: 'failed', value: 'mine' });
    await act(() => result.current.settle([() => 'theirs', (merged) => `${merged} and mine`]));
    expect(save.mock.calls.slice(1)).toEqual([
      ['theirs', 1],
      ['theirs and mine', 2],
    ]);
    expect(result.current).toMatchObject({ state: 'saved', value: 'theirs and mine', error: null });
  });

  it('has the text again when what was decided cannot be saved', async () => {
    const save = vi.fn(() => Promise.reject<Stored>(new Error('the disk is full')));
    const { result } = draftOf(save, START);
    act(() => result.current.set('mine'));
    await act(() => vi.advanceTimersByTimeAsync(800));
    await act(() => result.current.settle([() => 'theirs', () => 'mine']));
    expect(save).toHaveBeenCalledTimes(2);
    expect(result.current).toMatchObject({ state: 'failed', value: 'mine' });
  });

  it('keeps unsaved text when its screen is left, until it is saved', async () => {
    const save = vi
      .fn((value: string, revision: number) => Promise.resolve({ value, revision: revision + 1 }))
      .mockRejectedValueOnce(new Error('conflict'));
    const onKept = vi.fn();
    const show = () => renderHook(() => useDraft({ stored: START, save, name: 'qn_1', onKept }));
    const first = show();
    act(() => first.result.current.set('mine'));
    first.unmount();
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(onKept).toHaveBeenCalledOnce();
    const second = show();
    expect(second.result.current).toMatchObject({ state: 'failed', value: 'mine' });
    await act(() => second.result.current.flush());
    expect(second.result.current.state).toBe('saved');
    second.unmount();
    expect(show().result.current).toMatchObject({ state: 'clean', value: 'one' });
  });
});
