import { fold } from './fold.ts';
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

  /**
   * @param words - The office as the text says it: tells apart offices of one entry, such as a foreign minister and the
   *   foreign secretary who serves under one.
   * @returns Everybody known to hold it then; empty where nobody is known. Without a date, the last holder.
   */
  at(country: string, office: string, date: string | undefined, words = office): readonly KnownActor[] {
    const holders = this.#byOffice.get(`${country} ${office}`) ?? [];
    const day = date?.slice(0, 10);
    if (day === undefined) return holders.length > 0 ? [(holders.at(-1) as Holder).actor] : [];
    const inOffice = holders.filter(
      ({ tenure }) => tenure.from !== '' && isWithin(day, tenure.from, tenure.until),
    );
    const then = holdersOf(inOffice, words) ?? holdersOf(inOffice, office) ?? inOffice;
    // On the day of a handover both are in office: the new holder counts.
    const counted = hasOneHolder(then.at(-1)?.tenure) ? then.slice(-1) : then;
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

/** Those whose office the file gives in these words; null where it gives it so for nobody. */
function holdersOf(holders: readonly Holder[], words: string): readonly Holder[] | null {
  const wanted = gist(words);
  const found = holders.filter(({ tenure }) => gist(tenure.role) === wanted);
  return found.length > 0 ? found : null;
}

const LINKS = new Set(['of', 'the', 'for', 'and', 'to']);

/** "secretary of defense" and "defense secretary" are one office. */
function gist(words: string): string {
  return fold(words)
    .split(' ')
    .filter((word) => !LINKS.has(word))
    .sort()
    .join(' ');
}

/** A state has one president, but may have several leaders of the opposition. */
function hasOneHolder(tenure: Tenure | undefined): boolean {
  return tenure?.office?.isSingle === true && tenure.office.level !== 'party';
}

/** Where a state has one such office, an open end is closed by the beginning of the next who holds it under that name. */
function closeByNext(holders: Holder[]): void {
  holders.sort((a, b) => (a.tenure.from < b.tenure.from ? -1 : a.tenure.from > b.tenure.from ? 1 : 0));
  for (const [at, { actor, tenure }] of holders.entries()) {
    if (!hasOneHolder(tenure) || tenure.until !== '' || tenure.from === '') continue;
    const next = holders.slice(at + 1).find((later) => gist(later.tenure.role) === gist(tenure.role));
    if (!next || next.actor === actor) continue;
    const closed: Tenure = { ...tenure, until: next.tenure.from };
    actor.tenures[actor.tenures.indexOf(tenure)] = closed;
    holders[at] = { actor, tenure: closed };
  }
}
