/** An event's mode from the words beside its trigger: `knowledge/events/modes.tsv`. */
import type { EventType } from '../../contract.ts';
import { type KnowledgeFiles, readRows } from '../../knowledge.ts';
import type { Doc } from '../../language/index.ts';
import { caseOf, lemmaOf } from '../arguments/words.ts';

export interface ModeRow {
  readonly types: ReadonlySet<string>;
  readonly mode: string;
  readonly words: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

const MODIFIERS = new Set(['amod', 'compound', 'nmod', 'advmod']);

/** Read `events/modes.tsv`. */
export function loadModes(files: KnowledgeFiles): readonly ModeRow[] {
  return readRows(files, 'events/modes.tsv').map(({ cells }) => ({
    types: new Set((cells['types'] ?? '').split('|')),
    mode: cells['mode'] ?? '',
    words: new Set((cells['words'] ?? '').split('|')),
    places: new Set((cells['places'] ?? '').split('|')),
  }));
}

/**
 * The mode that words beside an event's tokens give it.
 *
 * @param tokens - The trigger and the words that belong to it ("held", "talks").
 * @returns `undefined` where nothing tells.
 */
export function findMode(
  doc: Doc,
  type: EventType,
  tokens: readonly number[],
  rows: readonly ModeRow[],
): string | undefined {
  for (const token of tokens)
    for (const child of doc.children(token)) {
      const place = placeOfChild(doc, child);
      if (place === null) continue;
      const words = phraseWords(doc, child);
      const row = rows.find(
        (candidate) =>
          candidate.types.has(type) &&
          candidate.places.has(place) &&
          words.some((word) => candidate.words.has(word)),
      );
      if (row !== undefined) return row.mode;
    }
  return undefined;
}

function placeOfChild(doc: Doc, child: number): string | null {
  const preposition = caseOf(doc, child);
  if (preposition !== null) return preposition;
  if (doc.upos(child) === 'ADV') return 'adv';
  return MODIFIERS.has(doc.relation(child)) ? 'mod' : null;
}

/** The word itself, and with the words that stand before it: "video", "video link". */
function phraseWords(doc: Doc, token: number): readonly string[] {
  const lemma = lemmaOf(doc, token);
  const words = [lemma];
  for (const child of doc.children(token))
    if (doc.relation(child) === 'compound' || doc.relation(child) === 'amod')
      words.push(`${lemmaOf(doc, child)} ${lemma}`, lemmaOf(doc, child));
  return words;
}
