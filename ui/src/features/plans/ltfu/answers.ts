/*
 * The questions about a product's risk in plain words, with why each is asked. What follows from an answer is Rust's.
 */
import type { RiskFact } from '../../../api/bindings';

type Asked = { fact: RiskFact; ask: string; why: string; more?: { value: string; label: string }[] };

const UNCERTAIN = { value: 'uncertain', label: 'Not certain' };

export const PRODUCT: readonly Asked[] = [
  {
    fact: 'genetically_modified',
    ask: 'Is the product genetically modified?',
    why: 'FDA’s follow-up guidance is about gene therapies. For cells without modification, what is watched is practice and judgment.',
    more: [{ value: 'transient', label: 'Only for a short time' }],
  },
  {
    fact: 'genome_editing',
    ask: 'Does it use genome editing?',
    why: 'An edit is permanent, wanted or not, so late effects have to be looked for.',
    more: [UNCERTAIN],
  },
  {
    fact: 'ex_vivo_only',
    ask: 'Is the vector used only outside the body, to modify cells?',
    why: 'Then it is the modified cell that stays in the participant, not the vector.',
  },
  {
    fact: 'replication_competent',
    ask: 'Can the product replicate?',
    why: 'A virus that replicates can be shed, infect others, and come back when immunity is low.',
  },
  {
    fact: 'allogeneic',
    ask: 'Do the cells come from a donor?',
    why: 'Donor cells can bring infections and sensitize the recipient.',
  },
];

export const RISK: readonly Asked[] = [
  {
    fact: 'persistence_shown',
    ask: 'Do preclinical studies show that the product persists?',
    why: 'What stays in the body can act late.',
    more: [{ value: 'na', label: 'Does not apply' }],
  },
  {
    fact: 'integrates_or_alters_genome',
    ask: 'Do vector sequences integrate, or is the genome altered in another way?',
    why: 'An integrated sequence can switch on a gene years later.',
  },
  {
    fact: 'latency_reactivation',
    ask: 'Can the product become latent and reactivate?',
    why: 'A latent virus can return long after dosing.',
    more: [UNCERTAIN],
  },
  {
    fact: 'pediatric',
    ask: 'Are infants or children treated?',
    why: 'Growing tissue divides, and a child has more years in which something can appear.',
  },
  {
    fact: 'cns',
    ask: 'Does the product reach the central nervous system?',
    why: 'What happens there is hard to see and hard to sample.',
  },
  {
    fact: 'high_systemic_dose',
    ask: 'Is the systemic dose very high?',
    why: 'More vector reaches more tissue, the liver first.',
  },
  {
    fact: 'dividing_tissue',
    ask: 'Does the target tissue divide?',
    why: 'A changed cell that divides passes the change on.',
  },
  {
    fact: 'growth_factor',
    ask: 'Is the transgene a growth factor?',
    why: 'A lasting growth signal can drive a tumor.',
  },
];
