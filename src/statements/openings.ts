/**
 * Where a text opens a channel that its speakers go on to use: "X sent a letter to Y.", "X gave an interview.",
 * "X met Y on Monday."
 */
import type { Party, Time } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { Reading } from '../reading.ts';
import type { ActorBook } from './actor-book.ts';
import type { Carrying } from './channels.ts';
import type { AttributionContext } from './context.ts';
import { type Medium, type MediumLexicon, statedMedium } from './medium.ts';
import { retoldOccasions } from './retold-occasion.ts';
import { saidWhen } from './said-when.ts';

export interface Opening {
  readonly token: number;
  readonly actor: string;
  readonly medium: string;
  /** Who carries the words, where that is told with the opening. */
  readonly via?: Party;
  /** Those who meet or telephone with the actor; empty for a letter or a speech. */
  readonly hearers: readonly Party[];
  readonly when: Time | null;
}

/** Verbs of giving words a form or a place: "sent a letter", "gave an interview", "held a press conference". */
const GIVES =
  /^(?:send|write|address|publish|post|deliver|give|make|issue|release|pen|hold|dictate|dispatch|submit|grant|convene|record|sign)$/;
/** What somebody gives or holds alone, beside all that can hold words itself. */
const HELD_ALONE = new Set(['interview', 'press conference', 'briefing']);
const COMPLETE = new Set(['poll', 'resolution', 'document', 'court document', 'book', 'report']);
/** A meeting longer ago than this is background: what its parties say now was not said there. */
const RECENT_DAYS = 10;

/** Every opening of the text, in its order. */
export function openings(
  reading: Reading,
  context: AttributionContext,
  book: ActorBook,
  media: MediumLexicon,
  carryings: readonly Carrying[],
): readonly Opening[] {
  const found = [
    ...givings(reading, context, book, media),
    ...carried(reading, carryings),
    ...encounters(reading),
    ...retoldOccasions(reading, context, book, media),
  ];
  return found.sort((a, b) => a.token - b.token);
}

/** "The envoy read out a letter from the premier": the premier goes on to speak in the letter. */
function carried(reading: Reading, carryings: readonly Carrying[]): Opening[] {
  return carryings.flatMap(({ token, owner, medium, via }) =>
    owner === undefined || medium === undefined
      ? []
      : [{ token, actor: owner, medium, via, hearers: [], when: saidWhen(reading, token, []) }],
  );
}

function givings(
  reading: Reading,
  context: AttributionContext,
  book: ActorBook,
  media: MediumLexicon,
): Opening[] {
  const { doc } = context;
  const found: Opening[] = [];
  for (let token = 0; token < doc.length; token++) {
    if (doc.upos(token) !== 'VERB' || doc.childBy(token, 'aux:pass') >= 0) continue;
    if (isNegatedOrComing(doc, token)) continue;
    const medium = givenMedium(context, media, token);
    const giver = medium === null ? null : book.mentionAt(doc.childBy(token, 'nsubj'));
    if (giver === null || medium === null || COMPLETE.has(medium.name)) continue;
    if (!medium.holdsWords && !HELD_ALONE.has(medium.name)) continue;
    const when = saidWhen(reading, token, []);
    found.push({ token, actor: giver.mention.actor, medium: medium.name, hearers: [], when });
  }
  return found;
}

/** The medium that a verb gives ("sent a letter") or speaks through ("wrote in a letter"). */
function givenMedium(context: AttributionContext, media: MediumLexicon, token: number): Medium | null {
  const { doc } = context;
  if (GIVES.test(doc.lemma(token))) {
    const object = doc.childBy(token, 'obj');
    const medium = object < 0 ? null : media.at(doc, object);
    if (medium !== null) return medium;
  }
  const isSpeech = context.cueAt(token)?.classes[0] === 'speech';
  return isSpeech ? (statedMedium(doc, media, token)?.medium ?? null) : null;
}

function isNegatedOrComing(doc: Doc, token: number): boolean {
  return doc
    .childrenBy(token, 'aux', 'advmod')
    .some((child) =>
      /^(?:not|n't|never|will|would|may|might|could|should|shall|can)$/.test(doc.lower(child)),
    );
}

/** Meetings and calls of two sides, told as something that has just happened. */
function encounters(reading: Reading): Opening[] {
  const { doc, document, events } = reading;
  const found: Opening[] = [];
  for (const { event } of events) {
    if (event.type !== 'CONSULT' || event.status !== 'happened' || event.mode === 'letter') continue;
    const token = doc.tokenAt(event.trigger.start);
    if (!isTold(doc, token) || isBackground(event.when, document.publishedAt)) continue;
    const parties = new Map([...event.actors, ...event.recipients].map((party) => [party.actor, party]));
    if (parties.size !== 2) continue;
    const medium = event.mode === 'phone' ? 'phone' : 'meeting';
    for (const actor of parties.keys())
      found.push({
        token,
        actor,
        medium,
        hearers: [...parties.values()].filter((party) => party.actor !== actor),
        when: event.when ?? saidWhen(reading, token, []),
      });
  }
  return found;
}

/** An encounter is told by a sentence's own verb ("met", "held talks"), not mentioned in passing. */
function isTold(doc: Doc, token: number): boolean {
  if (doc.deprel(token) === 'root') return doc.upos(token) === 'VERB';
  const head = doc.head(token);
  return (
    head >= 0 && doc.deprel(head) === 'root' && doc.upos(head) === 'VERB' && doc.relation(token) === 'obj'
  );
}

function isBackground(when: Time | undefined, publishedAt: string | undefined): boolean {
  if (when === undefined || publishedAt === undefined) return false;
  const days = (Date.parse(publishedAt.slice(0, 10)) - Date.parse(when.end.slice(0, 10))) / 86_400_000;
  return days > RECENT_DAYS;
}
