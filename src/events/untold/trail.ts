/** Which countries the events told so far in a report joined. One for each document; sentences are shown to it in order. */
import type { Actor } from '../../contract.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import type { Candidate } from '../coding/candidate.ts';

/** The countries of an event, by side. */
export interface ToldEvent {
  readonly sentence: number;
  readonly actors: ReadonlySet<string>;
  readonly recipients: ReadonlySet<string>;
}

export class Trail {
  readonly #dealings = new Map<string, number>();
  readonly #lastOf = new Map<string, ToldEvent>();
  #last: ToldEvent | null = null;

  /** Take note of a sentence's events, in the order of the text. */
  note(candidates: readonly Candidate[], sentence: number): void {
    for (const { roles } of candidates) {
      const told = { sentence, actors: countriesOf(roles.actors), recipients: countriesOf(roles.recipients) };
      const all = new Set([...told.actors, ...told.recipients]);
      this.#last = told;
      for (const one of all) {
        this.#lastOf.set(one, told);
        for (const other of all)
          if (one < other) this.#dealings.set(keyOf(one, other), this.dealings(one, other) + 1);
      }
    }
  }

  /** How many events joined two countries so far. */
  dealings(one: string, other: string): number {
    return this.#dealings.get(one < other ? keyOf(one, other) : keyOf(other, one)) ?? 0;
  }

  /** The last event that a country took part in; undefined before any. */
  lastOf(country: string): ToldEvent | undefined {
    return this.#lastOf.get(country);
  }

  /**
   * The country that did the last thing told of in the sentence before: whose doing "that" is. Empty where nothing was told there, and
   * where several countries did it or that of the speakers.
   */
  actorBefore(sentence: number, speakers: readonly Actor[]): string {
    if (this.#last === null || sentence - this.#last.sentence !== 1) return '';
    const [country = '', ...more] = this.#last.actors;
    return more.length > 0 || speakers.some((own) => own.country === country) ? '' : country;
  }

  /** The last event of any countries; null before any. */
  get last(): ToldEvent | null {
    return this.#last;
  }
}

function keyOf(one: string, other: string): string {
  return `${one} ${other}`;
}

function countriesOf(parties: Roles['actors']): ReadonlySet<string> {
  return new Set(parties.flatMap(({ actor }) => actor.country ?? []));
}
