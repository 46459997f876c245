/*
 * What the window asks of the system around it: the one door to Rust, its events, pickers and the title.
 * The only file that imports @tauri-apps. Knows names and JSON, no command and no screen.
 */
import { invoke, isTauri } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWindow } from '@tauri-apps/api/window';
import type { Event } from './bindings';

export type Host = {
  /** Runs a command of the app; rejects with an `ApiError`. */
  call(name: string, payload: unknown): Promise<unknown>;
  /** Hears how jobs get on and what other writers changed. */
  onEvent(heard: (event: Event) => void): void;
  /**
   * Hears the ids of choices in the native menu (src-tauri/src/menu.rs), and `closing` before the window closes; returns how to hear no
   * more.
   */
  onMenu(heard: (choice: string) => void): () => void;
  /** Lets the user choose a folder; `null` when they close the dialog. */
  pickFolder(title: string): Promise<string | null>;
  /** Lets the user choose a file with one of these endings; `null` when they close the dialog. */
  pickFile(title: string, kind: string, endings: string[]): Promise<string | null>;
  /** Shows a file or folder in the file browser of the system. */
  showInFolder(path: string): Promise<void>;
  setTitle(title: string): void;
  /** Says in the native menu what undo would take back and redo make again; `null` where there is no such step. */
  nameSteps(undo: string | null, redo: string | null): void;
  /** Closes the window for good, once nothing is unsaved. */
  closeNow(): void;
  /** Keeps the window open although it was to be closed, because something is not saved. */
  stayOpen(): void;
  /** Scales the page; 1 is 100 %. */
  setZoom(scale: number): void;
};

/** True inside the app's own window, false in an ordinary browser. */
export const insideWindow = isTauri;

/** The host of the real window. */
export const tauriHost: Host = {
  call: (name, payload) => invoke('call', { name, payload }),
  onEvent: (heard) => subscribe('app-event', heard),
  onMenu: (heard) => subscribe('menu', heard),
  pickFolder: (title) => invoke('pick_folder', { title }),
  pickFile: (title, kind, endings) => invoke('pick_file', { title, kind, endings }),
  showInFolder: (path) => invoke('show_in_folder', { path }),
  closeNow: () => void invoke('close_now'),
  stayOpen: () => void invoke('stay_open'),
  // A menu with the usual words still works.
  nameSteps: (undo, redo) => void invoke('name_steps', { undo, redo }).catch(() => undefined),
  setTitle: (title) => void getCurrentWindow().setTitle(title),
  setZoom: (scale) => void invoke('set_zoom', { scale }),
};

function subscribe<T>(event: string, heard: (payload: T) => void): () => void {
  const heardFrom = listen<T>(event, ({ payload }) => heard(payload));
  return () => void heardFrom.then((forget) => forget());
}
