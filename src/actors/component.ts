import type { KnowledgeFiles } from '../knowledge.ts';
import type { Component } from '../reading.ts';

/** The pipeline's step from a parsed text to actors and mentions. */
export function createActorsComponent(_knowledge: KnowledgeFiles): Component {
  return {
    name: 'actors',
    requires: ['doc'],
    assigns: ['actors', 'mentions'],
    apply: (reading) => reading,
  };
}
