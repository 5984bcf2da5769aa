import { blockOf } from './blocks.ts';
import { type DayRange, width } from './days.ts';
import { eventLikeness, leastScore, SHARP_DAYS } from './event-likeness.ts';
import type { RecordLexicon } from './lexicon.ts';
import { resolveMentions } from './mentions.ts';
import { isMove, moveOf, reachOf } from './moves.ts';
import { compareReports, type ToldEvent } from './reports.ts';
import { type Telling, tellingOf } from './telling.ts';

/** Tellings of one happening. */
export interface TellingGroup {
  readonly block: string;
  readonly tellings: readonly Telling[];
  /** What other events say of it: that they put it off, or refuse it. */
  readonly asides: readonly Telling[];
}

/** Groups of a block that a telling without a day is held against, the latest first. */
const MAX_UNDATED = 200;
/** Tellings of a group that a newcomer is held against. */
const MAX_COMPARED = 12;
/** Points by which one group fits clearly better than another: no less than a place that only one of them has. */
const CLEARLY = 2;
const DAYS_PER_SLOT = 31;
/** A time wider than this is kept with those that have none. */
const MAX_SLOTS = 13;

/**
 * Join events into happenings: those that tell most exactly come first and found groups, the others join the group they
 * fit best, or found their own. Only events of one block are compared, and within it only those near in time. The order
 * in which the events are given changes nothing, but for those of one report.
 */
export function groupEvents(told: readonly ToldEvent[], lexicon: RecordLexicon): readonly TellingGroup[] {
  const blocks = new Map<string, Telling[]>();
  const orders = new Map<string, number>();
  for (const { report, fact } of [...told].sort((a, b) => compareReports(a.report, b.report))) {
    const order = orders.get(report.document) ?? orders.size;
    orders.set(report.document, order);
    const block = blockOf(fact);
    const tellings = blocks.get(block) ?? [];
    tellings.push(tellingOf(report, fact, order));
    blocks.set(block, tellings);
  }
  return [...blocks].flatMap(([block, tellings]) =>
    groupBlock(tellings, lexicon).map((group) => ({
      block,
      tellings: inOrder(group.filter(({ fact }) => !fact.isAside)),
      asides: inOrder(group.filter(({ fact }) => fact.isAside)),
    })),
  );
}

/** The most exact first: a day before a month before nothing; then in the order of the reports. */
function groupBlock(tellings: readonly Telling[], lexicon: RecordLexicon): readonly (readonly Telling[])[] {
  const index = new GroupIndex();
  const waiting = new Waiting(resolveMentions(tellings, lexicon));
  for (const telling of waiting.inOrder) {
    const group = bestGroup(telling, index.near(telling), waiting.besides(telling), lexicon);
    if (group === null) index.add([telling]);
    else index.join(group, telling);
  }
  return index.groups;
}

function vagueness(telling: Telling): number {
  const { days, fact } = telling;
  // What tells of two days brings together those who tell of one.
  if (isMove(telling)) return -1;
  const people = fact.people.length > 0 ? 0 : 0.5;
  if (days === null) return 3 + people;
  return (width(days) <= SHARP_DAYS ? 0 : width(days) <= DAYS_PER_SLOT ? 1 : 2) + people;
}

function before(a: Telling, b: Telling): number {
  return (a.published ?? 0) - (b.published ?? 0) || a.order - b.order || a.fact.sentence - b.fact.sentence;
}

function inOrder(group: readonly Telling[]): readonly Telling[] {
  return [...group].sort(before);
}

/** The tellings of a block that have no group yet, those that tell most exactly in front. */
class Waiting {
  readonly inOrder: readonly Telling[];
  readonly #bySentence = new Map<string, Set<Telling>>();

  constructor(tellings: readonly Telling[]) {
    this.inOrder = [...tellings].sort((a, b) => vagueness(a) - vagueness(b) || before(a, b));
    for (const telling of tellings) {
      const key = sentenceOf(telling);
      this.#bySentence.set(key, (this.#bySentence.get(key) ?? new Set()).add(telling));
    }
  }

