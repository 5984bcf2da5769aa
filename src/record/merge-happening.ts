import type { EventStatus, EventType, Time } from '../contract.ts';
import { type DayRange, intersection, isoDay, width } from './days.ts';
import { differencesOf } from './differences.ts';
import type { EventFact } from './fact-types.ts';
import type { TellingGroup } from './happenings.ts';
import { nameFrom } from './hash.ts';
import type { RecordLexicon } from './lexicon.ts';
import type { LinesOf } from './lines.ts';
import { mostFrequent } from './most-frequent.ts';
import { isMove, moveOf } from './moves.ts';
import { isSameName } from './party-likeness.ts';
import type { Telling } from './telling.ts';
import type { Happening } from './types.ts';

/**
 * What the tellings of one happening say together.
 *
 * @param linesOf - Number of independent lines among documents.
 */
export function mergeHappening(
  { tellings, asides }: TellingGroup,
  linesOf: LinesOf,
  lexicon: RecordLexicon,
): Happening {
  const facts = tellings.map(({ fact }) => fact);
  const moves = [...tellings, ...asides].filter(isMove);
  const isFormer = (telling: Telling) => moveOf(telling, moves) !== undefined;
  const documents = [...new Set(tellings.map(({ document }) => document))];
  const first = tellings[0];
  const mode = mostFrequent(facts.flatMap((fact) => fact.mode ?? []));
  const when = mergedTime(tellings.filter((telling) => !isFormer(telling)));
  const where = mergedPlace(tellings);
  return {
    id: nameFrom('h', `${first?.document ?? ''}\n${first?.fact.event ?? ''}`),
    type: mostFrequent(facts.map(({ type }) => type)) ?? ('CONSULT' satisfies EventType),
    ...(mode === undefined ? {} : { mode }),
    status: mergedStatus(tellings),
    participants: mergedParticipants(tellings),
    people: mergedPeople(tellings),
    ...(when === undefined ? {} : { when }),
    ...(where === undefined ? {} : { where }),
    issues: [...new Set(facts.flatMap(({ issues }) => issues))].sort(),
    reports: tellings.map(({ document, fact }) => ({ document, event: fact.event })),
    lines: linesOf(documents),
    differ: differencesOf(tellings, isFormer, lexicon),
    sources: mergedParties(tellings, ({ sources }) => sources),
    targets: mergedParties(tellings, ({ targets }) => targets),
  };
}

const CERTAINTY: readonly EventStatus[] = ['happened', 'planned', 'expected', 'possible', 'denied'];

/** What the latest report makes of it; of one day's reports the surest, for a plan that came true is no plan any more. */
function mergedStatus(tellings: readonly Telling[]): EventStatus {
  const latest = Math.max(...tellings.map(({ published }) => published ?? Number.NEGATIVE_INFINITY));
  const last = tellings.filter(({ published }) => (published ?? Number.NEGATIVE_INFINITY) === latest);
  const said = new Set(last.map(({ fact }) => fact.status));
  const surest = CERTAINTY.find((status) => said.has(status)) ?? 'happened';
  // A later mention in passing ("the planned talks") does not undo what happened; a denial does.
  const hasHappened = tellings.some(({ fact }) => fact.status === 'happened');
  return hasHappened && surest !== 'denied' ? 'happened' : surest;
}

/** The narrowest time told, narrowed further by those that overlap it. */
function mergedTime(tellings: readonly Telling[]): Time | undefined {
  const dated = tellings.filter((telling) => telling.days !== null && telling.fact.when !== undefined);
  const sorted = [...dated].sort((a, b) => rangeWidth(a) - rangeWidth(b));
  const best = sorted[0];
  if (best?.days == null || best.fact.when === undefined) return undefined;
  let range: DayRange = best.days;
  for (const { days } of sorted) range = (days && intersection(range, days)) || range;
  const isStated = range.first === best.days.first && range.last === best.days.last;
  const { span: _, ...when } = best.fact.when;
  return isStated ? when : { ...when, start: isoDay(range.first), end: isoDay(range.last), inferred: true };
}

function rangeWidth({ days, fact }: Telling): number {
  // A time the text states wins over one that is worked out.
  return days === null ? Number.POSITIVE_INFINITY : width(days) + (fact.when?.inferred ? 0.5 : 0);
}

/** The place told most; a site or city before the country around it. */
function mergedPlace(tellings: readonly Telling[]): { name: string; country?: string } | undefined {
  const places = tellings.flatMap(({ fact }) => fact.where ?? []);
  const name = mostFrequent(places.map((place) => place.name));
  return places.find((place) => place.name === name);
}

/** The parties of the tellings that have most in common: those that at least half of them name. */
function mergedParticipants(tellings: readonly Telling[]): readonly string[] {
  return mergedParties(tellings, ({ participants }) => participants);
}

/** What a text states counts before what its reader inferred, where any does. */
function mergedParties(
  tellings: readonly Telling[],
  of: (fact: EventFact) => readonly string[],
): readonly string[] {
  const stated = ({ fact }: Telling) => of(fact).filter((party) => !fact.inferred.includes(party));
  const isStated = tellings.some(
    (telling) => stated(telling).length === of(telling.fact).length && of(telling.fact).length > 0,
  );
  return majority(tellings, isStated ? stated : ({ fact }) => of(fact));
}

function majority(
  tellings: readonly Telling[],
  of: (telling: Telling) => readonly string[],
): readonly string[] {
  const counts = new Map<string, number>();
  let telling = 0;
  for (const each of tellings) {
    const named = of(each);
    if (named.length > 0) telling++;
    for (const party of named) counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count * 2 >= telling)
    .map(([party]) => party)
    .sort();
}

/** Everybody named, under the fullest form of the name. */
function mergedPeople(tellings: readonly Telling[]): readonly string[] {
  const names = [...new Set(tellings.flatMap(({ fact }) => fact.people.map(({ name }) => name)))];
  const fullest: string[] = [];
  for (const name of names.sort((a, b) => b.length - a.length))
    if (!fullest.some((known) => isSameName(known, name))) fullest.push(name);
  return fullest.sort();
}
