/**
 * Trees, actors, times and events in; statements, who reports what, figures and notes out.
 */
import type { KnowledgeFiles } from '../knowledge.ts';
import type { Component } from '../reading.ts';

export function createStatementsComponent(_knowledge: KnowledgeFiles): Component {
  return {
    name: 'statements',
    requires: ['doc', 'actors', 'mentions', 'timexes', 'events'],
    assigns: ['actors', 'mentions', 'events', 'statements', 'figures', 'notes'],
    apply: (reading) => reading,
  };
}
