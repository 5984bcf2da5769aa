/**
 * Who carries somebody else's words: the interpreter of a saying, the envoy who reads out a letter.
 */
import type { Party } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { ActorBook } from './actor-book.ts';
import type { MediumLexicon } from './medium.ts';

/** Verbs of carrying somebody else's words. */
const CARRIES = new Set('read deliver convey relay present bring hand carry transmit pass'.split(' '));
const CARRIED = new Set(
  'letter message note remarks remark word speech statement address greeting text telegram toast'.split(' '),
);
/** Prepositions of an intermediary: "through an interpreter", "via his spokesman". */
const THROUGH = new Set(['through', 'via']);

/** Who carried the words of a saying, as its own clause tells: "said through a translator". */
export function statedVia(doc: Doc, book: ActorBook, cue: number, speaker: string): Party | null {
  const subject = doc.childBy(cue, 'nsubj');
  // "Lund, speaking through an interpreter, asked"
  const speaking = [cue, ...(subject < 0 ? [] : [subject])].flatMap((above) =>
    doc.childrenBy(above, 'acl', 'advcl').filter((one) => doc.lemma(one) === 'speak'),
  );
  const heads = [
    cue,
    ...speaking,
    ...(['advcl', 'conj', 'xcomp'].includes(doc.relation(cue)) ? [doc.head(cue)] : []),
  ];
  for (const head of heads)
    for (const child of doc.childrenBy(head, 'obl', 'nmod')) {
      const link = doc.childBy(child, 'case');
      if (link < 0 || !THROUGH.has(doc.lower(link))) continue;
      const party = personAt(doc, book, child);
      if (party !== null && party.actor !== speaker) return party;
    }
  return null;
}

function personAt(doc: Doc, book: ActorBook, head: number): Party | null {
  const article = doc.childBy(head, 'det');
  const isNew = article >= 0 && /^an?$/.test(doc.lower(article));
  const mention = book.mentionAt(head);
  // "an interpreter" is nobody that has been named before
  if (mention !== null && !(isNew && book.actor(mention.mention.actor)?.named === true)) {
    const { start, end, actor } = mention.mention;
    return { actor, span: { start, end } };
  }
  if (!PERSON.test(doc.lemma(head))) return null;
  const tokens = doc.subtree(head).filter((token) => token <= head && doc.deprel(token) !== 'case');
  const first = tokens[0] ?? head;
  const possessive = doc.childBy(head, 'nmod:poss');
  const owner = possessive < 0 ? null : book.mentionAt(possessive);
  const country = owner === null ? undefined : book.countryOf(owner.mention.actor);
  const added = book.add({ first, end: head + 1 }, head, {
    name: doc.lemma(head),
    kind: 'person',
    ...(country === undefined ? {} : { country }),
    named: false,
  });
  return { actor: added.mention.actor, span: doc.span(first, head + 1) };
}

const PERSON =
  /^(?:interpreter|translator|spokesman|spokeswoman|spokesperson|lawyer|aide|envoy|ambassador|intermediary|mediator|emissary|representative|go-between)$/;

/** A passage that tells who carried whose words: "The letter was read out by Ambassador Wu". */
export interface Carrying {
  readonly token: number;
  readonly via: Party;
  /** Whose words they are, where the passage says so: "a letter from the premier". */
  readonly owner?: string;
  /** Medium of what was carried. */
  readonly medium?: string;
}

/** Every carrying of words in the text, in its order. */
export function carryings(doc: Doc, book: ActorBook, media: MediumLexicon): readonly Carrying[] {
  const found: Carrying[] = [];
  for (let token = 0; token < doc.length; token++) {
    if (doc.upos(token) !== 'VERB' || !CARRIES.has(doc.lemma(token))) continue;
    const passive = doc.childBy(token, 'nsubj:pass');
    const carried = passive >= 0 ? passive : carriedBy(doc, token);
    if (carried < 0 || !CARRIED.has(doc.lemma(carried))) continue;
    const isPassive = passive >= 0 || doc.relation(token) === 'acl';
    const carrier = isPassive ? agentOf(doc, book, token) : doc.childBy(token, 'nsubj');
    const mention = book.mentionAt(carrier);
    if (mention === null || book.actor(mention.mention.actor)?.kind !== 'person') continue;
    const { start, end, actor } = mention.mention;
    const medium = media.at(doc, carried);
    const owner = ownerOf(doc, book, carried);
    found.push({
      token,
      via: { actor, span: { start, end } },
      ...(owner === null || owner === actor ? {} : { owner }),
      ...(medium === null || medium.name === 'speech' ? {} : { medium: medium.name }),
    });
  }
  return found;
}

/** "The letter from X", "a statement by X", "X's message". */
function ownerOf(doc: Doc, book: ActorBook, carried: number): string | null {
  for (const child of doc.childrenBy(carried, 'nmod', 'nmod:poss')) {
    const link = doc.childBy(child, 'case');
    const isOwner = doc.deprel(child) === 'nmod:poss' || (link >= 0 && OWNED.has(doc.lower(link)));
    const mention = isOwner ? book.mentionAt(child) : null;
    if (mention !== null && mention.mention.kind !== 'pronoun') return mention.mention.actor;
  }
  return null;
}

const OWNED = new Set(['from', 'by', 'of']);

/** What is carried: the object, or the noun that "read by …" describes. */
function carriedBy(doc: Doc, token: number): number {
  const object = doc.childBy(token, 'obj');
  if (object >= 0) return object;
  return doc.deprel(token) === 'acl' ? doc.head(token) : -1;
}

/** The agent of a passive; where the tree hangs it elsewhere, the first person after "by" in the sentence. */
function agentOf(doc: Doc, book: ActorBook, token: number): number {
  const agent = doc.childBy(token, 'obl:agent');
  if (agent >= 0) return agent;
  const { end } = doc.sentenceTokens(doc.sentenceOf(token));
  for (let by = token + 1; by < end; by++) {
    if (doc.upos(by) === 'VERB') return -1;
    if (doc.lower(by) !== 'by' || doc.deprel(by) !== 'case') continue;
    const mention = book.mentionAt(doc.head(by));
    if (mention !== null && book.actor(mention.mention.actor)?.kind === 'person') return doc.head(by);
  }
  return -1;
}
