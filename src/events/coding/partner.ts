/**
 * Who is meant where a report leaves the other side out: "The president complained of unfair trade" after "The president met
 * the chancellor" is said to the chancellor's side, and "the talks" after it are theirs.
 */
import type { Actor, EventType } from '../../contract.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import type { FoundParty } from '../arguments/parties.ts';
import type { Candidate } from './candidate.ts';

/** Acts of speech towards the other side. */
const TOWARDS_PARTNER: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'AGREE']);
/** Sentences after which a meeting no longer frames what is said. */
const MEMORY = 12;
/** Sentences after which one with somebody else than the report's other side does not. */
const BRIEFLY = 2;

/** Types of deeds that others then welcome or condemn. */
const DEEDS: ReadonlySet<EventType> = new Set([
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'MOBILIZE',
  'CONCEDE',
  'RETREAT',
  'AID',
]);
/** Sentences after which "the move" may mean something else. */
const DEED_MEMORY = 2;
/** The same for "the raids" where somebody "raided". */
const SAME_DEED_MEMORY = 8;

/** Sentences after which "the accusation" may be another. */
const ACCUSATION_MEMORY = 4;

/** Sentences after which "the demand" may be another. */
const ASKED_MEMORY = 3;
/** Types of what may be answered with yes or no. */
const ASKED: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'THREATEN']);

/** "demanded", "accused", "warned", "offered" */
function isAsking({ type, head }: Candidate['trigger']['sense']): boolean {
  return ASKED.has(type) || (type === 'AGREE' && head === 'offer');
}

/** Whether an event of a type is an act of speech towards somebody. */
export function isSpeech(type: EventType): boolean {
  return TOWARDS_PARTNER.has(type);
}

