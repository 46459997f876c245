/*
 * One figure: the picture as it is kept, its words, and who may see it. Where only the team may, all of it lies on internal ground.
 */
import type { ReactNode } from 'react';
import { ChoiceField, Fields, LongField, TextField } from '../../record/fields';
import { ProseField } from '../../record/ProseField';
import { ThingForm } from '../../record/ThingForm';
import type { ThingOf } from '../../record/things';
import { WorkingFields } from '../../record/WorkingFields';
import { Disclosure } from '../../shared/components/Disclosure';
import { FdaSurface, InternalSurface } from '../../shared/components/Surface';
import { AUDIENCE_NAMES, options } from '../../shared/format/names';
import { FigurePicture } from './FigurePicture';

type Figure = ThingOf<'figure'>;

export function FigureForm({ program, figure }: { program: string; figure: Figure }) {
  return (
    <ThingForm program={program} kind="figure" stored={figure}>
      {({ audience, fda }) => (
        <>
          <Ground audience={audience}>
            <FigurePicture figure={fda} />
            <Fields>
              <ProseField
                path="fda.caption"
                label="Caption"
                help="Without its number; figures are numbered when the package is written."
                rows={2}
              />
              <LongField
                path="fda.alt"
                label="Text for those who do not see it"
                help="What the picture shows, in one to three sentences. Screen readers say it, and PDF files must have it."
              />
              <TextField path="fda.source" label="Where the picture comes from" help="Study, file or publication." />
              {fda.media === 'svg' ? (
                <Disclosure summary="The drawing as text">
                  <LongField
                    path="fda.svg"
                    label="SVG"
                    help="Paste a newer drawing here. It is cleaned when it is saved: scripts and outside addresses are taken out."
                    rows={4}
                    code
                  />
                </Disclosure>
              ) : null}
            </Fields>
          </Ground>
          <InternalSurface label="Notes on the figure">
            <Fields>
              <ChoiceField
                path="audience"
                label="Who may see it"
                help="A figure for the team alone is left out of every packet for FDA."
                options={options(AUDIENCE_NAMES)}
              />
              <WorkingFields at="internal" />
            </Fields>
          </InternalSurface>
        </>
      )}
    </ThingForm>
  );
}

function Ground({ audience, children }: { audience: Figure['audience']; children: ReactNode }) {
  return audience === 'fda' ? (
    <FdaSurface label="The figure">{children}</FdaSurface>
  ) : (
    <InternalSurface label="The figure">{children}</InternalSurface>
  );
}
