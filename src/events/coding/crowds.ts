/** Whose citizens those are who protest: crowds that no word of the report gives a country. */
import type { Actor, EventType, Span } from '../../contract.ts';
import type { EventInText, PlaceInText } from '../../reading.ts';

/** Acts of people towards those who govern them, or before the doors of those who do not. */
const OF_CITIZENS: ReadonlySet<EventType> = new Set(['PROTEST']);

/**
 * Actors in which unnamed people who protest have the country they do so in: that of the event's place, else that of the place
 * the report was filed from. Those of whom the report tells a country keep it; where neither place is known they stay without.
 */
export function settleCrowds(
  actors: readonly Actor[],
  events: readonly EventInText[],
  places: readonly PlaceInText[],
): readonly Actor[] {
  const filed = new Set(places.filter(({ isDateline }) => isDateline).map(({ country }) => country));
  const home = filed.size === 1 ? [...filed][0] : undefined;
  const countries = new Map<string, string | undefined>();
  for (const { event } of events) {
    if (!OF_CITIZENS.has(event.type)) continue;
    for (const { actor, span } of event.actors)
      countries.set(actor, isInside(event.where?.span, span) ? undefined : (event.where?.country ?? home));
  }
  return actors.map((actor) => {
    const country = countries.get(actor.id);
    const isCrowd = actor.kind === 'group' && !actor.named && actor.country === undefined;
    return isCrowd && country !== undefined ? { ...actor, country } : actor;
  });
}

/** "Supporters of the coup in Gabon": the place is told of the coup, and not of them. */
function isInside(place: Span | undefined, phrase: Span): boolean {
  return place !== undefined && place.start >= phrase.start && place.end <= phrase.end;
}
