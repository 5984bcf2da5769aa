/**
 * Trees, actors, times and events in; statements, who reports what, figures and notes out.
 *
 * Attributions follow PolNeAR: a source, a cue and a content. Quotation marks are part of the content.
 */
export { createStatementsComponent } from './component.ts';
