/** Verbs of saying that take no hearer as their object, and what a tree takes for one with them. */
import type { Doc } from '../language/index.ts';

const WITHOUT_HEARER = new Set(
  `say state add claim insist argue maintain assert contend believe think note observe declare announce report reply answer respond
  deny confirm concede acknowledge admit stress emphasise emphasize reiterate repeat suggest hope fear expect conclude`.split(
    /\s+/,
  ),
);

/**
 * In "Oslo maintains the league is Riga's own affair" the object that a tree may give the verb beside its clause is that clause's
 * subject; -1 where there is none.
 */
export function takenSubject(doc: Doc, cue: number): number {
  if (!WITHOUT_HEARER.has(doc.lemma(cue))) return -1;
  const taken = doc.childBy(cue, 'iobj', 'obj');
  const clause = doc.childBy(cue, 'ccomp');
  const isTaken = taken > cue && clause > taken && doc.childBy(clause, 'nsubj', 'mark') < 0;
  return isTaken ? taken : -1;
}
