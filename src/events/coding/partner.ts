/**
 * Who is meant where a report of a meeting leaves the other side out: "The president complained of unfair trade" after
 * "The president met the chancellor" is said to the chancellor's side.
 */
import type { Actor, EventType } from '../../contract.ts';
import type { FoundParty } from '../arguments/parties.ts';
import type { Candidate } from './candidate.ts';

/** Acts of speech towards the other side. */
const TOWARDS_PARTNER: ReadonlySet<EventType> = new Set([
  'SUPPORT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'AGREE',
]);
/** Sentences after which a meeting no longer frames what is said. */
const MEMORY = 12;

/** Whether an event of a type is an act of speech towards somebody. */
export function isSpeech(type: EventType): boolean {
  return TOWARDS_PARTNER.has(type);
}

/** The two sides of the last meeting told of. One for each document; sentences are shown to it in order. */
export class MeetingMemory {
  #sides: readonly FoundParty[] = [];
  #sentence = 0;

  /** Take note of the meetings among a sentence's events. */
  note(candidates: readonly Candidate[], sentence: number): void {
    for (const { trigger, roles } of candidates) {
      if (trigger.sense.type !== 'CONSULT') continue;
      const sides = [...roles.actors, ...roles.recipients];
      const countries = new Set(sides.map(({ actor }) => actor.country));
      if (countries.size !== 2 || countries.has(undefined)) continue;
      this.#sides = sides;
      this.#sentence = sentence;
    }
  }

  /** The other side, for an act of speech by one side; empty where no meeting frames it. */
  partnersOf(type: EventType, actors: readonly Actor[], sentence: number): readonly FoundParty[] {
    if (!TOWARDS_PARTNER.has(type) || sentence - this.#sentence > MEMORY) return [];
    const own = new Set(actors.map(({ country }) => country));
    if (own.size !== 1 || own.has(undefined)) return [];
    if (!this.#sides.some(({ actor }) => own.has(actor.country))) return [];
    return this.#sides.filter(({ actor }) => !own.has(actor.country)).slice(0, 1);
  }
}
