/*
 * Gives each command its deed, and listens to the keyboard and the native menu for it.
 * In a field, undo and redo belong to the text first, as in Word.
 */
import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { host } from '../api/call';
import { changeZoom, restoreZoom } from '../api/zoom';
import { useOpenProgramFile } from '../record/ProgramFile';
import { isClaimed } from '../shared/ownKeys';
import { COMMANDS, type Command, type CommandId, commandOfKey } from './commands';
import { palette } from './paletteStore';
import { useFindingWalk } from './useFindingWalk';
import { useHistory } from './useHistory';
import type { OpenProgram } from './useProgram';
import { walkParts } from './walkParts';

export function useCommands(program: OpenProgram | null): Command[] {
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const history = useHistory(program?.id ?? null);
  const params = { program: program?.id ?? '' };
  const openFile = useOpenProgramFile();
  const walkFindings = useFindingWalk(program?.id ?? null);

  const deeds: Record<CommandId, () => void> = {
    'go-programs': () => void navigate({ to: '/' }),
    'open-file': openFile,
    'save-file': () => void navigate({ to: '/program/$program/packets', params, search: { packet: 'program' } }),
    'check-pdf': () => void navigate({ to: '/program/$program/packets', params, search: { pdf: 'choose' } }),
    'save-registers': () => void navigate({ to: '/program/$program/packets', params, search: { packet: 'registers' } }),
    'go-start': () => void navigate({ to: '/start' }),
    'go-home': () => void navigate({ to: '/program/$program', params }),
    'go-facts': () => void navigate({ to: '/program/$program/facts', params }),
    'go-meeting': () => void navigate({ to: '/program/$program/meeting', params }),
    'go-story': () => void navigate({ to: '/program/$program/story', params }),
    'go-evidence': () => void navigate({ to: '/program/$program/evidence', params }),
    'go-questions': () => void navigate({ to: '/program/$program/questions', params }),
    'go-plans': () => void navigate({ to: '/program/$program/plans', params }),
    'go-tasks': () => void navigate({ to: '/program/$program/tasks', params }),
    'go-packets': () => void navigate({ to: '/program/$program/packets', params }),
    'go-review': () => void navigate({ to: '/program/$program/review', params }),
    'go-trace': () => void navigate({ to: '/program/$program/trace', params }),
    'go-history': () => void navigate({ to: '/program/$program/history', params }),
    'go-search': () => void navigate({ to: '/program/$program/search', params }),
    'go-settings': () => void navigate({ to: '/settings' }),
    'go-help': () => void navigate({ to: '/help' }),
    'next-part': () => walkParts(1),
    'part-before': () => walkParts(-1),
    'next-finding': () => walkFindings(1),
    'last-finding': () => walkFindings(-1),
    undo: history.undo,
    redo: history.redo,
    palette: () => palette.toggle(),
    'zoom-in': () => changeZoom(1),
    'zoom-out': () => changeZoom(-1),
    'zoom-reset': () => changeZoom(0),
    'scheme-auto': () => setColorScheme('auto'),
    'scheme-light': () => setColorScheme('light'),
    'scheme-dark': () => setColorScheme('dark'),
  };
  /** Undo and redo say what they would do. */
  const named = (id: CommandId) => {
    const step = { undo: history.done, redo: history.undone }[id as string];
    return step ? { words: `${id === 'undo' ? 'Undo' : 'Redo'}: ${step}` } : {};
  };
  const commands = (Object.keys(COMMANDS) as CommandId[])
    .filter((id) => program !== null || !COMMANDS[id].needsProgram)
    .map((id): Command => ({ id, ...COMMANDS[id], ...named(id), run: deeds[id] }));

  const run = useRef<(id: string) => void>(() => undefined);
  run.current = (id) => {
    commands.find((one) => one.id === id)?.run();
  };

  useEffect(() => {
    restoreZoom();
    const forget = host().onMenu((choice) => run.current(choice));
    const pressed = (event: KeyboardEvent) => {
      const id = commandOfKey(event);
      if (!id || isClaimed(event) || ((id === 'undo' || id === 'redo') && inText(event.target))) return;
      event.preventDefault();
      run.current(id);
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => {
      forget();
      window.removeEventListener('keydown', pressed, { capture: true });
    };
  }, []);

  useEffect(() => {
    host().nameSteps(history.done ?? null, history.undone ?? null);
  }, [history.done, history.undone]);

  return commands;
}

const inText = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches('input, textarea') || target.isContentEditable);
