/** Relative pronouns and gaps of relative clauses, filled with what they stand for. */
import type { Doc } from '../../language/index.ts';
import { ownSubjects } from './words.ts';

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);

/** The antecedent of a relative pronoun; any other token as it is. */
export function resolveRelative(doc: Doc, token: number): number {
  if (!RELATIVE.has(doc.lower(token)) || doc.upos(token) === 'SCONJ') return token;
  for (const ancestor of doc.ancestors(token).slice(1, 6))
    if (doc.deprel(ancestor) === 'acl:relcl') return doc.head(ancestor);
  return token;
}

/** The antecedent, where a relative clause has a subject of its own and lacks an object: "the drone Rome shot down". */
export function relativeGap(doc: Doc, verb: number): number | null {
  if (doc.deprel(verb) !== 'acl:relcl') return null;
  const subjects = ownSubjects(doc, verb);
  if (subjects.length === 0 || subjects.some((token) => RELATIVE.has(doc.lower(token)))) return null;
  return doc.head(verb);
}