/** The two sides of the last dealings told of. One for each document; sentences are shown to it in order. */
export class MeetingMemory {
  #meeting: readonly FoundParty[] = [];
  #sentence = 0;
  /** How often each two sides have met so far. */
  readonly #meetings = new Map<string, number>();
  /** The last two countries that any event joined, for want of a meeting. */
  #pair: readonly FoundParty[] = [];
  /** Who acted in the last sentence that told of a deed. */
  #doers: readonly FoundParty[] = [];
  #deedSentence = -1;
  /** Deeds told of so far, by whom and in what word; the latest last. */
  readonly #deeds: {
    readonly sentence: number;
    readonly head: string;
    readonly doers: readonly FoundParty[];
  }[] = [];
  /** Who imposed what on whom, of two countries, with the words that tell it; the latest last. */
  readonly #restraints: { readonly words: readonly number[]; readonly roles: Roles }[] = [];
  /** What one country last asked, offered or charged another with. */
  #asked: { readonly sentence: number; readonly roles: Roles } | null = null;
  /** The accusations of the report so far, the latest last. */
  readonly #accusations: { readonly sentence: number; readonly roles: Roles }[] = [];

  /** Who moved forces in the last sentence that told of it. */
  #mobilizers: readonly FoundParty[] = [];
  #mobilizedIn = -1;

  /** Whether any meeting has been told of. */
  get hasMet(): boolean {
    return this.#meeting.length > 0;
  }

  /** Take note of who dealt with whom in a sentence's events. */
  note(candidates: readonly Candidate[], sentence: number): void {
    this.#noteDoers(candidates, sentence);
    const moved = candidates.filter(({ trigger }) => trigger.sense.type === 'MOBILIZE');
    if (moved.length > 0) {
      this.#mobilizers = moved.flatMap(({ roles }) => roles.actors);
      this.#mobilizedIn = sentence;
    }
    for (const { trigger, roles } of candidates)
      if (RESTRAINTS.has(trigger.sense.type) && isBetweenKnown(roles))
        this.#restraints.push({ words: [trigger.token, ...trigger.words], roles });
    for (const { trigger, roles } of candidates)
      if (isAsking(trigger.sense) && isBetweenKnown(roles)) this.#asked = { sentence, roles };
    for (const { trigger, roles } of candidates)
      if (trigger.sense.type === 'ACCUSE') this.#accusations.push({ sentence, roles });
    for (const { trigger, roles, status } of candidates) {
      const sides = twoSides(roles);
      if (sides === null) continue;
      this.#pair = sides;
      if (trigger.sense.type !== 'CONSULT' || status === 'denied' || isComplaint(trigger.sense, sides))
        continue;
      this.#meet(sides, sentence);
    }
  }

  /** Deeds are what is neither said nor a meeting; what was only planned or denied is none. */
  #noteDoers(candidates: readonly Candidate[], sentence: number): void {
    const deeds = candidates.filter(
      ({ trigger, status }) => DEEDS.has(trigger.sense.type) && status === 'happened',
    );
    for (const { trigger, roles } of deeds)
      if (roles.actors.length > 0)
        this.#deeds.push({ sentence, head: trigger.sense.head, doers: roles.actors });
    const doers = deeds
      .flatMap(({ roles }) => roles.actors)
      .filter(({ actor }) => actor.country !== undefined);
    if (doers.length === 0) return;
    this.#doers = doers;
    this.#deedSentence = sentence;
  }

  /**
   * Who took a measure that is told of again, and against whom: those of the last one that was told in the same words ("the levy"),
   * else of the last; null before any.
   *
   * @param isOfMeasure - Whether a token is a word for the measure in question.
   */
  measure(isOfMeasure: (token: number) => boolean): Roles | null {
    const same = this.#restraints.findLast(({ words }) => words.some(isOfMeasure));
    return (same ?? this.#restraints.at(-1))?.roles ?? null;
  }

  /** On whom one country imposed something last; empty where it did on nobody. */
  restrainedBy(actors: readonly Actor[]): readonly FoundParty[] {
    const own = new Set(actors.map(({ country }) => country));
    const last = this.#restraints.findLast(({ roles }) =>
      roles.actors.some(({ actor }) => actor.country !== undefined && own.has(actor.country)),
    );
    return (last?.roles.recipients ?? []).filter(({ actor }) => actor.country !== undefined);
  }

  /** Who moved forces in one of the sentences before; empty where that is not of one country. */
  mobilizers(sentence: number): readonly FoundParty[] {
    const isNear = sentence - this.#mobilizedIn <= DEED_MEMORY;
    const countries = new Set(this.#mobilizers.map(({ actor }) => actor.country));
    return isNear && countries.size === 1 && !countries.has(undefined) ? this.#mobilizers.slice(0, 1) : [];
  }

  /** Who asked, offered or charged what, and whom, a few sentences before at most: "the demand", "the offer", "the charge"; or null. */
  asking(sentence: number): Roles | null {
    return this.#asked !== null && sentence - this.#asked.sentence <= ASKED_MEMORY ? this.#asked.roles : null;
  }

  /**
   * Whose deed "the move" or "the strikes" is: that of the one country that acted in the sentence before, or one before that.
   *
   * @param words - For the deed: one that was told in the same word ("raided", "the raids") comes before others.
   * @returns Empty where several countries acted, or the speaker's own.
   */
  doerOf(actors: readonly Actor[], sentence: number, words: readonly string[] = []): readonly FoundParty[] {
    const same = this.#deeds.findLast(
      (deed) => sentence - deed.sentence <= SAME_DEED_MEMORY && words.includes(deed.head),
    )?.doers;
    const doers = same ?? this.#doers;
    const [doer] = doers;
    if (doer === undefined || (same === undefined && sentence - this.#deedSentence > DEED_MEMORY)) return [];
    const { country } = doer.actor;
    if (doers.some(({ actor }) => actor.country !== country)) return [];
    return actors.some((own) => own.country === country) ? [] : [doer];
  }

  /** Who accused one of these countries last, a few sentences before; empty where nobody of another country did. */
  accusersOf(actors: readonly Actor[], sentence: number): readonly FoundParty[] {
    const own = new Set(actors.map(({ country }) => country));
    own.delete(undefined);
    const last = this.#accusations.findLast(
      (one) =>
        sentence - one.sentence <= ACCUSATION_MEMORY &&
        one.roles.recipients.some(({ actor }) => own.has(actor.country)),
    );
    return (last?.roles.actors ?? []).filter(
      ({ actor }) => actor.country !== undefined && !own.has(actor.country),
    );
  }

  /** The sides that meet most often are those that the report is about; the later ones of two that meet as often. */
  #meet(sides: readonly FoundParty[], sentence: number): void {
    const count = (this.#meetings.get(keyOf(sides)) ?? 0) + 1;
    this.#meetings.set(keyOf(sides), count);
    if (count < (this.#meetings.get(keyOf(this.#meeting)) ?? 0)) return;
    this.#meeting = sides;
    this.#sentence = sentence;
  }

  /**
   * The other side, for an act of speech by one side; empty where no meeting frames it.
   *
   * @param sides - The two sides that the report is about: a meeting with others frames no more than the next sentences. Empty where
   *   they are not known.
   */
  partnersOf(
    type: EventType,
    actors: readonly Actor[],
    sentence: number,
    sides: readonly FoundParty[],
  ): readonly FoundParty[] {
    const isAside =
      sides.length > 0 &&
      !this.#meeting.every(({ actor }) => sides.some((side) => side.actor.country === actor.country));
    if (!TOWARDS_PARTNER.has(type) || sentence - this.#sentence > (isAside ? BRIEFLY : MEMORY)) return [];
    const own = new Set(actors.map(({ country }) => country));
    if (own.size !== 1 || own.has(undefined)) return [];
    if (!this.#meeting.some(({ actor }) => own.has(actor.country))) return [];
    return this.#meeting.filter(({ actor }) => !own.has(actor.country)).slice(0, 1);
  }

  /**
   * Who meets, where a meeting is named without its parties, or with one of them only; empty where nothing tells.
   *
   * @param site.isDefinite - "the talks": then the last two sides that met are meant, however long ago.
   * @param site.isKnown - Whether an article or the like says that the reader knows it: where none have met, it is of the last two
   *   sides that dealt in another way.
   */
  sidesOf(
    known: readonly FoundParty[],
    {
      sentence,
      isDefinite,
      isKnown,
    }: { readonly sentence: number; readonly isDefinite: boolean; readonly isKnown: boolean },
  ): readonly FoundParty[] {
    const isFramed = this.#meeting.length > 0 && (isDefinite || sentence - this.#sentence <= MEMORY);
    const sides = isFramed ? this.#meeting : isKnown ? this.#pair : [];
    const countries = new Set(sides.map(({ actor }) => actor.country));
    return known.every(({ actor }) => actor.country === undefined || countries.has(actor.country))
      ? sides
      : [];
  }
}

/** "wrote to the Security Council": with a body of states that gets a letter nobody has sat down. */
function isComplaint({ mode }: Candidate['trigger']['sense'], sides: readonly FoundParty[]): boolean {
  return mode === 'letter' && sides.some(({ actor }) => actor.country === 'IGO');
}

/** Measures that are taken back later. */
const RESTRAINTS: ReadonlySet<EventType> = new Set(['SANCTION', 'COERCE']);

function isBetweenKnown({ actors, recipients }: Roles): boolean {
  return [actors, recipients].every((side) => side.some(({ actor }) => actor.country !== undefined));
}

function keyOf(sides: readonly FoundParty[]): string {
  return sides
    .map(({ actor }) => actor.country ?? '')
    .sort()
    .join();
}

/** The parties of roles that join exactly two countries, one for each; null for any others. */
function twoSides({ actors, recipients }: Roles): readonly FoundParty[] | null {
  const sides = new Map<string, FoundParty>();
  for (const party of [...actors, ...recipients]) {
    const { country } = party.actor;
    if (country === undefined) return null;
    if (!sides.has(country)) sides.set(country, party);
  }
  return sides.size === 2 ? [...sides.values()] : null;
}
