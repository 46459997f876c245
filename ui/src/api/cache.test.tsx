/*
 * A change makes exactly those queries old that read what it wrote.
 */
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { mockHost } from '../mock/host';
import { SUMMARY } from '../mock/sample';
import { READS, WRITES } from './bindings';
import { createCache, listenToApp, useAnswer, useChange, useSaving } from './cache';
import { installHost } from './call';

function setUp() {
  const host = mockHost({ slow: false });
  installHost(host);
  const cache = createCache();
  listenToApp(cache);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={cache}>{children}</QueryClientProvider>
  );
  const asked = (name: string) => host.calls.filter((call) => call.name === name).length;
  return { host, wrapper, asked };
}

const program = SUMMARY.id;

describe('the cache', () => {
  it('asks again only for what a change has written', async () => {
    const { wrapper, asked } = setUp();
    const { result } = renderHook(
      () => ({
        findings: useAnswer('finding_list', { program }),
        packets: useAnswer('packet_list', {}),
        dismiss: useChange('finding_dismiss'),
      }),
      { wrapper },
    );
    await waitFor(() => expect(result.current.findings.data).toBeDefined());
    await act(() => result.current.dismiss.mutateAsync({ program, finding: 'f1', reason: 'Not asked here' }));
    await waitFor(() => expect(asked('finding_list')).toBe(2));
    expect(asked('packet_list'), 'packets read nothing that a dismissal writes').toBe(1);
  });

  it('asks again when another writer changed something', async () => {
    const { host, wrapper, asked } = setUp();
    const { result } = renderHook(() => useAnswer('clock_get', { program }), { wrapper });
    await waitFor(() => expect(result.current.data).toBeDefined());
    act(() => host.say({ event: 'changed', topics: ['programs'] }));
    act(() => host.say({ event: 'changed', topics: ['dates'] }));
    await waitFor(() => expect(asked('clock_get')).toBe(2));
  });

  it('asks nothing while there is no request', () => {
    const { host, wrapper } = setUp();
    renderHook(() => useAnswer('program_get', null), { wrapper });
    expect(host.calls).toEqual([]);
  });

  it('answers while the computer is offline', async () => {
    const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine');
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    window.dispatchEvent(new Event('offline'));
    try {
      const { wrapper } = setUp();
      const { result } = renderHook(() => useAnswer('program_list', {}), { wrapper });
      await waitFor(() => expect(result.current.data).toHaveLength(1));
    } finally {
      if (online) Object.defineProperty(navigator, 'onLine', online);
      window.dispatchEvent(new Event('online'));
    }
  });

  it('says that a change was not saved', async () => {
    const { host, wrapper } = setUp();
    host.failNext('history_undo', { code: 'unavailable', message: 'The disk is full', hint: 'Make room.' });
    const { result } = renderHook(() => ({ undo: useChange('history_undo'), saving: useSaving() }), { wrapper });
    act(() => result.current.undo.mutate({ program }));
    await waitFor(() => expect(result.current.saving.state).toBe('failed'));
    expect(result.current.undo.error?.hint).toBe('Make room.');
  });

  it('knows topics for every command it knows', () => {
    expect(Object.keys(READS).sort()).toEqual(Object.keys(WRITES).sort());
  });
});
