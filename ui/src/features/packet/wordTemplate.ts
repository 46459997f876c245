/*
 * What the Word file of a kind of copy looks like: the template that was chosen for it, or the one its preset says. Kept in Rust, so that
 * the command line writes the same file.
 */
import { useState } from 'react';
import type { TemplateView } from '../../api/bindings';
import { useAnswer, useChange } from '../../api/cache';
import type { ApiFailure } from '../../api/errors';

type Choice = {
  /** The template; none for the own looks. */
  template: TemplateView | undefined;
  /** Chooses a template by its name, or the own looks by the empty one. */
  choose: (name: string) => void;
  /** Why the choice could not be kept. */
  error: ApiFailure | null;
};

export function useWordTemplate(preset: string, kept: readonly TemplateView[]): Choice {
  const choices = useAnswer('template_choice_list', {}).data ?? [];
  const keep = useChange('template_choose');
  // What was just chosen is shown at once, and used by an export even when it could not be kept.
  const [now, setNow] = useState<Record<string, string>>({});
  const named = now[preset] ?? choices.find((one) => one.preset === preset)?.template;
  return {
    template: kept.find(({ name }) => name === named),
    choose: (name) => {
      setNow({ ...now, [preset]: name });
      keep.mutate({ preset, ...(name === '' ? {} : { template: name }) });
    },
    error: keep.error,
  };
}
