/**
 * Which event words stand inside the content of another event and are therefore not coded: what was threatened, demanded,
 * promised or refused did not happen by being named.
 */
import type { EventType } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import { isIng, lemmaOf } from '../arguments/words.ts';
import type { Trigger } from '../triggers/find-triggers.ts';

/** Types whose content is talk: an event word in their complement or object is what is talked of. */
const TALK: ReadonlySet<EventType> = new Set(['REQUEST', 'THREATEN', 'AGREE', 'REJECT']);
/** Types that judge a fact: the act in their object took place ("condemned the raid"), the one in their open complement did not. */
const CONTENT = new Set(['xcomp', 'ccomp', 'obj', 'obl', 'nmod', 'acl', 'advcl', 'nsubj', 'conj']);
const DENIALS = new Set(['deny', 'refute', 'rebut', 'dispute', 'disclaim', 'denial']);
const MAX_CLIMB = 7;

/** Whether what a sense governs is only talked of. */
export function isTalk(sense: Trigger['sense']): boolean {
  return TALK.has(sense.type) && (sense.complement !== null || sense.weight > 0);
}

/** How the content of an event stands to the events above it. */
export type Embedding = 'free' | 'talk' | 'agreed' | 'denied';

/**
 * How an event word stands to the events that were found above it in its sentence.
 *
 * @param coded - The triggers already coded, by token.
 * @returns `talk` where it is only the content of a demand, threat, promise or refusal, `denied` where it is what somebody denies.
 */
export function embeddingOf(doc: Doc, token: number, coded: ReadonlyMap<number, Trigger>): Embedding {
  let at = token;
  for (let step = 0; step < MAX_CLIMB; step++) {
    const head = doc.head(at);
    if (head < 0) return 'free';
    const relation = doc.relation(at);
    if (!CONTENT.has(relation) || doc.deprel(at) === 'acl:relcl') return 'free';
    if (isBeside(doc, at) || isMeanwhile(doc, at)) return 'free';
    const above = coded.get(head);
    if (above !== undefined && relation !== 'conj' && relation !== 'nsubj') {
      if (DENIALS.has(lemmaOf(doc, head))) return 'denied';
      if (TALK.has(above.sense.type) && isContent(doc, at, above) && !isFact(doc, at, token, above))
        return isUndertaken(doc, at, token, above) ? 'agreed' : 'talk';
      if (relation === 'xcomp') return 'talk';
    }
    at = head;
  }
  return 'free';
}

/** "ordered the consulate closed, accusing Moscow": a participle behind a comma tells what is done beside, wherever a tree hangs it. */
function isBeside(doc: Doc, clause: number): boolean {
  return doc.relation(clause) === 'advcl' && isIng(doc, clause) && clause > 0 && doc.form(clause - 1) === ',';
}

/** "urged both to talk, while Oman sent aid": what others do meanwhile, wherever a tree hangs it. */
function isMeanwhile(doc: Doc, clause: number): boolean {
  if (doc.relation(clause) !== 'advcl') return false;
  const mark = doc.childBy(clause, 'mark');
  return (
    mark > 0 && doc.lower(mark) === 'while' && doc.form(mark - 1) === ',' && doc.childBy(clause, 'nsubj') >= 0
  );
}

/** "agreed that Oslo would reopen the port", "promised to go to Lima": a clause of its own says what is to be done. */
function isUndertaken(doc: Doc, child: number, token: number, above: Trigger): boolean {
  return above.sense.type === 'AGREE' && child === token && ['ccomp', 'xcomp'].includes(doc.relation(child));
}

/** What a refusal is about took place where a noun names it: "opposed the visit by lawmakers". */
function isFact(doc: Doc, child: number, token: number, above: Trigger): boolean {
  return above.sense.type === 'REJECT' && child === token && doc.upos(token) === 'NOUN';
}

/** "warned Oslo against attacking", "dissuaded Oslo from leaving": a deed that shall not be done. */
function isAverted(doc: Doc, clause: number): boolean {
  return (
    isIng(doc, clause) &&
    doc
      .children(clause)
      .some((word) => word < clause && (doc.lower(word) === 'against' || doc.lower(word) === 'from'))
  );
}

/** A clause that completes the word, or the thing it is about; a phrase of time or circumstance is neither. */
function isContent(doc: Doc, child: number, above: Trigger): boolean {
  const relation = doc.relation(child);
  if (relation === 'advcl')
    return doc.children(child).some((mark) => doc.lower(mark) === 'to') || isAverted(doc, child);
  if (relation === 'obl' || relation === 'nmod') {
    const preposition = doc.children(child).find((word) => doc.relation(word) === 'case');
    return (
      preposition !== undefined &&
      ['for', 'on', 'to', 'of', 'with', 'from', 'against'].includes(doc.lower(preposition)) &&
      above.token !== child
    );
  }
  return true;
}
