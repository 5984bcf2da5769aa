import type { KnowledgeFiles } from '../knowledge.ts';
import type { Component } from '../reading.ts';
import { anchor } from './anchor.ts';
import { readTimeLexicon } from './lexicon.ts';
import { recognise } from './recognise.ts';
import { Scan } from './scan.ts';

/**
 * The component that finds the times of a text.
 *
 * @throws {LexiconError} Where a file of `knowledge/time/` does not keep to its format.
 */
export function createTimesComponent(knowledge: KnowledgeFiles): Component {
  const lexicon = readTimeLexicon(knowledge);
  return {
    name: 'time',
    requires: ['doc'],
    assigns: ['timexes'],
    apply(reading) {
      const scan = new Scan(reading.doc, lexicon);
      return { ...reading, timexes: anchor(recognise(scan), scan, reading.document.publishedAt) };
    },
  };
}
