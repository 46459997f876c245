/*
 * Turns names and numbers of the wire into words on the screen. American English only.
 */
const SPELLED: Record<string, string> = {
  fda: 'FDA',
  ind: 'IND',
  cmc: 'CMC',
  id: 'ID',
  ltfu: 'Follow-up',
  bla: 'BLA',
  rcr: 'RCR',
  wro: 'WRO',
};

/** `least_acceptable_outcome` becomes `Least acceptable outcome`, `ind_effect` becomes `IND effect`. */
export function titleOfKey(key: string): string {
  const words = key.split(/[_-]/).filter(Boolean);
  const said = words.map((word) => SPELLED[word] ?? word).join(' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** `1 thing`, `3 things`, `1,480 words`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** `812 bytes`, `14.2 kB`, `3.1 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size.toLocaleString('en-US', { maximumFractionDigits: 1 })} ${unit}`;
}
