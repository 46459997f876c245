/*
 * Gives each command its deed, and listens to the keyboard and the native menu for it.
 * In a field, undo and redo belong to the text first, as in Word.
 */
import { useMantineColorScheme } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { host } from '../api/call';
import { flushDrafts } from '../shared/form/useDraft';
import { isClaimed } from '../shared/ownKeys';
import { COMMANDS, type Command, type CommandId, commandOfKey } from './commands';
import { useHistory } from './useHistory';
import type { OpenProgram } from './useProgram';
import { changeZoom, restoreZoom } from './zoom';

export function useCommands(program: OpenProgram | null): Command[] {
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const history = useHistory(program?.id ?? null);
  const params = { program: program?.id ?? '' };

  const deeds: Record<CommandId, () => void> = {
    'go-programs': () => void navigate({ to: '/' }),
    'go-home': () => void navigate({ to: '/program/$program', params }),
    'go-plans': () => void navigate({ to: '/program/$program/plans', params }),
    'go-packets': () => void navigate({ to: '/program/$program/packets', params }),
    undo: history.undo,
    redo: history.redo,
    palette: () => spotlight.toggle(),
    'zoom-in': () => changeZoom(1),
    'zoom-out': () => changeZoom(-1),
    'zoom-reset': () => changeZoom(0),
    'scheme-auto': () => setColorScheme('auto'),
    'scheme-light': () => setColorScheme('light'),
    'scheme-dark': () => setColorScheme('dark'),
  };
  const commands = (Object.keys(COMMANDS) as CommandId[])
    .filter((id) => program !== null || !COMMANDS[id].needsProgram)
    .map((id): Command => ({ id, ...COMMANDS[id], run: deeds[id] }));

  const run = useRef<(id: string) => void>(() => undefined);
  run.current = (id) => {
    commands.find((one) => one.id === id)?.run();
  };

  useEffect(() => {
    restoreZoom();
    host().onMenu((choice) => {
      if (choice === 'closing') void flushDrafts().finally(() => host().closeNow());
      else run.current(choice);
    });
    const pressed = (event: KeyboardEvent) => {
      const id = commandOfKey(event);
      if (!id || isClaimed(event) || ((id === 'undo' || id === 'redo') && inText(event.target))) return;
      event.preventDefault();
      run.current(id);
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, []);

  return commands;
}

const inText = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches('input, textarea') || target.isContentEditable);