  /** Others of the same sentence that wait; the telling itself waits no more. */
  besides(telling: Telling): ReadonlySet<Telling> {
    const here = this.#bySentence.get(sentenceOf(telling)) ?? new Set();
    here.delete(telling);
    return here;
  }
}

function sentenceOf({ document, fact }: Telling): string {
  return `${fact.sentence} ${document}`;
}

/**
 * The group that fits best; `null` where none does. A group fits as its best member does, and no member may forbid it.
 * A meeting told as background, without any day, may be any of several: it joins only where one alone fits, or fits clearly
 * better than all others (the same place, the same words). A group that
 * another deed of the same sentence fits better is left to that one.
 *
 * @param rivals - Other tellings of its sentence that have no group yet.
 */
function bestGroup(
  telling: Telling,
  groups: Iterable<Telling[]>,
  rivals: ReadonlySet<Telling>,
  lexicon: RecordLexicon,
): Telling[] | null {
  const least = leastScore(telling);
  const fits: { group: Telling[]; score: number }[] = [];
  for (const group of groups) {
    const score = groupScore(telling, group, lexicon);
    if (score === null || score < least) continue;
    const isLeft = [...rivals].some((rival) => (groupScore(rival, group, lexicon) ?? 0) > score);
    if (!isLeft) fits.push({ group, score });
  }
  const [best, next] = fits.sort((a, b) => b.score - a.score);
  if (best === undefined) return null;
  if (isBackground(telling) && next !== undefined && best.score - next.score < CLEARLY) return null;
  return best.group;
}

function isBackground({ days, likely, fact }: Telling): boolean {
  return days === null && likely === null && fact.type === 'CONSULT';
}

function groupScore(telling: Telling, group: readonly Telling[], lexicon: RecordLexicon): number | null {
  let best: number | null = null;
  const moves = group.filter(isMove);
  const isFormer = (one: Telling) => moveOf(one, moves) !== undefined;
  for (const member of group.slice(0, MAX_COMPARED)) {
    // What was planned for a day that has been given up since is no account of what came of it.
    if (moves.length > 0 && ![member, telling].some(isMove) && isFormer(telling) !== isFormer(member))
      continue;
    const score = eventLikeness(telling, member, lexicon);
    if (score === null) return null;
    if (best === null || score > best) best = score;
  }
  return best;
}

/** The groups of a block by month, so that a telling meets only those near it. */
class GroupIndex {
  readonly groups: Telling[][] = [];
  readonly #bySlot = new Map<number, Set<Telling[]>>();
  readonly #byDocument = new Map<string, Set<Telling[]>>();
  readonly #undated = new Set<Telling[]>();

  add(group: Telling[]): void {
    this.groups.push(group);
    for (const telling of group) this.#enter(group, telling);
  }

  join(group: Telling[], telling: Telling): void {
    group.push(telling);
    this.#enter(group, telling);
  }

  near(telling: Telling): Iterable<Telling[]> {
    const found = new Set(this.#byDocument.get(telling.document));
    const slots = slotsOf(reachOf(telling));
    for (const slot of slots) for (const group of this.#bySlot.get(slot) ?? []) found.add(group);
    const others = slots.length > 0 ? [...this.#undated] : this.groups;
    for (const group of others.slice(-MAX_UNDATED)) found.add(group);
    return found;
  }

  #enter(group: Telling[], telling: Telling): void {
    const slots = slotsOf(reachOf(telling));
    for (const slot of slots) enter(this.#bySlot, slot, group);
    if (slots.length === 0) this.#undated.add(group);
    enter(this.#byDocument, telling.document, group);
  }
}

function enter<Key>(index: Map<Key, Set<Telling[]>>, key: Key, group: Telling[]): void {
  const entry = index.get(key);
  if (entry === undefined) index.set(key, new Set([group]));
  else entry.add(group);
}

/** Months that a range touches, with a day of slack; none for a range too wide to tell. */
function slotsOf(range: DayRange | null): readonly number[] {
  if (range === null) return [];
  const first = Math.floor((range.first - 1) / DAYS_PER_SLOT);
  const last = Math.floor((range.last + 1) / DAYS_PER_SLOT);
  return last - first >= MAX_SLOTS ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
