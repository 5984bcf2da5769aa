/**
 * Toponyms of a parsed text in, places with country, coordinates and precision out.
 */
import type { KnowledgeFiles } from '../knowledge.ts';
import type { Component } from '../reading.ts';

export function createPlacesComponent(_knowledge: KnowledgeFiles): Component {
  return {
    name: 'places',
    requires: ['doc', 'mentions'],
    assigns: ['places'],
    apply: (reading) => reading,
  };
}
