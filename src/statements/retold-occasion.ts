/**
 * Where a report tells afterwards on which occasion words were said: "Lund made the remarks when meeting with the king in Oslo",
 * "The comments came during a call with the premier". It says nothing new, but to whom and through what the rest was said.
 */
import type { Party } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { Reading } from '../reading.ts';
import type { ActorBook } from './actor-book.ts';
import { addressedBy } from './addressees.ts';
import type { AttributionContext } from './context.ts';
import { type MediumLexicon, statedMedium } from './medium.ts';
import { saidWhen } from './said-when.ts';

const MAKES = new Set(['make', 'deliver', 'give', 'issue', 'offer']);
const REMARKS = new Set([
  'remark',
  'comment',
  'statement',
  'announcement',
  'appeal',
  'call',
  'pledge',
  'proposal',
]);
const POINTS_BACK = new Set(['the', 'this', 'these', 'that', 'those', 'such']);
const MEETS = new Set(['meet', 'receive', 'host', 'greet', 'visit']);

/** The verb's words point back to what was said before: "made the remarks", "said this". */
export function pointsBack(doc: Doc, verb: number): boolean {
  const object = doc.childBy(verb, 'obj');
  if (object > verb && MAKES.has(doc.lemma(verb))) return isRemark(doc, object);
  const next = doc.lower(verb + 1);
  if (doc.lemma(verb) !== 'say' || (next !== 'this' && next !== 'so')) return false;
  return ['ADP', 'SCONJ', 'PUNCT'].includes(doc.upos(verb + 2)) || doc.lower(verb + 2) === 'when';
}

function isRemark(doc: Doc, noun: number): boolean {
  const article = doc.childBy(noun, 'det');
  return REMARKS.has(doc.lemma(noun)) && article >= 0 && POINTS_BACK.has(doc.lower(article));
}

/** What such sentences open for their speaker, from the paragraph before on. */
export function retoldOccasions(
  reading: Reading,
  context: AttributionContext,
  book: ActorBook,
  media: MediumLexicon,
): {
  readonly token: number;
  readonly actor: string;
  readonly medium: string;
  readonly hearers: readonly Party[];
  readonly when: ReturnType<typeof saidWhen>;
}[] {
  const { doc } = context;
  const starts = paragraphStarts(context);
  return Array.from({ length: doc.length }, (_, token) => token).flatMap((verb) => {
    const speaker = speakerOf(doc, verb);
    const actor = speaker < 0 ? undefined : book.mentionAt(speaker)?.mention.actor;
    const occasion = actor === undefined ? null : occasionOf(doc, book, media, verb, actor);
    if (actor === undefined || occasion === null) return [];
    const before = Math.max(0, (context.paragraphs[verb] as number) - 1);
    const when = saidWhen(reading, verb, []);
    return [starts[before] as number, verb].map((token) => ({ token, actor, ...occasion, when }));
  });
}

/** Who said what the verb points back to; -1 where it does not. */
function speakerOf(doc: Doc, verb: number): number {
  if (doc.upos(verb) !== 'VERB') return -1;
  const subject = doc.childBy(verb, 'nsubj');
  if (pointsBack(doc, verb)) return subject;
  const isComing = doc.lemma(verb) === 'come' && subject >= 0 && REMARKS.has(doc.lemma(subject));
  return isComing ? doc.childBy(subject, 'nmod:poss') : -1;
}

/** With whom, and through which medium; null where the sentence does not tell. */
function occasionOf(
  doc: Doc,
  book: ActorBook,
  media: MediumLexicon,
  verb: number,
  speaker: string,
): { readonly medium: string; readonly hearers: readonly Party[] } | null {
  for (const clause of doc.childrenBy(verb, 'advcl')) {
    const hearers = MEETS.has(doc.lemma(clause)) ? metBy(doc, book, clause, speaker) : [];
    if (hearers.length > 0) return { medium: 'meeting', hearers };
    const held = doc.childBy(clause, 'obj');
    const medium = held < 0 ? null : media.at(doc, held);
    if (medium !== null && !medium.holdsWords)
      return { medium: medium.name, hearers: addressedBy(doc, book, held, speaker) };
  }
  const stated = statedMedium(doc, media, verb);
  if (stated === null || REMARKS.has(doc.lemma(stated.token))) return null;
  return { medium: stated.medium.name, hearers: addressedBy(doc, book, stated.token, speaker) };
}

/** "meeting with the king", "receiving the envoys" */
function metBy(doc: Doc, book: ActorBook, verb: number, speaker: string): Party[] {
  return doc
    .childrenBy(verb, 'obj', 'obl', 'nmod')
    .filter((child) => {
      const link = doc.childBy(child, 'case');
      return link < 0 || doc.lower(link) === 'with';
    })
    .flatMap((child) => [child, ...doc.childrenBy(child, 'conj')])
    .map((head) => book.mentionAt(head))
    .filter((mention) => mention !== null && mention.mention.actor !== speaker)
    .map((mention) => mention as NonNullable<typeof mention>)
    .map(({ mention: { actor, start, end } }) => ({ actor, span: { start, end } }));
}

function paragraphStarts({ paragraphs }: AttributionContext): readonly number[] {
  const starts: number[] = [];
  paragraphs.forEach((paragraph, token) => {
    for (let each = starts.length; each <= paragraph; each++) starts.push(token);
  });
  return starts;
}
