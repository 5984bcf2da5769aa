/**
 * An open record and two parties in, the dossier of their relationship out: contacts, happenings, statements,
 * expectations, disagreements, claims, and an index of cooperation and conflict; as data, as text and as HTML.
 */
export { readDossier } from './read-dossier.ts';
export { dossierHtml } from './render-html.ts';
export { dossierText } from './render-text.ts';
export { type PartyResolver, resolveParty } from './resolve-party.ts';
export { loadScores, type Scores } from './scores.ts';
export { type Sides, sidesOf } from './sides.ts';
export type * from './types.ts';
export { quotedByReport } from './words.ts';
