/*
 * Says in the corner that something done from a list, a menu or a key did not work, what it means and what to do. It stays until closed.
 */
import { notifications } from '@mantine/notifications';
import { troubleOf } from '../api/errors';

export function failureNotice(failure: unknown) {
  const { title, message, effect, hint } = troubleOf(failure).shown;
  notifications.show({
    color: 'red',
    autoClose: false,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
    title,
    message: [message, effect, hint].map(sentence).join(' '),
  });
}

/** Sentences of the app may come without a full stop. */
const sentence = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
