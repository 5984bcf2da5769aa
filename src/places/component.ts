import type { KnowledgeFiles } from '../knowledge.ts';
import type { Component } from '../reading.ts';
import { findPlaces } from './find-places.ts';
import { readGazetteer } from './gazetteer.ts';

/**
 * The component that finds the places of a text.
 *
 * @throws {LexiconError} Where a file of `knowledge/places/` does not keep to its format.
 */
export function createPlacesComponent(knowledge: KnowledgeFiles): Component {
  const gazetteer = readGazetteer(knowledge);
  return {
    name: 'places',
    requires: ['doc', 'mentions', 'actors'],
    assigns: ['places'],
    apply: (reading) => ({ ...reading, places: findPlaces(reading, gazetteer) }),
  };
}
