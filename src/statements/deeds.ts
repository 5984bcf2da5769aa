/**
 * What is done rather than said: in "the two states agreed to reopen the border" the agreement is an event, and what it
 * is about is nobody's words.
 */
import type { EventType } from '../contract.ts';
import type { EventInText } from '../reading.ts';
import { contentKind } from './content-kind.ts';
import type { AttributionContext } from './context.ts';
import type { RefinedAttribution } from './refine.ts';

/** Events that are more than words addressed to somebody, as demands, threats, blame, praise and refusals are. */
const DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  'AGREE',
  'CONSULT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);

/** Attributions without those whose cue is coded as a deed; words that are quoted or given as a clause stay. */
export function withoutDeeds(
  context: AttributionContext,
  attributions: readonly RefinedAttribution[],
  events: readonly EventInText[],
): readonly RefinedAttribution[] {
  const coded = new Set(events.map(({ trigger }) => trigger));
  const deeds = new Set(events.filter(({ event }) => DEEDS.has(event.type)).map(({ trigger }) => trigger));
  return attributions.filter(({ cue, content }) => {
    if (!coded.has(cue)) return true;
    const kind = contentKind(context, content);
    if (kind === 'quote') return true;
    if (hasSecondDeed(context, cue, content)) return false;
    return kind === 'clause' || (!deeds.has(cue) && isSpoken(context, cue));
  });
}

/** "summoned the envoy and demanded an apology": what stands beside the cue is another deed, and nothing that it says. */
function hasSecondDeed(
  { doc }: AttributionContext,
  cue: number,
  content: RefinedAttribution['content'],
): boolean {
  return doc
    .childrenBy(cue, 'conj')
    .some((verb) => content.some(({ start, end }) => start <= doc.start(verb) && doc.start(verb) < end));
}

/** "Condemned the raid" is a deed of words; "backs the pact", where it is coded, is a deed. */
function isSpoken(context: AttributionContext, cue: number): boolean {
  return context.cueAt(cue)?.classes[0] === 'speech';
}
