/** Judgements that a verb of naming makes: "called the tax an act of piracy", "described the request as a trap". */
import type { Doc } from '../../language/index.ts';
import { objectsOf } from './objects.ts';
import { subjectsOf } from './subjects.ts';
import { caseOf, lemmaOf } from './words.ts';

/** Verbs that call their object something. */
const NAMING = new Set('call brand label term dub deem consider think find declare pronounce'.split(' '));
/** Verbs that do so with "as". */
const NAMING_AS = new Set(
  `describe dismiss denounce regard see view slam blast condemn decry characterise characterize portray deride depict reject
  ridicule brand label cast paint treat criticise criticize deplore mock perceive attack present write`.split(
    /\s+/,
  ),
);

/** The verb that calls something by a noun or adjective, or -1. */
export function namingVerbOf(doc: Doc, judgement: number): number {
  const word = wholeOf(doc, judgement);
  const head = doc.head(word);
  if (head < 0 || head > word) return -1;
  const relation = doc.relation(word);
  if (caseOf(doc, word) === 'as') {
    // "describing the request as a trap": a tree may hang the phrase on the noun
    const verb = relation === 'nmod' && doc.relation(head) === 'obj' ? doc.head(head) : head;
    return verb >= 0 && NAMING_AS.has(lemmaOf(doc, verb)) ? verb : -1;
  }
  if (caseOf(doc, word) !== null || !NAMING.has(lemmaOf(doc, head))) return -1;
  const isSecondObject = relation === 'obj' && doc.childBy(head, 'obj') < word;
  return relation === 'xcomp' || isSecondObject ? head : -1;
}

/** "an act of robbery": the noun that stands for what "of" leads to; any other word as it is. */
function wholeOf(doc: Doc, word: number): number {
  const head = doc.head(word);
  const isPart = head >= 0 && doc.relation(word) === 'nmod' && caseOf(doc, word) === 'of';
  return isPart && KINDS.has(lemmaOf(doc, head)) ? head : word;
}

const KINDS = new Set(
  'act piece form proof case sign example instance kind sort exercise campaign policy symbol pack bunch string series'.split(
    ' ',
  ),
);

/** Who calls something by a word; empty where no verb of naming governs it. */
export function namersOf(doc: Doc, word: number): readonly number[] {
  const verb = namingVerbOf(doc, word);
  return verb < 0 ? [] : subjectsOf(doc, verb);
}

/** What is called by a word, an object that stands behind the word included ("dismissed as a fiction a report that …"). */
export function namedBy(doc: Doc, word: number): readonly number[] {
  const verb = namingVerbOf(doc, word);
  if (verb < 0) return [];
  const objects = objectsOf(doc, verb).filter((object) => object !== word);
  if (objects.length > 0) return objects;
  return doc
    .children(verb)
    .filter((child) => child > word && doc.relation(child) === 'obl' && caseOf(doc, child) === null);
}
