import { dayRange } from './days.ts';
import type { Telling } from './telling.ts';
import type { Claim, ContactLevel, Happening } from './types.ts';

/** A happening with what its tellings say of the level. */
export interface Counted {
  readonly happening: Happening;
  readonly level: ContactLevel;
  readonly tellings: readonly Telling[];
}

/** "this year", "so far this year", "in 2024" */
const THIS_YEAR = /\b(?:this|the) year\b|\bin (?:19|20)\d\d\b/i;

/**
 * Check "their third meeting this year" against the record.
 *
 * Counted are the happenings of the same block, type and people up to the one spoken of, within the year where the text
 * says so. More than claimed: differs. As many: agrees. Fewer: cannot tell, for the record may not hold them all.
 */
export function claimsOf(block: readonly Counted[]): readonly Claim[] {
  return block.flatMap((spoken) =>
    spoken.tellings.flatMap((telling): Claim[] => {
      const { ordinal } = telling.fact;
      // A first meeting that is to come has none before it to be counted.
      if (ordinal === undefined || (ordinal.n === 1 && telling.fact.status !== 'happened')) return [];
      const counts = countedUpTo(spoken, block, ordinal.text);
      return [
        {
          document: telling.document,
          event: telling.fact.event,
          span: ordinal.span,
          text: ordinal.text,
          claimed: ordinal.n,
          counted: counts.length,
          verdict: verdictOn(ordinal.n, counts.length),
          counts,
        },
      ];
    }),
  );
}

function verdictOn(claimed: number, counted: number): Claim['verdict'] {
  if (counted === claimed) return 'agrees';
  return counted > claimed ? 'differs' : 'cannot tell';
}

function countedUpTo(spoken: Counted, block: readonly Counted[], text: string): readonly string[] {
  const end = spoken.happening.when?.end;
  const year = end?.slice(0, 4);
  const isWithinYear = THIS_YEAR.test(text);
  const counted = block.filter((other) => {
    if (other === spoken) return true;
    if (other.happening.status !== 'happened' || other.happening.type !== spoken.happening.type) return false;
    if (!isSamePeople(other, spoken)) return false;
    const days = dayRange(other.happening.when);
    if (days === null || end === undefined) return false;
    if ((other.happening.when?.end ?? '') > end) return false;
    return !isWithinYear || other.happening.when?.start.slice(0, 4) === year;
  });
  return counted.map(({ happening }) => happening.id);
}

/** Where people are named, somebody of theirs is there; else the level is the same as far as it is known. */
function isSamePeople(a: Counted, b: Counted): boolean {
  if (a.happening.people.length > 0 && b.happening.people.length > 0)
    return a.happening.people.filter((name) => b.happening.people.includes(name)).length > 0;
  return a.level === 'unknown' || b.level === 'unknown' || a.level === b.level;
}
