/*
 * Placeholder until the screen is built; replaced by the screen of this name.
 */
import { PageHead } from '../../shared/components/Page';

export function MeetingScreen() {
  return <PageHead title="Meeting" />;
}
