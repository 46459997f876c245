/*
 * Asks axe about the present state of a page. Its own rules for WCAG 2.2 AA and good practice; a violation is told by rule, place and
 * what axe says of it. What axe cannot decide is compared with the reviewed list beside this file.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe cannot decide on a pattern. So the ground of internal text takes the darker of its two colors, which is the harder one to read on. */
const PLAIN = `[data-surface="internal"] {
  background: color-mix(in srgb, var(--br-internal) 9%, var(--br-internal-bg)) !important;
}`;

export type Seen = { violations: string[]; undecided: string[] };

type Asked = {
  /** Only what depends on the colors. */
  colors?: boolean;
  /** While something lies over the page, what it covers stands outside of the landmarks on purpose. */
  overlay?: boolean;
};

export async function look(page: Page, { colors = false, overlay = false }: Asked = {}): Promise<Seen> {
  // A page keeps what it was given until it is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(SOURCE);
    await page.addStyleTag({ content: PLAIN });
  }
  if (!overlay) await unroll(page);
  const rules = { ...(overlay ? { region: { enabled: false } } : {}) };
  const options: axe.RunOptions = {
    runOnly: colors
      ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
      : { type: 'tag', values: TAGS },
    rules: colors ? {} : rules,
    resultTypes: ['violations', 'incomplete'],
  };
  const found = await page.evaluate(
    (asked) => (window as unknown as { axe: typeof axe }).axe.run(document, asked),
    options,
  );
  return { violations: found.violations.flatMap(told), undecided: found.incomplete.flatMap(reasons) };
}

/** Axe passes over what is scrolled out of sight. So the window becomes as high as the screen that it shows. */
async function unroll(page: Page) {
  const { width, height } = page.viewportSize() ?? { width: 1366, height: 768 };
  const hidden = await page.evaluate(() => {
    const main = document.querySelector('main');
    return main ? main.scrollHeight - main.clientHeight : 0;
  });
  if (hidden > 0) await page.setViewportSize({ width, height: Math.min(height + hidden, 12_000) });
}

const told = ({ id, nodes }: axe.Result): string[] =>
  nodes.map(
    ({ target, html, failureSummary }) => `${id} at ${target.join(' ')}: ${html.slice(0, 200)}\n${failureSummary}`,
  );

/** The rule, its reason and the kind of place: the tag and the first class of ours, without what a build adds to it. */
const reasons = ({ id, nodes }: axe.Result): string[] => [
  ...new Set(
    nodes.flatMap(({ any, all, none, html }) =>
      [...any, ...all, ...none].map(({ data }) => {
        const key = (data as { messageKey?: string } | null)?.messageKey;
        return `${id}${key ? ` (${key})` : ''} at ${kindOf(html)}`;
      }),
    ),
  ),
];

function kindOf(html: string): string {
  const tag = /^<([a-z0-9]+)/i.exec(html)?.[1] ?? 'text';
  const classes = /^<[^>]* class="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [];
  const own = classes.find((name) => /^_.+_.{5,}_[0-9]+$/.test(name) || name.startsWith('mantine-'));
  return own ? `${tag}.${own.replace(/^_(.+)_[^_]+_[0-9]+$/, '$1')}` : tag;
}
