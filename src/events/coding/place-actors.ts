/** Places as parties: a curfew on a city, a deployment in a province, where the text names no actor there. */
import type { Actor } from '../../contract.ts';
import type { EventInText, MentionInText, PlaceInText, Reading } from '../../reading.ts';

/** Makes an actor of kind `place` for a place name when it is first asked for. One for each reading. */
export class PlaceActors {
  readonly #reading: Reading;
  readonly #byHead: ReadonlyMap<number, PlaceInText>;
  readonly #made = new Map<string, { readonly actor: Actor; readonly mentions: MentionInText[] }>();

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#byHead = new Map(
      reading.places.filter((place) => !place.isDateline).map((place) => [place.head, place]),
    );
  }

  /** The place whose name has this token as its head, as an actor; null where none has. */
  at(token: number): Actor | null {
    const place = this.#byHead.get(token);
    if (place === undefined || place.precision === 'continent') return null;
    const known = this.#made.get(place.name);
    const made = known ?? { actor: toActor(place, this.#made.size + 1), mentions: [] };
    if (known === undefined) this.#made.set(place.name, made);
    if (!made.mentions.some((mention) => mention.head === place.head))
      made.mentions.push(toMention(place, made.actor, this.#reading));
    return made.actor;
  }

  /** Actors and mentions of the reading, with the places that stand in an event. */
  usedBy(events: readonly EventInText[]): Pick<Reading, 'actors' | 'mentions'> {
    const ids = new Set(
      events.flatMap(({ event }) => [...event.actors, ...event.recipients].map((party) => party.actor)),
    );
    const used = [...this.#made.values()].filter(({ actor }) => ids.has(actor.id));
    if (used.length === 0) return { actors: this.#reading.actors, mentions: this.#reading.mentions };
    return {
      actors: [...this.#reading.actors, ...used.map(({ actor }) => actor)],
      mentions: [...this.#reading.mentions, ...used.flatMap(({ mentions }) => mentions)].sort(
        (a, b) => a.first - b.first || a.end - b.end,
      ),
    };
  }
}

function toActor(place: PlaceInText, n: number): Actor {
  return {
    id: `place${n}`,
    name: place.name,
    kind: 'place',
    ...(place.country === undefined ? {} : { country: place.country }),
    named: true,
  };
}

function toMention(place: PlaceInText, actor: Actor, { doc }: Reading): MentionInText {
  const { first, end, head } = place;
  return { mention: { ...doc.span(first, end), actor: actor.id, kind: 'name' }, first, end, head };
}
