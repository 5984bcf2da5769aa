import type { KnownActor, Tenure } from './known-actor.ts';
import { isWithin } from './partial-date.ts';

interface Holder {
  readonly actor: KnownActor;
  readonly tenure: Tenure;
}

/** Who holds an office of a country at a date. */
export class Holders {
  readonly #byOffice = new Map<string, Holder[]>();

  constructor(people: readonly KnownActor[]) {
    for (const actor of people) for (const tenure of actor.tenures) this.#add(actor, tenure);
    for (const holders of this.#byOffice.values()) closeByNext(holders);
  }

  /** @returns Everybody known to hold it then; empty where nobody is known. Without a date, the last holder. */
  at(country: string, office: string, date: string | undefined): readonly KnownActor[] {
    const holders = this.#byOffice.get(`${country} ${office}`) ?? [];
    const day = date?.slice(0, 10);
    if (day === undefined) return holders.length > 0 ? [(holders.at(-1) as Holder).actor] : [];
    const then = holders.filter(
      ({ tenure }) => tenure.from !== '' && isWithin(day, tenure.from, tenure.until),
    );
    // On the day of a handover both are in office: the new holder counts.
    const counted = then.at(-1)?.tenure.office?.isSingle ? then.slice(-1) : then;
    return [...new Set(counted.map(({ actor }) => actor))];
  }

  #add(actor: KnownActor, tenure: Tenure): void {
    if (!tenure.office) return;
    const key = `${tenure.country} ${tenure.office.name}`;
    const holders = this.#byOffice.get(key);
    if (holders) holders.push({ actor, tenure });
    else this.#byOffice.set(key, [{ actor, tenure }]);
  }
}

/** Where a state has one such office, an open end is closed by the next holder's beginning. */
function closeByNext(holders: Holder[]): void {
  holders.sort((a, b) => (a.tenure.from < b.tenure.from ? -1 : a.tenure.from > b.tenure.from ? 1 : 0));
  for (const [at, { actor, tenure }] of holders.entries()) {
    const next = holders[at + 1];
    if (
      !tenure.office?.isSingle ||
      tenure.until !== '' ||
      tenure.from === '' ||
      !next ||
      next.actor === actor
    )
      continue;
    const closed: Tenure = { ...tenure, until: next.tenure.from };
    actor.tenures[actor.tenures.indexOf(tenure)] = closed;
    holders[at] = { actor, tenure: closed };
  }
}
