/** Words that share the time of another, though not its place. */
import type { Doc } from '../language/index.ts';
import { isNominal } from '../places/index.ts';
import { isInfinitive } from './tense.ts';

/** Verbs whose infinitive tells what is planned or ended, so that its time is theirs: "stopped buying fuel on Friday". */
const WITH_INFINITIVE = new Set(
  'plan schedule set due slate expect prepare intend stop start begin resume cease halt keep continue'.split(
    ' ',
  ),
);

/** Verbs of going, answering and beginning: "flew there on Friday for talks", "answered on Friday with a ban". */
const GOING = new Set(
  `fly travel go come arrive land return head answer respond retaliate open end begin start close culminate light spark escalate`.split(
    ' ',
  ),
);

/** Verbs that set a day: "planned for Friday". */
export const SETTING: ReadonlySet<string> = new Set(
  'plan set schedule slate due pencil arrange book time'.split(' '),
);

/** Tokens whose time is also that of a token, nearest first; empty where there are none. */
export function timeSharers(doc: Doc, token: number): readonly number[] {
  const head = doc.head(token);
  const below = WITH_INFINITIVE.has(doc.lemma(token)) ? doc.childrenBy(token, 'xcomp') : [];
  if (head < 0) return below;
  if (isNominal(doc, token)) return nounSharers(doc, token);
  if (isWritten(doc, token, head)) return [...below, doc.head(head)];
  if (isMeanwhile(doc, token)) return [...below, doc.head(head)];
  if (isPurpose(doc, token) || isRightAfter(doc, token)) return [...below, head];
  return isBehindColon(doc, token, head) || isCleft(doc, token, head) ? [...below, head] : below;
}

/** "issued a statement on Friday denouncing the raid": what is done by the words that are given out. */
function isWritten(doc: Doc, verb: number, noun: number): boolean {
  const giving = doc.head(noun);
  if (doc.relation(verb) !== 'acl' || giving < 0 || !doc.lower(verb).endsWith('ing')) return false;
  return doc.relation(noun) === 'obj' && GIVING_OUT.has(doc.lemma(giving));
}
const GIVING_OUT = new Set('issue release publish send write make sign adopt pass deliver'.split(' '));

/** "wrote to Oslo on Friday to protest": what is done by what the clause around tells. */
function isPurpose(doc: Doc, verb: number): boolean {
  return doc.relation(verb) === 'advcl' && isInfinitive(doc, verb);
}

/** "spoke on Friday after summoning the envoy": what a clause without a subject tells of the hours before. */
function isRightAfter(doc: Doc, verb: number): boolean {
  return (
    doc.relation(verb) === 'advcl' &&
    doc.lower(verb).endsWith('ing') &&
    doc.childrenBy(verb, 'mark').some((mark) => doc.lower(mark) === 'after')
  );
}

/** "On Friday the premier, who is visiting Oslo, said": what goes on while the sentence's own verb happens. */
function isMeanwhile(doc: Doc, verb: number): boolean {
  if (doc.relation(verb) !== 'acl' || !doc.lower(verb).endsWith('ing')) return false;
  const isGoingOn = doc.childrenBy(verb, 'aux').some((helper) => doc.lemma(helper) === 'be');
  return isGoingOn && doc.relation(doc.head(verb)) === 'nsubj';
}

/** "arrived on Friday for talks", "answered on Friday with a ban": the going whose purpose or means a noun tells. */
function nounSharers(doc: Doc, noun: number): readonly number[] {
  // "spent two hours there on Friday, their first meeting"
  if (/^(?:parataxis|appos)$/.test(doc.relation(noun)) && doc.upos(doc.head(noun)) === 'VERB')
    return doc.head(noun) < noun ? [doc.head(noun)] : [];
  const setting = settingOf(doc, noun);
  if (setting >= 0) return [setting];
  const marker = doc.childrenBy(noun, 'case').find((child) => child < noun);
  if (marker === undefined || !/^(?:for|with)$/.test(doc.lower(marker))) return [];
  for (let at = noun, step = 0; step < 3; step++) {
    const head = doc.head(at);
    if (head < 0) return [];
    if (GOING.has(doc.lemma(head))) return [head];
    if (!isNominal(doc, head)) return [];
    at = head;
  }
  return [];
}

/** "a patrol by two navies, planned for May 3": what sets its day, where a tree hangs it on a noun behind; -1 where nothing does. */
function settingOf(doc: Doc, noun: number): number {
  for (const below of doc.childrenBy(noun, 'nmod')) {
    const setting = doc
      .childrenBy(below, 'acl')
      .find((verb) => SETTING.has(doc.lemma(verb)) && doc.form(verb - 1) === ',');
    if (setting !== undefined) return setting;
  }
  return -1;
}

/** "On Friday Rome answered: it shut the port": what a colon opens tells more of the same. */
function isBehindColon(doc: Doc, verb: number, head: number): boolean {
  if (!/^(?:ccomp|parataxis|appos)$/.test(doc.relation(verb)) || head > verb) return false;
  if (!isPast(doc, verb) || !isPast(doc, head)) return false;
  for (let at = head + 1; at < verb; at++) if (doc.form(at) === ':') return true;
  return false;
}

/** "It was in May that they met" */
function isCleft(doc: Doc, verb: number, head: number): boolean {
  if (!/^(?:acl|advcl|ccomp|csubj)$/.test(doc.relation(verb)) || doc.childBy(head, 'cop') < 0) return false;
  const subject = Math.max(doc.childBy(head, 'nsubj'), doc.childBy(head, 'expl'));
  const isThat = doc.childrenBy(verb, 'mark').some((mark) => doc.lower(mark) === 'that');
  return isThat && subject >= 0 && subject < head && doc.lower(subject) === 'it';
}

/** Whether a verb or its helper is past. */
export function isPast(doc: Doc, verb: number): boolean {
  return (
    doc.has(verb, 'Tense=Past') || doc.childrenBy(verb, 'aux').some((helper) => doc.has(helper, 'Tense=Past'))
  );
}
