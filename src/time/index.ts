/**
 * Time expressions of a parsed text in, TIMEX3 values and calendar ranges out (TimeML 1.2.1).
 */
import type { KnowledgeFiles } from '../knowledge.ts';
import type { Component } from '../reading.ts';

export function createTimesComponent(_knowledge: KnowledgeFiles): Component {
  return {
    name: 'time',
    requires: ['doc'],
    assigns: ['timexes'],
    apply: (reading) => reading,
  };
}
