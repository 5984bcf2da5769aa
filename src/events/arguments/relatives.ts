/** Relative pronouns and gaps of relative clauses, filled with what they stand for. */
import type { Doc } from '../../language/index.ts';
import { caseOf, lemmaOf, ownSubjects } from './words.ts';

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);

/** The antecedent of a relative pronoun; any other token as it is. */
export function resolveRelative(doc: Doc, token: number): number {
  if (!RELATIVE.has(doc.lower(token)) || doc.upos(token) === 'SCONJ') return token;
  for (const ancestor of doc.ancestors(token).slice(1, 6))
    if (doc.deprel(ancestor) === 'acl:relcl') return antecedentOf(doc, ancestor, doc.lower(token));
  return token;
}

/** "the envoy for the Horn of Africa, who met": "who" behind a comma belongs to the noun that the place describes. */
function antecedentOf(doc: Doc, clause: number, pronoun: string): number {
  const noun = doc.head(clause);
  const holder = pronoun === 'who' && doc.upos(noun) === 'PROPN' ? holderAbove(doc, noun) : -1;
  return holder < 0 ? noun : holder;
}

/** The noun for a person whose place or body a name tells, also through a noun between: "minister of trade of Chad"; -1 where it tells none. */
function holderAbove(doc: Doc, name: number): number {
  let noun = name;
  for (let depth = 0; depth < MAX_PLACES; depth++) {
    const isPlace = doc.relation(noun) === 'nmod' && doc.deprel(noun) !== 'nmod:poss';
    if (!isPlace || !PLACED.has(caseOf(doc, noun) ?? '')) return -1;
    noun = doc.head(noun);
    if (HOLDERS.has(lemmaOf(doc, noun))) return noun;
  }
  return -1;
}

const MAX_PLACES = 3;

/** Nouns for people that a place or body may describe: "ceded power to Lund, who" is Lund's. */
const HOLDERS = new Set(
  `ambassador envoy consul representative delegate minister secretary president premier chancellor leader head chief director
  commander general colonel admiral governor mayor king queen prince princess emir sultan pope bishop spokesman spokeswoman
  spokesperson negotiator mediator adviser advisor aide coordinator commissioner rapporteur official diplomat attaché member
  lawmaker senator judge prosecutor candidate correspondent professor expert researcher director-general man woman student
  native citizen resident exile refugee`.split(/\s+/),
);

/** Prepositions before the place or body that somebody is of. */
const PLACED = new Set(['for', 'of', 'in', 'to', 'from', 'at']);

/** "who", "whose crew" */
function isRelative(doc: Doc, token: number): boolean {
  return [token, ...doc.childrenBy(token, 'nmod')].some((word) => RELATIVE.has(doc.lower(word)));
}

/** The antecedent, where a relative clause has a subject of its own and lacks an object: "the drone Rome shot down". */
export function relativeGap(doc: Doc, verb: number): number | null {
  if (doc.deprel(verb) !== 'acl:relcl') return null;
  const subjects = ownSubjects(doc, verb);
  if (subjects.length === 0 || subjects.some((token) => isRelative(doc, token))) return null;
  return doc.head(verb);
}

/** Verbs by which somebody else's word for a thing is told, and those behind which it is the predicate of a clause. */
const NAMING = new Set(['call', 'term', 'dub', 'label', 'deem']);
const SAYING = new Set(['say', 'claim', 'believe', 'allege', 'think', 'insist']);

/** "bombed what it called a depot", "hit what Oslo said were camps": the thing itself, as the clause behind "what" names it; empty for other words. */
export function namedByClause(doc: Doc, token: number): readonly number[] {
  if (doc.lower(token) !== 'what') return [];
  return doc
    .children(token)
    .filter((clause) => doc.relation(clause) === 'acl')
    .flatMap((clause) => {
      if (NAMING.has(lemmaOf(doc, clause))) return doc.childrenBy(clause, 'obj', 'xcomp');
      return SAYING.has(lemmaOf(doc, clause)) ? doc.childrenBy(clause, 'ccomp') : [];
    })
    .filter((noun) => noun > token && doc.upos(noun) !== 'VERB');
}
