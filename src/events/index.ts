/**
 * Trees, actors, times and places in, PLOVER events out.
 */
import type { KnowledgeFiles } from '../knowledge.ts';
import type { Component } from '../reading.ts';

export function createEventsComponent(_knowledge: KnowledgeFiles): Component {
  return {
    name: 'events',
    requires: ['doc', 'actors', 'mentions', 'timexes', 'places'],
    assigns: ['actors', 'mentions', 'events'],
    apply: (reading) => reading,
  };
}
