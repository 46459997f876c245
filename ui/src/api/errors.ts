/*
 * How each error code of the app is shown: how bad it is, its headline, and what the button does.
 * The record is total: a new code in Rust does not compile here until someone has decided what the user sees.
 * The sentence and the hint come from Rust.
 */
import type { ApiError, ErrorCode } from './bindings';

type Presentation = {
  severity: 'stop' | 'warn' | 'note';
  title: string;
  /** What a screen offers beside the sentence. */
  action: 'fix' | 'leave' | 'decide' | 'retry' | 'none';
};

export const PRESENTATION: Record<ErrorCode, Presentation> = {
  invalid_input: { severity: 'warn', title: 'Something is not as expected', action: 'fix' },
  not_found: { severity: 'warn', title: 'This is no longer here', action: 'leave' },
  conflict: { severity: 'warn', title: 'Someone else changed the same passage', action: 'decide' },
  refused: { severity: 'stop', title: 'This cannot go on yet', action: 'fix' },
  unavailable: { severity: 'stop', title: 'The file or folder cannot be used just now', action: 'retry' },
  canceled: { severity: 'note', title: 'Stopped', action: 'none' },
  internal: { severity: 'stop', title: 'Briefing Room made a mistake', action: 'retry' },
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
  const { severity, title, action } = PRESENTATION[error.code] ?? PRESENTATION.internal;
  return { shown: { severity, title, message: error.message, hint: error.hint }, action, error };
}
