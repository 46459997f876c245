/*
 * Takes a scenario of the library over into a branch: empty fields are filled, texts that hold something are added to, and what the
 * team has already judged (weeks, cost, reply) stays.
 */
import type { Branch, Cost, Scenario, ScenarioOption } from '../../../api/bindings';

export const COST_NAMES: Record<Cost, string> = {
  low: 'Low, below USD 0.1 million',
  medium: 'Medium, USD 0.1 to 1 million',
  high: 'High, USD 1 to 5 million',
  very_high: 'Very high, above USD 5 million',
};

/** `4 to 8 weeks`, `6 weeks`. */
export const weeksOf = ({ weeks_min, weeks_max }: ScenarioOption): string =>
  weeks_min === weeks_max ? `${weeks_max} weeks` : `${weeks_min} to ${weeks_max} weeks`;

/** The branch with a scenario and one of its options put in; the longer time counts. */
export function withScenario(branch: Branch, scenario: Scenario, option: ScenarioOption): Branch {
  const signs = scenario.early_signs.filter((sign) => !branch.early_signs.includes(sign));
  return {
    ...branch,
    trigger: added(branch.trigger, scenario.trigger),
    early_signs: [...branch.early_signs.filter((sign) => sign.trim() !== ''), ...signs],
    action: added(branch.action, option.option),
    cost: branch.cost.trim() === '' ? COST_NAMES[option.cost] : branch.cost,
    weeks: branch.weeks ?? option.weeks_max,
    reply: branch.reply ?? { kind: scenario.reply_kind, text: scenario.reply },
  };
}

/** A text with another below it; a text that is there already is not said twice. */
function added(text: string, more: string): string {
  if (text.trim() === '') return more;
  return text.includes(more) ? text : `${text.trimEnd()}\n\n${more}`;
}
