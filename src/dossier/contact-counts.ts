import type { Contact, Happening } from '../record/index.ts';
import type { ContactCounts } from './types.ts';

const DAY_MS = 86_400_000;

/** Contacts whose happening took place, in the order of the happenings. */
export function heldContacts(
  contacts: readonly Contact[],
  happenings: readonly Happening[],
): readonly Contact[] {
  const places = new Map(
    happenings.filter(({ status }) => status === 'happened').map(({ id }, place) => [id, place]),
  );
  const placeOf = ({ happening }: Contact): number => places.get(happening) ?? -1;
  return contacts.filter((contact) => placeOf(contact) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
}

/** Count contacts by level, channel and year. */
export function countContacts(contacts: readonly Contact[]): ContactCounts {
  return {
    total: contacts.length,
    byLevel: tally(contacts.map(({ level }) => level)),
    byMode: tally(contacts.map(({ mode }) => mode)),
    byYear: tally(contacts.map(({ when }) => when?.start.slice(0, 4) ?? 'undated')),
    longestGapDays: longestGap(contacts),
  };
}

function tally<Key extends string>(keys: readonly Key[]): Readonly<Record<Key, number>> {
  const counts = {} as Record<Key, number>;
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** Only days are exact enough to measure a gap by. */
function longestGap(contacts: readonly Contact[]): number | null {
  const days = contacts
    .flatMap(({ when }) => (when?.grain === 'day' || when?.grain === 'minute' ? when.start.slice(0, 10) : []))
    .sort();
  const gaps = days.slice(1).map((day, at) => (Date.parse(day) - Date.parse(days[at] as string)) / DAY_MS);
  return gaps.length === 0 ? null : Math.max(...gaps);
}
