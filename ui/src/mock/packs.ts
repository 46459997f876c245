/*
 * Packs of knowledge on the mock host: one company pack in use, and a rules pack whose file can be looked at. No rule here is true.
 */
import type { PackPreview, PackView } from '../api/bindings';
import type { Answers } from './host';

const HARBOR: PackView = {
  id: 'harbor-bio',
  version: '1.0.0',
  title: 'Questions and lessons of Harbor Bio',
  kind: 'company',
  sha256: 'ab12cd34ef56'.padEnd(64, '0'),
  in_use: true,
  at: '2026-11-20T09:30:00Z',
  who: 'lead',
  reason: '',
};

const RULES: PackPreview = {
  id: 'rules-2027',
  version: '2.0.0',
  title: 'Rules from October 2027',
  publisher: 'A consultant',
  date: '2027-09-01',
  kind: 'rules',
  sha256: '99ff00aa'.padEnd(64, '1'),
  adds: [],
  drops: [],
  rules: [
    {
      part: 'cap',
      change: 'changed',
      id: 'cap.questions',
      meetings: ['pre-ind'],
      sentence: 'Number of questions: the limit rises from 10 to 12.',
      weaker: true,
    },
    {
      part: 'deadline',
      change: 'changed',
      id: 'package_due',
      meetings: ['pre-ind'],
      sentence: 'Package due: 35 days before instead of 30.',
      weaker: false,
    },
  ],
  weaker: true,
  programs: [
    {
      program: 'pg_1',
      name: 'BB-301',
      dates: [
        {
          meeting: 'mt_1',
          meeting_label: 'Pre-IND meeting',
          milestone: 'package_due',
          label: 'Package due',
          before: '2026-12-16',
          after: '2026-12-11',
        },
      ],
      come: [{ rule: 'meeting.late', severity: 'warn', sentence: 'The package is due sooner.', place: 'Meeting' }],
      go: [],
      caps: [],
    },
    { program: 'pg_2', name: 'CT-12', dates: [], come: [], go: [], caps: [] },
  ],
  warnings: ['These rules hold from 2027-10-01 to 2032-09-30; today is 2026-11-27.'],
};

export function packAnswers(): Answers {
  let packs = [HARBOR];
  const last = (pack: PackView) => {
    packs = [pack, ...packs.filter(({ sha256 }) => sha256 !== pack.sha256)];
    return pack;
  };
  const stamp = { at: '2026-11-22T16:00:00Z', who: 'lead' };
  return {
    pack_list: () => packs,
    pack_preview: ({ sha256 }) => {
      const kept = packs.find((pack) => pack.sha256 === sha256);
      return kept ? { ...RULES, ...kept, kind: 'company', rules: [], weaker: false, warnings: [] } : RULES;
    },
    pack_accept: ({ sha256, reason }) => {
      const { id, version, title, kind } = packs.find((pack) => pack.sha256 === sha256) ?? RULES;
      return last({ id, version, title, kind, sha256, in_use: true, reason, ...stamp });
    },
    pack_take_back: ({ reason }) => last({ ...HARBOR, in_use: false, reason, ...stamp }),
  };
}
