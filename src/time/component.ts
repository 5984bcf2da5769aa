import type { KnowledgeFiles } from '../knowledge.ts';
import type { Component, Reading, TimexInText } from '../reading.ts';
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
    requires: ['doc', 'mentions'],
    assigns: ['timexes'],
    apply(reading) {
      const scan = new Scan(reading.doc, lexicon);
      const timexes = anchor(recognise(scan), scan, reading.document);
      return { ...reading, timexes: dropNames(timexes, reading) };
    },
  };
}

/** "April" of "April Glaspie" is part of a name that the actors stage found. */
function dropNames(timexes: readonly TimexInText[], { mentions, actors }: Reading): readonly TimexInText[] {
  const people = new Set(actors.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const inName = new Set<number>();
  for (const { mention, first, end } of mentions) {
    if (mention.kind !== 'name' || !people.has(mention.actor)) continue;
    for (let token = first; token < end; token++) inName.add(token);
  }
  return timexes.filter(({ first, end }) => !(end - first === 1 && inName.has(first)));
}
