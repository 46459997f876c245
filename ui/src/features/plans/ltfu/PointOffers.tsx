/*
 * Points of the follow-up rules that can be added to a list or a text of the plan.
 */
import type { FollowUpRules, Point } from '../../../api/bindings';
import { useAnswer } from '../../../api/cache';
import { useField } from '../../../record/ThingForm';
import { Offers } from '../parts/Offers';

type Rows = { [Key in keyof FollowUpRules]: FollowUpRules[Key] extends Point[] ? Key : never }[keyof FollowUpRules];

type PointOffersProps = { path: string; rows: Rows; what: string };

export function PointOffers({ path, rows, what }: PointOffersProps) {
  const rules = useAnswer('follow_up_rules_get', {}).data;
  const { value, set } = useField<string[] | string>(path);
  const points = rules?.[rows] ?? [];
  const taken = (text: string) => value?.includes(text) ?? false;
  const add = (text: string) => {
    if (Array.isArray(value)) set([...value.filter((line) => line.trim() !== ''), text]);
    else set(value?.trim() ? `${value.trimEnd()}\n\n${text}.` : `${text}.`);
  };
  return (
    <Offers
      what={what}
      offers={points.map(({ text, confidence }) => ({
        name: text,
        confidence,
        taken: taken(text),
        add: () => add(text),
      }))}
    />
  );
}
