/*
 * Questions, the bank, the linter and triage on the mock host: imitates shapes and what is stored, never a rule. What a check says here
 * is an example of form only.
 */
import type {
  Adopted,
  Commands,
  LintFinding,
  Plan,
  Question,
  Thing,
  TopicHit,
  Triage,
  Triaged,
  TriageInput,
} from '../api/bindings';
import { PLANS, QUESTIONS } from './sample';

type Answers = { [K in keyof Commands]?: (request: Commands[K][0]) => Commands[K][1] };

const SOURCE = {
  id: 'demo',
  title: 'Example source',
  section: '',
  date: '2026-01-01',
  confidence: 'judgment',
} as const;

const TOPICS: TopicHit[] = [
  topic('potency-strategy', 'Potency assurance strategy', 'cmc', {
    ask: 'Does the Agency agree that {assay} is an acceptable potency strategy for {product}?',
    placeholders: [
      { key: 'assay', kind: 'name', hint: 'the assay' },
      { key: 'product', kind: 'name', hint: 'the product', fact: 'program.product_name' },
    ],
    synonyms: ['bioassay'],
  }),
  topic('starting-dose', 'Starting dose', 'clinical', {
    ask: 'Does the Agency agree with a starting dose of {dose}?',
    placeholders: [{ key: 'dose', kind: 'dose', hint: 'the dose with its unit' }],
    area: 'clinical-trial-design',
    modalities: ['til'],
  }),
];

/** What the mock host says about questions; `base` answers for everything else. */
export function questionAnswers(base: Answers, more: Question[] = []): Answers {
  let questions: Question[] = [...QUESTIONS, ...more];
  let before = questions;
  let plans: Plan[] | null = null;
  let made = 0;
  const keep = (next: Question[]) => {
    before = questions;
    questions = next;
  };
  const put = (saved: Question) => {
    const known = questions.some(({ id }) => id === saved.id);
    keep(known ? questions.map((one) => (one.id === saved.id ? saved : one)) : [...questions, saved]);
    return saved;
  };
  const blank = (): Question => {
    made += 1;
    const first = QUESTIONS[0];
    if (!first) throw new Error('the sample has a question');
    const fda = { ...first.fda, title: '', ask: '' };
    return {
      ...first,
      id: `qn_new_${made}`,
      revision: 0,
      fda,
      internal: { working: first.internal.working, novelty: '' },
    };
  };

  return {
    program_get: (request) => {
      const view = base.program_get?.(request);
      if (!view) throw new Error('the mock host has programs');
      const all = [...(view.snapshot.plans ?? []), ...(plans ?? [])];
      return { ...view, snapshot: { ...view.snapshot, questions, plans: all } };
    },
    record_blank: (request) => {
      if (request.kind !== 'question')
        return base.record_blank?.(request) ?? ({ thing: 'question', value: blank() } as Thing);
      return { thing: 'question', value: blank() };
    },
    record_save: (request) => {
      const { thing } = request;
      if (thing.thing !== 'question') return base.record_save?.(request) ?? { thing, merged: false };
      const value = put({ ...thing.value, revision: thing.value.revision + 1 });
      return { thing: { thing: 'question', value }, merged: false };
    },
    record_remove: (request) => {
      const gone = questions.find(({ id }) => id === request.id);
      if (!gone) return base.record_remove?.(request) ?? { label: request.id };
      keep(questions.filter(({ id }) => id !== request.id));
      return { label: gone.fda.title };
    },
    history_undo: (request) => {
      questions = before;
      return base.history_undo?.(request) ?? { label: '' };
    },
    bank_search: ({ text, discipline, modality }) => {
      const word = text.trim().toLowerCase().slice(0, 3);
      return TOPICS.filter(
        (one) =>
          (!discipline || one.discipline === discipline) &&
          (!modality || one.modalities.includes('all') || one.modalities.includes(modality)) &&
          one.title.toLowerCase().includes(word),
      ).map((one) => ({ ...one, matched: word ? [one.title.split(' ')[0]?.toLowerCase() ?? ''] : [] }));
    },
    topic_preview: ({ topic: id, values }) => adopted(found(id), values),
    question_adopt: ({ topic: id, values }) => {
      const words = adopted(found(id), values);
      const start = blank();
      const question = put({
        ...start,
        revision: 1,
        fda: { ...start.fda, title: words.title, ask: words.ask, discipline: words.discipline },
        internal: { ...start.internal, adopted: { topic: id, pack: words.pack } },
      });
      const plan: Plan = { ...PLANS[0], id: `pl_${question.id}`, question: question.id };
      plans = [...(plans ?? []), plan];
      return { question, plan, open: words.open };
    },
    question_promote: ({ question: id, branch, text, reason }) => {
      const question = questions.find((one) => one.id === id);
      if (!question) throw new Error('the question is there');
      const promotion = { plan: PLANS[0].id, branch, who: 'me', on: '2026-11-22', reason };
      const value = put({
        ...question,
        revision: question.revision + 1,
        fda: { ...question.fda, alternative: text },
        internal: { ...question.internal, promotion },
      });
      return { thing: { thing: 'question', value }, merged: false };
    },
    lint_check: ({ questions: drafts }) => drafts.flatMap(({ id, text, position }) => linted(id, text, position)),
    draft_split: ({ text }) =>
      text
        .split(/\n\s*\n/)
        .map((words) => words.trim())
        .filter(Boolean)
        .map((words, at) => ({ id: String(at + 1), text: words, sub_questions: [] })),
    triage_compute: triage,
  };
}

