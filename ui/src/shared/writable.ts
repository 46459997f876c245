/*
 * What can be written in, as a selector: inputs, and fields of text whether they are live or at rest.
 */
export const WRITABLE = 'input, textarea, [role="textbox"]';
