/** The events of one sentence: event words from the root downwards, so that what governs a word is known before the word is read. */

import { fillRoles } from '../arguments/fill-roles.ts';
import type { PartyContext } from '../arguments/parties.ts';
import { embeddingOf } from '../embedding/embedding.ts';
import type { EventLexicon } from '../lexicon/lexicon.ts';
import { nounStatus, verbStatus } from '../status/event-status.ts';
import { type Trigger, triggersAt } from '../triggers/find-triggers.ts';
import { isAcceptable } from './acceptance.ts';
import type { Candidate } from './candidate.ts';
import { supportOf } from './support.ts';

/** Candidates of a sentence, in the order of the text. */
export function codeSentence(
  sentence: number,
  context: PartyContext,
  lexicon: EventLexicon,
): readonly Candidate[] {
  const { doc } = context;
  const { first, end } = doc.sentenceTokens(sentence);
  const triggers: (readonly Trigger[])[] = [];
  for (let token = first; token < end; token++) {
    const found = triggersAt(doc, token, lexicon);
    if (found.length > 0) triggers.push(found);
  }
  if (triggers.length === 0) return [];
  triggers.sort((a, b) => depthOf(doc, a) - depthOf(doc, b));
  const coded = new Map<number, Trigger>();
  const used = new Set<number>();
  const candidates: Candidate[] = [];
  for (const senses of triggers) {
    const candidate = firstCodable(senses, coded, used, context, lexicon);
    if (candidate === null) continue;
    coded.set(candidate.trigger.token, candidate.trigger);
    for (const word of candidate.trigger.words) used.add(word);
    candidates.push(candidate);
  }
  return candidates.sort((a, b) => a.trigger.token - b.trigger.token);
}

function depthOf(doc: PartyContext['doc'], [first]: readonly Trigger[]): number {
  return first === undefined ? 0 : doc.ancestors(first.token).length;
}

function firstCodable(
  senses: readonly Trigger[],
  coded: ReadonlyMap<number, Trigger>,
  used: ReadonlySet<number>,
  context: PartyContext,
  lexicon: EventLexicon,
): Candidate | null {
  const { doc } = context;
  const token = senses[0]?.token ?? -1;
  if (used.has(token)) return null;
  const embedding = embeddingOf(doc, token, coded);
  if (embedding === 'talk') return null;
  const support =
    doc.upos(token) === 'NOUN' || doc.upos(token) === 'PROPN' ? supportOf(doc, token, lexicon) : null;
  for (const trigger of senses) {
    const { sense } = trigger;
    const roles = fillRoles({ token, kind: sense.kind, frame: sense.frame, support }, context);
    if (!isAcceptable(sense.type, roles)) continue;
    const status =
      sense.kind === 'noun' ? nounStatus(doc, token, support, lexicon) : verbStatus(doc, token, lexicon);
    return { trigger, roles, status: embedding === 'denied' ? 'denied' : status };
  }
  return null;
}
