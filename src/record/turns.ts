import type { Event } from '../contract.ts';
import type { EventFact } from './fact-types.ts';
import type { RecordLexicon } from './lexicon.ts';
import type { Telling } from './telling.ts';
import type { Difference } from './types.ts';
import { wordsOf } from './words.ts';

/** Words before and after those of a deed that are looked at. */
const BESIDE = 3;

/** Whether a deed is told as the first of an exchange or as an answer; `undefined` where nothing tells. */
export function turnOf(
  text: string,
  { trigger, evidence }: Event,
  lexicon: RecordLexicon,
): EventFact['turn'] {
  const lower = (start: number, end: number) =>
    wordsOf(text.slice(start, Math.max(start, end))).map((word) => word.lower);
  const after = lower(trigger.end, evidence.end).slice(0, BESIDE);
  const near = [
    ...lower(evidence.start, trigger.start).slice(-BESIDE),
    ...lower(trigger.start, trigger.end),
    ...after,
  ];
  const behind = after[0] === undefined ? undefined : lexicon.turn(after[0], 'after');
  return behind ?? near.map((word) => lexicon.turn(word, 'near')).find((turn) => turn !== undefined);
}

/** Each side says that the other began: in one report the deed came first, in another it was the answer. */
export function turnDifference(tellings: readonly Telling[]): readonly Difference[] {
  const documents = (turn: EventFact['turn']) => [
    ...new Set(tellings.filter(({ fact }) => fact.turn === turn).map(({ document }) => document)),
  ];
  const [first, answer] = [documents('first'), documents('answer')];
  const [only, other] = [
    first.filter((id) => !answer.includes(id)),
    answer.filter((id) => !first.includes(id)),
  ];
  if (only.length === 0 || other.length === 0) return [];
  const sources = [...new Set(tellings.flatMap(({ fact }) => fact.sources))].sort();
  return [
    {
      field: 'who struck first',
      values: [
        { value: sources.join(', '), documents: only },
        { value: 'the other side', documents: other },
      ],
    },
  ];
}
