/**
 * Who speaks: the actor that a source names, or one made for a source that is nobody yet ("a person familiar with…").
 */
import type { Actor } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { ActorBook } from './actor-book.ts';
import type { Attribution } from './attributions.ts';
import type { ChannelBook } from './channel-book.ts';
import type { MediumLexicon } from './medium.ts';
import { isPersonNoun } from './person-noun.ts';

export interface Speaker {
  readonly actor: string;
  /** False where nothing in the text says who it is. */
  readonly isKnown: boolean;
}

/**
 * The speaker of an attribution. Adds an actor to the book where the source is a phrase that no mention covers.
 *
 * @param channels - Through what others have spoken before: "the letter said" is its author's.
 */
export function speakerOf(
  doc: Doc,
  book: ActorBook,
  media: MediumLexicon,
  attribution: Attribution,
  channels: ChannelBook,
): Speaker {
  const { sourceHead: head } = attribution;
  if (head < 0 || attribution.source === null) return { actor: book.nobody(), isKnown: false };
  const letter = letterBefore(doc, media, head);
  const writer =
    letter < 0 ? null : (authorOf(doc, book, media, letter) ?? authorBefore(doc, media, letter, channels));
  if (writer !== null) return { actor: writer, isKnown: true };
  const known =
    book.mentionAt(head) ?? book.mentionAt(antecedent(doc, head)) ?? book.mentionAt(nounBefore(doc, head));
  if (known !== null) return { actor: known.mention.actor, isKnown: true };
  // "a statement by the union which said": whose the statement is
  const noun = antecedent(doc, head);
  const author =
    authorOf(doc, book, media, noun < 0 ? head : noun) ??
    authorBefore(doc, media, noun < 0 ? head : noun, channels);
  if (author !== null) return { actor: author, isKnown: true };
  if (doc.upos(head) === 'PRON' || doc.upos(head) === 'DET') return { actor: book.nobody(), isKnown: false };
  const range = {
    first: doc.tokenAt(attribution.source.start),
    end: doc.tokenAt(attribution.source.end - 1) + 1,
  };
  return { actor: book.add(range, head, describe(doc, book, range, head)).mention.actor, isKnown: true };
}

/** What a relative pronoun stands for: the noun that its clause is about. */
export function antecedent(doc: Doc, token: number): number {
  if (!doc.has(token, 'PronType=Rel') && !['who', 'which', 'that'].includes(doc.lower(token))) return -1;
  for (const above of doc.ancestors(token)) if (doc.deprel(above) === 'acl:relcl') return doc.head(above);
  return -1;
}

/** Where a tree hangs a clause with "who" on no actor, the noun right before it: "power to the premier, who has vowed". */
function nounBefore(doc: Doc, token: number): number {
  if (doc.lower(token) !== 'who') return -1;
  const before = doc.form(token - 1) === ',' ? token - 2 : token - 1;
  if (before < 0 || doc.sentenceOf(before) !== doc.sentenceOf(token)) return -1;
  return ['NOUN', 'PROPN'].includes(doc.upos(before)) ? before : -1;
}

/** "Li's letter said": the letter's author speaks. */
function authorOf(doc: Doc, book: ActorBook, media: MediumLexicon, head: number): string | null {
  // "the Oslo Post" is an outlet, and no post
  if (doc.upos(head) === 'PROPN' || media.at(doc, head)?.holdsWords !== true) return null;
  const owner = doc.childBy(head, 'nmod:poss');
  const mention = book.mentionAt(owner);
  if (mention !== null) return mention.mention.actor;
  // "a statement issued by the ministry"
  for (const clause of doc.childrenBy(head, 'acl')) {
    const agent = GIVEN.has(doc.lemma(clause)) ? book.mentionAt(doc.childBy(clause, 'obl:agent')) : null;
    if (agent !== null) return agent.mention.actor;
  }
  for (const child of doc.childrenBy(head, 'nmod')) {
    const preposition = doc.childBy(child, 'case');
    if (preposition < 0 || !['from', 'by', 'of'].includes(doc.lower(preposition))) continue;
    const from = book.mentionAt(child);
    if (from !== null) return from.mention.actor;
  }
  return null;
}

/** "The letter says …. It adds …": the subject of the sentence before in its paragraph, where it holds words; else -1. */
function letterBefore(doc: Doc, media: MediumLexicon, head: number): number {
  const sentence = doc.sentenceOf(head);
  if (doc.lower(head) !== 'it' || sentence === 0) return -1;
  const { first } = doc.sentenceTokens(sentence);
  if (head > first + 1 || doc.text.slice(doc.end(first - 1), doc.start(first)).includes('\n')) return -1;
  const subject = doc.childBy(doc.root(sentence - 1), 'nsubj');
  return subject >= 0 && media.at(doc, subject)?.holdsWords === true ? subject : -1;
}

/** "the letter said", where whose letter it is was told before. */
function authorBefore(doc: Doc, media: MediumLexicon, head: number, channels: ChannelBook): string | null {
  const medium = media.at(doc, head);
  const article = doc.childBy(head, 'det');
  if (
    doc.upos(head) === 'PROPN' ||
    medium?.holdsWords !== true ||
    article < 0 ||
    !DEFINITE.has(doc.lower(article))
  )
    return null;
  return channels.authorOf(medium.name, head);
}

const GIVEN = new Set('issue publish release sign write send post draft carry'.split(' '));
const DEFINITE = new Set(['the', 'this', 'that']);

/** An unnamed actor as its phrase describes it, with the country of whatever the phrase mentions. */
function describe(
  doc: Doc,
  book: ActorBook,
  range: { readonly first: number; readonly end: number },
  head: number,
): Omit<Actor, 'id'> {
  const core = corePhrase(doc, range, head);
  const isPerson = isPersonNoun(doc.lemma(head));
  const named = doc.upos(head) === 'PROPN';
  const country = countryWithin(book, range);
  return {
    name: core,
    kind: isPerson ? (doc.has(head, 'Number=Plur') ? 'group' : 'person') : named ? 'organisation' : 'group',
    ...(country === undefined ? {} : { country }),
    ...(/^(?:official|minister|diplomat|envoy|ambassador)$/.test(doc.lemma(head)) ? { sector: 'GOV' } : {}),
    named,
  };
}

function countryWithin(
  book: ActorBook,
  range: { readonly first: number; readonly end: number },
): string | undefined {
  const inside = book.mentionWithin(range);
  return inside === null ? undefined : book.actor(inside.mention.actor)?.country;
}

/** The noun with what stands before it, without articles: "senior Ruritanian official". */
function corePhrase(doc: Doc, range: { readonly first: number; readonly end: number }, head: number): string {
  let first = range.first;
  while (first < head && (doc.upos(first) === 'DET' || doc.upos(first) === 'PUNCT')) first++;
  let end = head + 1;
  while (end < range.end && ['flat', 'fixed'].includes(doc.relation(end))) end++;
  const { start, end: stop } = doc.span(first, Math.max(end, first + 1));
  return doc.text.slice(start, stop).replace(/\s+/g, ' ');
}
