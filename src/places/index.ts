/**
 * Toponyms of a parsed text in, places with country, coordinates and precision out.
 *
 * Names are looked up in a gazetteer (GeoNames and hand-written rows), told apart from persons, states that act and other
 * words by their use, and chosen among by country mentions, size and the report's other places. `placeOf` tells where
 * what happens at a word happened; a date line is marked and is never that.
 */
export { createPlacesComponent } from './component.ts';
export { isEventNoun, isLastingNoun, isSite, ownerOf } from './event-nouns.ts';
export { CURATED_PLACES } from './gazetteer.ts';
export { placeOf } from './place-of.ts';
export { isNominal, isVerbal, OCCURRENCE_VERBS, sharers } from './setting.ts';
