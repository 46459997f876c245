/*
 * A label as Rust writes it without marks, with the powers raised again: `10^13`. On one line 10 and 13 beside each other would be 1013.
 */
export function Raised({ label }: { label: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a label have no other name than their place
  return label.split(/\^(-?\d+)/).map((part, at) => (at % 2 === 1 ? <sup key={at}>{part}</sup> : part));
}
