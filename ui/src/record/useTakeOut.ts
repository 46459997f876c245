/*
 * Takes an entry out of a list of a form and offers to put it back where it was. What was written elsewhere meanwhile stays.
 */
import { useField } from './ThingForm';
import { undoNotice } from './undoNotice';

export function useTakeOut<Entry>(path: string): (at: number, name: string) => void {
  const { edit } = useField<Entry[]>(path);
  return (at, name) => {
    let gone: Entry[] = [];
    edit((list = []) => {
      gone = list.slice(at, at + 1);
      return list.filter((_, index) => index !== at);
    });
    undoNotice(`Removed: ${name}`, () => edit((list = []) => [...list.slice(0, at), ...gone, ...list.slice(at)]));
  };
}