function topic(id: string, title: string, discipline: TopicHit['discipline'], more: Partial<TopicHit>): TopicHit {
  return {
    id,
    title,
    discipline,
    score: 0,
    matched: [],
    area: 'cmc',
    meeting_fit: 'both',
    meeting_fit_why: 'Strategy early, data later.',
    deciding_office: 'otp',
    earliest_stage: 'interact',
    modalities: ['all'],
    ask: '',
    context: ['What each assay measures'],
    position: ['Which assay now, which later'],
    supporting_data: ['Performance of the assay'],
    common_concern: 'Only expression is measured.',
    fallback: 'Add a functional assay later.',
    guidance_basis: ['g-1'],
    scenarios: [],
    synonyms: [],
    confidence: 'judgment',
    placeholders: [],
    pack: 'built-in 1.1.0',
    ...more,
  };
}

function found(id: string): TopicHit {
  const one = TOPICS.find((hit) => hit.id === id);
  if (!one) throw new Error('the bank has the topic');
  return one;
}

function adopted(hit: TopicHit, values: Record<string, string>): Adopted {
  const known: Record<string, string> = { product: 'BB-301', ...values };
  const fill = (text: string) =>
    Object.entries(known).reduce((filled, [key, value]) => filled.replaceAll(`{${key}}`, value), text);
  return {
    ...hit,
    topic: hit.id,
    ask: fill(hit.ask),
    open: hit.placeholders.filter(({ key }) => known[key] === undefined),
    open_elsewhere: [],
  };
}

function linted(question: string, text: string, position: string | undefined): LintFinding[] {
  const about = { question, source: SOURCE };
  const found: LintFinding[] = [];
  if (/^what/i.test(text)) {
    found.push({
      ...about,
      rule: 'Q08',
      name: 'An open question',
      severity: 'warn',
      seen: text.split(' ').slice(0, 3).join(' '),
      why: 'FDA answers a proposal.',
      fix: 'Ask whether FDA agrees.',
    });
  }
  if (position === '') {
    found.push({
      ...about,
      rule: 'Q05',
      name: 'No sponsor position',
      severity: 'stop',
      seen: '',
      why: 'FDA answers the proposal of the sponsor.',
      fix: 'Write what you propose.',
    });
  }
  return found;
}

function triage({ questions }: TriageInput): Triage {
  const sorted: Triaged[] = questions.map(({ id, text }, at) => {
    const twin = questions.findIndex((one) => one.text === text);
    const merge = twin < at;
    const away = /orphan/i.test(text);
    return {
      id,
      text,
      verdict: merge ? 'merge' : away ? 'wrong_office' : 'keep',
      reason: merge ? `It asks what question ${twin + 1} asks.` : 'One closed ask.',
      ...(merge ? { with: String(twin + 1) } : {}),
      topic: 'potency-strategy',
      ...(merge || away ? {} : { rank: at + 1, frame: 'Does the Agency agree with the frame?', discipline: 'cmc' }),
      rank_reason: 'Much hangs on it.',
      minutes: merge || away ? 0 : 9,
      above_cut: !merge && !away && at < 2,
      findings: [],
    };
  });
  return {
    questions: sorted,
    gaps: [
      {
        id: 'g1',
        title: 'Nobody asks about the starting dose',
        why: 'It has brought holds.',
        fix: 'Ask about the starting dose.',
        topics: ['starting-dose'],
        confidence: 'secondary',
      },
    ],
    fit: sorted.filter(({ above_cut: fits }) => fits).length,
    cut_reason: 'Sixty minutes, less the rest.',
    table: '| Rank | Question |',
  };
}
