/**
 * Names, roles and pronouns of a parsed text in, actors and their mentions out.
 */
import type { KnowledgeFiles } from '../knowledge.ts';
import type { Component } from '../reading.ts';

export function createActorsComponent(_knowledge: KnowledgeFiles): Component {
  return {
    name: 'actors',
    requires: ['doc'],
    assigns: ['actors', 'mentions'],
    apply: (reading) => reading,
  };
}
