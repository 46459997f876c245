/*
 * What a paste brought and what it left out, counted and said in one line.
 */
export type PasteReport = {
  lists: number;
  tables: number;
  footnotes: number;
  comments: number;
  pictures: number;
  /** Passages that tracked changes had deleted. */
  deletions: number;
  hidden: number;
  /** Whether cells that were merged are cells of their own now. */
  split: boolean;
};

export const emptyReport = (): PasteReport => ({
  lists: 0,
  tables: 0,
  footnotes: 0,
  comments: 0,
  pictures: 0,
  deletions: 0,
  hidden: 0,
  split: false,
});

/** The line below the text after a paste; empty when there is nothing worth a word. */
export function wordsOfPaste(report: PasteReport): string {
  const came = [
    counted(report.lists, 'list', 'lists'),
    counted(report.tables, 'table', 'tables'),
    counted(report.footnotes, 'footnote', 'footnotes'),
  ].filter(Boolean);
  const left = [
    counted(report.comments, 'comment', 'comments'),
    counted(report.pictures, 'picture', 'pictures'),
    counted(report.deletions, 'deleted passage', 'deleted passages'),
    counted(report.hidden, 'hidden passage', 'hidden passages'),
  ].filter(Boolean);
  const one = report.comments + report.pictures + report.deletions + report.hidden === 1;
  const sentences = [
    came.length > 0 ? `Pasted: ${came.join(', ')}.` : '',
    left.length > 0 ? `${listed(left)} ${one ? 'was' : 'were'} left out.` : '',
    report.split ? 'Merged cells were split.' : '',
  ].filter(Boolean);
  return sentences.join(' ');
}

const counted = (count: number, one: string, many: string) => (count > 0 ? `${count} ${count === 1 ? one : many}` : '');

const listed = (words: string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
