/** Who does what a verb tells: subjects with passives turned round, shared over coordination, control and raising. */
import type { Doc } from '../../language/index.ts';
import { controllers, controllersOfAdverbial, subjectsOfAdnominal } from './control.ts';
import { resolveRelative } from './relatives.ts';
import { isPassive, objectAsHead } from './voice.ts';
import { CLAUSE_OPENERS, caseOf, hasTo, isIng, isNominal, ownSubjects, TIME_NOUNS } from './words.ts';

/** How far up subjects are sought: a chain of infinitives is rarely longer. */
const MAX_DEPTH = 8;

/** Logical subjects: who does it. Empty for a passive without an agent. */
export function subjectsOf(doc: Doc, verb: number): readonly number[] {
  return isPassive(doc, verb) ? agentsOf(doc, verb) : surfaceSubjects(doc, verb);
}

function agentsOf(doc: Doc, verb: number): readonly number[] {
  const own = doc
    .children(verb)
    .filter(
      (child) =>
        doc.deprel(child) === 'obl:agent' || (doc.relation(child) === 'obl' && caseOf(doc, child) === 'by'),
    );
  if (own.length > 0) return own;
  const below = agentsBelow(doc, verb);
  if (below.length > 0) return below;
  // "was called in by Oslo and told to leave"
  const first = doc.head(verb);
  return doc.deprel(verb) === 'conj' && isPassive(doc, first) ? agentsOf(doc, first) : [];
}

/** "was threatened with sanctions by Rome": a tree may hang the agent on the phrase before it. */
function agentsBelow(doc: Doc, verb: number): readonly number[] {
  return doc
    .children(verb)
    .filter((child) => child > verb && doc.relation(child) === 'obl')
    .flatMap((noun) => doc.children(noun))
    .filter((child) => doc.deprel(child) === 'nmod' && caseOf(doc, child) === 'by');
}

/** A subject that a tree hangs on the adverb before the verb: "They first spoke in May". */
function subjectsOfAdverb(doc: Doc, verb: number): readonly number[] {
  return doc
    .children(verb)
    .filter((child) => child < verb && doc.relation(child) === 'advmod')
    .flatMap((adverb) => ownSubjects(doc, adverb));
}

/** The grammatical subject of a verb, taken from a governing verb where it has none of its own. */
export function surfaceSubjects(doc: Doc, verb: number, depth = 0): readonly number[] {
  const own = [...ownSubjects(doc, verb), ...subjectsOfAdverb(doc, verb)];
  if (own.length > 0) return own.map((token) => resolveRelative(doc, token));
  const possessors = isIng(doc, verb)
    ? doc.children(verb).filter((child) => doc.deprel(child) === 'nmod:poss')
    : [];
  if (possessors.length > 0) return possessors;
  const head = doc.head(verb);
  if (head < 0 || depth > MAX_DEPTH) return [];
  const above = (governor: number): readonly number[] => surfaceSubjects(doc, governor, depth + 1);
  switch (doc.deprel(verb)) {
    case 'conj':
      if (isNominal(doc, head) && !hasSubject(doc, head)) return [];
      if (openedSubject(doc, verb, head) >= 0) return [openedSubject(doc, verb, head)];
      if (joinedSubject(doc, verb) >= 0) return [joinedSubject(doc, verb)];
      return above(coordinatedAbove(doc, verb, head));
    case 'xcomp':
      return controllers(doc, head, above);
    case 'advcl':
    case 'ccomp':
    case 'parataxis':
    case 'dep':
      if (doc.deprel(verb) !== 'advcl') return [];
      if (isSimplePast(doc, verb) && openedSubject(doc, verb, head) >= 0)
        return [openedSubject(doc, verb, head)];
      return controllersOfAdverbial(doc, verb, head, above);
    case 'acl':
      return subjectsOfAdnominal(doc, verb, head, above);
    case 'acl:relcl':
      return ownSubjects(doc, verb).length === 0 ? [head] : [];
    case 'csubj':
      return hasTo(doc, verb) ? ownSubjects(doc, head) : [];
    case 'advmod':
      return doc.upos(head) === 'VERB' ? above(head) : [];
    case 'amod':
      return objectAsHead(doc, verb) < 0 ? [] : ownSubjects(doc, head);
    default:
      return [];
  }
}

/**
 * The subject of a clause that a tree cuts in two: "flew home after gunmen attacked a village", where it takes "after gunmen"
 * for a phrase of the first verb and the second verb for coordinated with it, though no "and" stands there. Or -1.
 */
function openedSubject(doc: Doc, verb: number, first: number): number {
  const children = doc.children(verb);
  if (children.some((child) => doc.relation(child) === 'cc' || doc.upos(child) === 'PUNCT')) return -1;
  return (
    doc
      .children(first)
      .findLast(
        (child) =>
          child > first &&
          child < verb &&
          doc.relation(child) === 'obl' &&
          !TIME_NOUNS.has(doc.lowerLemma(child)) &&
          CLAUSE_OPENERS.has(caseOf(doc, child) ?? ''),
      ) ?? -1
  );
}

/**
 * "Miners threw stones at shops in the town and students stormed the court": a tree may join the students to the town. The noun
 * right before a finite verb that no "and" of its own joins to the first one. Or -1.
 */
function joinedSubject(doc: Doc, verb: number): number {
  const isJoined = doc
    .children(verb)
    .some((child) => child < verb && (doc.relation(child) === 'cc' || doc.upos(child) === 'PUNCT'));
  const before = verb - 1;
  if (isJoined || before < 0 || !isSimplePast(doc, verb) || !isNominal(doc, before)) return -1;
  return doc.relation(before) === 'conj' && doc.childBy(before, 'cc') >= 0 ? before : -1;
}

/**
 * What a verb is really coordinated with: "She said the sides were preparing talks and urged Rome to come" has "urged" beside
 * "said", since it has the form of that verb and not the auxiliary of the nearer one.
 */
export function coordinatedAbove(doc: Doc, verb: number, first: number): number {
  const above = doc.head(first);
  if (doc.deprel(first) !== 'ccomp' || above < 0 || !isSimplePast(doc, verb)) return first;
  return isSimplePast(doc, above) && !isSimplePast(doc, first) && hasSubject(doc, above) ? above : first;
}

function isSimplePast(doc: Doc, verb: number): boolean {
  return (
    doc.has(verb, 'Tense=Past') &&
    !doc.children(verb).some((child) => ['aux', 'cop'].includes(doc.relation(child)))
  );
}

function hasSubject(doc: Doc, token: number): boolean {
  return ownSubjects(doc, token).length > 0;
}
