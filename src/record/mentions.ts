import { eventLikeness, leastScore } from './event-likeness.ts';
import type { RecordLexicon } from './lexicon.ts';
import type { Telling } from './telling.ts';

/**
 * Let mentions that point back within their report ("the meeting", "their talks") lie when that lies which they point
 * to, and be as certain: a coming meeting that is named again has not happened by that.
 *
 * @param tellings - Those of one block.
 * @returns The same tellings in the same order; mentions without a time of their own have that of what they point to.
 */
export function resolveMentions(tellings: readonly Telling[], lexicon: RecordLexicon): readonly Telling[] {
  const earlier = new Map<string, Telling[]>();
  const resolved = new Map<Telling, Telling>();
  for (const telling of [...tellings].sort((a, b) => a.fact.sentence - b.fact.sentence)) {
    const before = earlier.get(telling.document) ?? [];
    const found = isMention(telling) ? pointedTo(telling, before, lexicon) : null;
    const result = found === null ? telling : pointing(telling, found);
    resolved.set(telling, result);
    earlier.set(telling.document, [...before, result]);
  }
  return tellings.map((telling) => resolved.get(telling) ?? telling);
}

/** A noun alone says nothing of whether it has happened; one that is said to come ("their talks will go on") does. */
function isMention({ fact, days }: Telling): boolean {
  return fact.isNoun && fact.isDefinite && days === null && fact.status === 'happened';
}

/** What fits best before it; of those that fit alike the nearest; `null` where nothing fits. */
function pointedTo(mention: Telling, before: readonly Telling[], lexicon: RecordLexicon): Telling | null {
  let best: { telling: Telling; score: number } | null = null;
  for (const telling of before.filter(({ fact }) => fact.status !== 'denied')) {
    const score = eventLikeness(pointing(mention, telling), telling, lexicon);
    if (score !== null && score >= leastScore(mention) && (best === null || score >= best.score))
      best = { telling, score };
  }
  return best?.telling ?? null;
}

function pointing(mention: Telling, { days, likely, fact }: Telling): Telling {
  return {
    ...mention,
    likely: days ?? likely,
    fact: { ...mention.fact, status: fact.status },
  };
}
