/** What a report tells of dealings between countries: events that join two, and sentences that name several. */
import type { Actor } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { MentionInText, Reading } from '../../reading.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import { caseOf, lemmaOf } from '../arguments/words.ts';

/** Sectors of those who deal for a state. */
const OFFICIAL = new Set(['GOV', 'MIL', 'IGO', 'LEG', 'SPY']);

/** A state, a body of states, those who hold an office of either, or a nation that stands for its state ("the Danes"). */
export function isOfficial({ kind, sector, country }: Actor): boolean {
  if (country === undefined) return false;
  if (sector === undefined && kind === 'group') return true;
  // the Holy See is a state, and its priests speak for it
  if (country === 'VAT') return true;
  return kind === 'state' || (sector !== undefined && OFFICIAL.has(sector)) || country === 'IGO';
}

/** A mention of somebody who deals for a state. */
export interface SideMention {
  readonly actor: Actor;
  readonly mention: MentionInText;
  /** Whether it only tells where something is said, or where an envoy serves: "said in Tehran", "the ambassador to Tehran". */
  readonly isWhere: boolean;
}

/** What a report tells of dealings between countries. */
export interface Dealings {
  /** The two countries, or a country and a body of states, of each event that joins two. */
  readonly events: readonly ReadonlySet<string>[];
  /** Countries of each sentence that names several by way of those who deal for them. */
  readonly sentences: readonly ReadonlySet<string>[];
  /** Mentions of those who deal for a state, by sentence. */
  readonly officials: ReadonlyMap<number, readonly SideMention[]>;
}

/** What events, where the words name their parties, and mentions tell of dealings. */
export function dealingsOf(
  events: readonly Roles[],
  { actors: known, mentions, doc }: Pick<Reading, 'actors' | 'mentions' | 'doc'>,
): Dealings {
  const actors = new Map(known.map((actor) => [actor.id, actor]));
  const officials = officialsBySentence(mentions, actors, doc);
  return {
    events: events.map(countriesOf).filter(({ size }) => size === 2),
    sentences: [...officials.values()]
      .map((named) => new Set(named.flatMap(({ actor }) => actor.country ?? [])))
      .filter(({ size }) => size > 1),
    officials,
  };
}

/** Countries and bodies of states among the parties of an event. */
function countriesOf({ actors, recipients }: Roles): ReadonlySet<string> {
  return new Set([...actors, ...recipients].flatMap(({ actor }) => actor.country ?? []));
}

/** Mentions of those who deal for a state, by the sentence that they stand in. */
function officialsBySentence(
  mentions: readonly MentionInText[],
  actors: ReadonlyMap<string, Actor>,
  doc: Doc,
): ReadonlyMap<number, readonly SideMention[]> {
  const bySentence = new Map<number, SideMention[]>();
  for (const mention of mentions) {
    const actor = actors.get(mention.mention.actor);
    if (actor === undefined || !isOfficial(actor)) continue;
    const sentence = doc.sentenceOf(mention.head);
    const named = bySentence.get(sentence);
    const found = { actor, mention, isWhere: isWhereSpoken(doc, mention.head) || isPost(doc, mention.head) };
    if (named === undefined) bySentence.set(sentence, [found]);
    else named.push(found);
  }
  return bySentence;
}

const WHERE = new Set(['in', 'from', 'at']);
const SPEAKING = new Set(
  'say tell add warn announce speak declare state reply reiterate insist write'.split(' '),
);

/** "the Danish ambassador to Chad" speaks of Chad no more than of others. */
function isPost(doc: Doc, head: number): boolean {
  return (
    doc.relation(head) === 'nmod' &&
    POSTED.has(lemmaOf(doc, doc.head(head))) &&
    SERVING.has(caseOf(doc, head) ?? '')
  );
}

const POSTED = new Set([
  'ambassador',
  'envoy',
  'consul',
  'representative',
  'attaché',
  'embassy',
  'consulate',
]);
const SERVING = new Set(['to', 'in']);

/** "warned from Nairobi", "told reporters in Oslo" */
function isWhereSpoken(doc: Doc, head: number): boolean {
  if (doc.relation(head) !== 'obl' && doc.relation(head) !== 'nmod') return false;
  if (!WHERE.has(caseOf(doc, head) ?? '')) return false;
  const above = doc.head(head);
  const verb = doc.relation(head) === 'nmod' && HEARERS.has(doc.lower(above)) ? doc.head(above) : above;
  return verb >= 0 && SPEAKING.has(lemmaOf(doc, verb));
}

const HEARERS = new Set(['reporters', 'journalists']);
