/*
 * Placeholder until the screen is built; replaced by the screen of this name.
 */
import { PageHead } from '../../shared/components/Page';

export function EvidenceScreen() {
  return <PageHead title="Evidence" />;
}
