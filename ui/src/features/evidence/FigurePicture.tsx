/*
 * The picture of a figure, shown as an image and never as part of the page, so that nothing in a drawing can run.
 */
import type { FigureText } from '../../api/bindings';
import { useAnswer } from '../../api/cache';
import { Answered } from '../../shared/components/Answered';
import { Muted } from '../../shared/components/Page';
import { MEDIA_NAMES } from '../../shared/format/names';
import styles from './Evidence.module.css';

export function FigurePicture({ figure }: { figure: FigureText }) {
  if (figure.media === 'svg' && figure.svg) {
    return <Picture address={`data:image/svg+xml,${encodeURIComponent(figure.svg)}`} figure={figure} />;
  }
  if (figure.media !== 'svg' && figure.hash) return <StoredPicture figure={figure} />;
  return (
    <div className={styles.noPicture}>
      <Muted>No picture yet. Take it in from its file: “Import a picture” stands above the list of figures.</Muted>
    </div>
  );
}

function StoredPicture({ figure }: { figure: FigureText }) {
  const image = useAnswer('figure_image_get', { hash: figure.hash });
  return (
    <Answered query={image} what="The picture">
      {({ media_type, base64 }) => <Picture address={`data:${media_type};base64,${base64}`} figure={figure} />}
    </Answered>
  );
}

function Picture({ address, figure }: { address: string; figure: FigureText }) {
  return (
    <div>
      <div className={styles.picture}>
        <img src={address} alt={figure.alt || 'This picture has no alternative text yet'} />
      </div>
      <Muted>{MEDIA_NAMES[figure.media]}</Muted>
    </div>
  );
}
