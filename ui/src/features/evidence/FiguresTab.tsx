/*
 * The figures: picture, caption and the text for those who do not see it. A figure for the team alone never enters an FDA packet.
 */
import { IconPhoto } from '@tabler/icons-react';
import { ReadLine } from '../../record/ReadText';
import { ThingBrowser } from '../../record/ThingBrowser';
import type { ThingOf } from '../../record/things';
import { UsedBy } from '../../record/UsedBy';
import { Mark } from '../../shared/components/Mark';
import { AUDIENCE_NAMES, MEDIA_NAMES } from '../../shared/format/names';
import type { TabProps } from './EvidenceScreen';
import { FigureForm } from './FigureForm';
import { FigureImport } from './FigureImport';

export function FiguresTab({ program, snapshot }: TabProps) {
  return (
    <ThingBrowser
      program={program}
      kind="figure"
      things={snapshot.figures}
      one="figure"
      many="figures"
      rowOf={rowOf}
      tools={<FigureImport program={program} />}
      empty={{
        icon: <IconPhoto />,
        title: 'Show what words cannot',
        text: 'A map of the vector, a flow of the process, a dose response. Take a picture in from its file; captions and alternative text are asked here.',
      }}
    >
      {(figure) => (
        <>
          <FigureForm key={figure.id} program={program} figure={figure} />
          <UsedBy
            program={program}
            id={figure.id}
            nowhere="No section shows this figure yet. Choose it in the section where it belongs."
          />
        </>
      )}
    </ThingBrowser>
  );
}

function rowOf({ audience, fda }: ThingOf<'figure'>) {
  const missing = fda.svg === '' && fda.hash === '';
  return {
    name: fda.caption.trim() ? <ReadLine source={fda.caption} /> : 'Figure without a caption',
    note: `${MEDIA_NAMES[fda.media]} · ${AUDIENCE_NAMES[audience]}`,
    marks: missing ? <Mark tone="warn">No picture</Mark> : null,
    words: [fda.caption, fda.alt, fda.source, AUDIENCE_NAMES[audience], missing ? 'no picture' : ''].join(' '),
  };
}
