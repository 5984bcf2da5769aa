/** Small questions about words and their prepositions that every part of the stage asks. */
import type { Doc } from '../../language/index.ts';

/** Lemma in lower case, whatever the part of speech. */
export function lemmaOf(doc: Doc, token: number): string {
  return doc.lowerLemma(token);
}

/** The preposition that a noun stands after (its first `case` child), in lower case; null where there is none. */
export function caseOf(doc: Doc, token: number): string | null {
  for (const child of doc.children(token)) {
    if (doc.relation(child) !== 'case' || child > token) continue;
    return doc.lower(child);
  }
  return null;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'SYM']);

/** Whether a token can head a noun phrase. */
export function isNominal(doc: Doc, token: number): boolean {
  return NOMINAL.has(doc.upos(token));
}

/** The word that introduces a clause ("by", "after", "that"), in lower case; null where there is none. */
export function markOf(doc: Doc, clause: number): string | null {
  const mark = doc.children(clause).find((child) => doc.relation(child) === 'mark');
  return mark === undefined ? null : doc.lower(mark);
}

/** The other members of a coordination that a token heads; a member behind a preposition of its own is none. */
export function conjunctsOf(doc: Doc, token: number): readonly number[] {
  const preposition = caseOf(doc, token);
  return doc.children(token).filter((child) => {
    if (doc.relation(child) !== 'conj') return false;
    const own = caseOf(doc, child);
    return own === null || preposition === null || own === preposition;
  });
}

/** Whether a token is an -ing form. */
export function isIng(doc: Doc, token: number): boolean {
  return doc.lower(token).endsWith('ing') && doc.upos(token) !== 'NOUN';
}

/** Whether an infinitive's "to" stands before a verb. */
export function hasTo(doc: Doc, verb: number): boolean {
  return doc.children(verb).some((child) => doc.relation(child) === 'mark' && doc.lower(child) === 'to');
}

/** Lemmas of the auxiliaries of a verb, copulas left out. */
export function auxiliariesOf(doc: Doc, verb: number): readonly number[] {
  return doc.children(verb).filter((child) => doc.relation(child) === 'aux');
}

/** The subjects that hang on a verb itself. */
export function ownSubjects(doc: Doc, verb: number): readonly number[] {
  return doc.children(verb).filter((child) => doc.relation(child) === 'nsubj');
}

/** The objects that hang on a verb itself. */
export function ownObjects(doc: Doc, verb: number): readonly number[] {
  return doc.children(verb).filter((child) => doc.deprel(child) === 'obj');
}

/** Words that open a clause as well as a phrase: "after gunmen attacked a village". */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until', 'as']);

/** "left the same day" has no object, and "since the autumn" opens no clause. */
export const TIME_NOUNS: ReadonlySet<string> = new Set(
  `day night week month year time hour minute morning evening afternoon weekend moment decade spring summer autumn fall winter
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december century season noon midnight dawn dusk start beginning end`.split(/\s+/),
);
