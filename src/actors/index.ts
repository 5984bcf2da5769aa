/**
 * Names, roles and pronouns of a parsed text in; actors and their mentions out.
 *
 * `createActorsComponent` is the pipeline's step; `createActorIndex` answers later components' questions about its result;
 * `loadActorLexicon` reads the knowledge behind it.
 */
export { type ActorIndex, createActorIndex } from './actor-index.ts';
export { createActorsComponent } from './component.ts';
export { COMMANDING } from './coreference/home-country.ts';
export { quotedTokens } from './coreference/quoted.ts';
export { type ActorLexicon, loadActorLexicon, USER_FOLDER } from './lexicon/lexicon.ts';
export type { OfficeLevel } from './lexicon/office.ts';
export { isCalendarWord } from './mentions/calendar.ts';
export { type ActorPhrase, type ResolvedActor, type ResolveOptions, resolveActor } from './resolve-actor.ts';
