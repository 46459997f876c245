/*
 * What can be done from anywhere, for screens that list it. The table itself is the frame's (app/commands.ts), which hands it down.
 */
import { createContext } from 'react';

export type ShownCommand = { id: string; words: string; shown?: string; needsProgram?: boolean };

export const CommandTable = createContext<ShownCommand[]>([]);
