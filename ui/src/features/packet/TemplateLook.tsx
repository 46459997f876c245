/*
 * What a house template does to the Word file: how many of the styles it has, and folded, all that is taken over and all that is not.
 */
import { Button } from '@mantine/core';
import { Fragment } from 'react';
import type { TemplatePreview, TemplateStyle, TemplateView, TemplateWords } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { Answered } from '../../shared/components/Answered';
import { Disclosure } from '../../shared/components/Disclosure';
import { ScrollTable } from '../../shared/components/ScrollTable';
import { counted } from '../../shared/format/words';
import styles from './WordTemplate.module.css';

type TemplateLookProps = { template: TemplateView; onRemove: () => void };

export function TemplateLook({ template, onRemove }: TemplateLookProps) {
  const preview = useAnswer('template_preview', { template: template.sha256 });
  return (
    <Answered query={preview} what="The template">
      {(look) => (
        <Disclosure summary={summary(look)}>
          <div className={styles.look}>
            <Facts look={look} />
            <Styles look={look} />
            <div>
              <Button size="xs" variant="default" onClick={onRemove}>
                Remove this template…
              </Button>
            </div>
          </div>
        </Disclosure>
      )}
    </Answered>
  );
}

function summary({ found, wanted }: TemplatePreview) {
  if (found === wanted) return `Every style of Word that a packet uses is in the template (${wanted})`;
  const rest = wanted - found === 1 ? 'the missing one looks' : 'the missing ones look';
  return `${found} of ${wanted} styles of Word found; ${rest} as in Briefing Room’s own`;
}

function Facts({ look: { page, edges, fonts, left_out } }: { look: TemplatePreview }) {
  return (
    <dl className={styles.facts}>
      <dt>Paper and margins</dt>
      <dd>
        {page
          ? `${page.paper}; margins: ${page.margins}. The PDF keeps the paper of the copy.`
          : 'Those of the copy; the template says none that can be used.'}
      </dd>
      <dt>Headers and footers</dt>
      <dd>
        {edges.length === 0 ? 'The template has none.' : edges.map((edge) => <Edge key={edge.place} edge={edge} />)}
        <p>Program, legend, state and date stand below the template’s header on every page.</p>
      </dd>
      <dt>Fonts</dt>
      <dd>
        {fonts.length === 0 ? 'Word’s usual font' : fonts.map(({ name }) => name).join(', ')}. The Word file names its
        fonts; a reader who lacks one sees another in its place.
      </dd>
      {left_out.length > 0 ? (
        <>
          <dt>Not taken over</dt>
          <dd>
            <ul className={styles.leftOut}>
              {left_out.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function Edge({ edge: { place, words, pictures, instead } }: { edge: TemplateWords }) {
  const shown = words === '' ? 'no words' : `“${words.split('\n').join(' / ')}”`;
  const drawn =
    pictures > 0
      ? `, with ${counted(pictures, 'picture')}; what a picture shows cannot be searched for internal text, so look at it`
      : '';
  return <p>{`${place}: ${shown}${drawn}${instead ? '; it counts the pages, so ours is left out' : ''}`}</p>;
}

/** What is missing is what a reader looks for; of what keeps its name the names are enough. */
function Styles({ look: { name, styles: all } }: { look: TemplatePreview }) {
  const found = all.filter((style) => style.found);
  const other = found.filter(({ ours, theirs }) => ours !== theirs);
  const named: [string, TemplateStyle[]][] = [
    ['Not in the template, look as in Briefing Room’s own', all.filter((style) => !style.found && !style.own)],
    ['Taken from the template', found.filter(({ ours, theirs }) => ours === theirs)],
    ['Brought along by the packet, for Word has no such style', all.filter((style) => !style.found && style.own)],
  ];
  return (
    <section className={styles.look} aria-label={`Styles of ${name}`}>
      <dl className={styles.facts}>
        {named.map(([title, list]) =>
          list.length === 0 ? null : (
            <Fragment key={title}>
              <dt>{title}</dt>
              <dd>{list.map(({ ours }) => ours).join(', ')}</dd>
            </Fragment>
          ),
        )}
      </dl>
      {other.length > 0 ? (
        <ScrollTable caption="Taken from the template under another name" heads={['In a packet', 'In the template']}>
          {other.map(({ ours, theirs }) => (
            <tr key={`${ours} ${theirs}`}>
              <th scope="row">{ours}</th>
              <td>{theirs}</td>
            </tr>
          ))}
        </ScrollTable>
      ) : null}
    </section>
  );
}
