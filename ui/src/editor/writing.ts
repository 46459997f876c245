/*
 * What is needed to write in a text and not to read it. Loaded apart (part.ts), because it is by far the largest part of the window.
 */
export { LiveEditor } from './LiveEditor';
export { throughSchema } from './schema';
