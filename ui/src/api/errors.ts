/*
 * How each error code of the app is shown: how bad it is, what happened, what it means for the work, and what to do.
 * The record is total: a new code in Rust does not compile here until someone has decided what the user sees.
 * The sentence comes from Rust, and the way out too where Rust knows a nearer one.
 */
import type { ApiError, ErrorCode } from './bindings';

type Presentation = {
  severity: 'stop' | 'warn' | 'note';
  /** What happened. */
  title: string;
  /** What it means for the work. */
  effect: string;
  /** What to do, where Rust has nothing nearer to say. */
  todo: string;
  /** What a screen offers beside the sentence. */
  action: 'fix' | 'leave' | 'decide' | 'retry' | 'none';
};

export const PRESENTATION: Record<ErrorCode, Presentation> = {
  invalid_input: {
    severity: 'warn',
    title: 'Something is not as expected',
    effect: 'What was stored before is unchanged.',
    todo: 'Correct what the message names, then try again.',
    action: 'fix',
  },
  not_found: {
    severity: 'warn',
    title: 'This is no longer here',
    effect: 'It was removed or never kept, here or in another window. The rest of your work is as it was.',
    todo: 'Go back to the list. If it was removed by mistake, History can bring it back.',
    action: 'leave',
  },
  conflict: {
    severity: 'warn',
    title: 'Two versions of the same passage',
    effect: 'Theirs is stored and yours is kept here, not saved yet. Neither is lost.',
    todo: 'Compare the versions and choose what to keep.',
    action: 'decide',
  },
  refused: {
    severity: 'stop',
    title: 'This cannot go on yet',
    effect: 'Nothing was written; your work is as it was.',
    todo: 'Mend what the message names, then try again.',
    action: 'fix',
  },
  unavailable: {
    severity: 'stop',
    title: 'The file or folder cannot be used just now',
    effect: 'What was saved before is safe. The last change may not be saved yet.',
    todo: 'Check that the drive is there, has room and may be written to, then try again.',
    action: 'retry',
  },
  canceled: {
    severity: 'note',
    title: 'Stopped',
    effect: 'Nothing was changed and nothing was replaced.',
    todo: 'Start it again whenever you like.',
    action: 'none',
  },
  internal: {
    severity: 'stop',
    title: 'Briefing Room made a mistake',
    effect: 'Your work up to the last save is safe.',
    todo: 'Try again. If it happens again, report what you did just before.',
    action: 'retry',
  },
};

/** An `ApiError` as something that can be thrown. */
export class ApiFailure extends Error {
  readonly error: ApiError;

  constructor(error: ApiError) {
    super(error.message);
    this.name = 'ApiFailure';
    this.error = error;
  }

  get hint(): string {
    return this.error.hint;
  }
}

export function isApiError(value: unknown): value is ApiError {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}

function errorOf(thrown: unknown): ApiError {
  if (thrown instanceof ApiFailure) return thrown.error;
  if (isApiError(thrown)) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'internal', message, hint: '' };
}

/** What the trouble card shows for whatever was thrown. */
export function troubleOf(thrown: unknown) {
  const error = errorOf(thrown);
  const { severity, title, effect, todo, action } = PRESENTATION[error.code] ?? PRESENTATION.internal;
  return { shown: { severity, title, message: error.message, effect, hint: error.hint || todo }, action, error };
}
