/*
 * The first two steps: what the product is, and what makes late events more likely. The class is derived unless the user names it.
 */

import { useAnswer } from '../../../api/cache';
import { ChoiceField, FieldRow } from '../../../record/fields';
import { ProseField } from '../../../record/ProseField';
import { FdaSurface } from '../../../shared/components/Surface';
import { Answer } from './Answer';
import { PRODUCT, RISK } from './answers';

export function ProductStep() {
  const rules = useAnswer('follow_up_rules_get', {}).data;
  return (
    <FdaSurface label="what the product is">
      <h2>What the product is</h2>
      <FieldRow>
        <ChoiceField
          path="fda.answers.vector_or_cell"
          label="Vector or cell"
          help="The class, and with it the usual duration, is derived from it."
          options={(rules?.vector_or_cell ?? []).map(({ id, label }) => ({ value: id, label }))}
          searchable
          optional
        />
        <ChoiceField
          path="fda.answers.product_class"
          label="Product class, if you name it"
          help="Leave it open to have it derived. A class that you name stands above what is derived."
          options={(rules?.classes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          optional
        />
      </FieldRow>
      {PRODUCT.map((asked) => (
        <Answer key={asked.fact} asked={asked} rules={rules} />
      ))}
    </FdaSurface>
  );
}

export function RiskStep() {
  const rules = useAnswer('follow_up_rules_get', {}).data;
  return (
    <FdaSurface label="risk of delayed events">
      <h2>What makes delayed events more likely</h2>
      {RISK.map((asked) => (
        <Answer key={asked.fact} asked={asked} rules={rules} />
      ))}
      <ProseField
        path="fda.risk_assessment"
        label="Assessment of the risk"
        help="What the answers mean for this product, in the words FDA will read: mechanism, data, class experience."
        rows={5}
      />
    </FdaSurface>
  );
}
