import type { Event, Span } from '../contract.ts';
import type { RecordLexicon } from './lexicon.ts';
import { stem, wordsOf } from './words.ts';

/** Content words on each side of a trigger that tell what an event is about. */
const WORDS_AROUND = 8;

/** What names the parties of an event: these are compared as parties, not as words. */
export interface NamedParties {
  readonly spans: readonly Span[];
  /** Codes of the states among them: "Dutch" and "Hague" are words for one of them. */
  readonly states: ReadonlySet<string>;
}

/** Concepts of the words that carry an event. */
export function deedOf(
  text: string,
  { trigger }: Event,
  named: NamedParties,
  lexicon: RecordLexicon,
): readonly string[] {
  return concepts(contentWords(text, trigger.start, trigger.end, named, lexicon), lexicon);
}

/** Concepts of the nearest content words of the sentence. */
export function wordsAround(
  text: string,
  { evidence, trigger }: Event,
  named: NamedParties,
  lexicon: RecordLexicon,
): readonly string[] {
  const contentOf = (start: number, end: number) => contentWords(text, start, end, named, lexicon);
  const before = contentOf(Math.min(evidence.start, trigger.start), trigger.start);
  const after = contentOf(trigger.end, evidence.end);
  const within = contentOf(trigger.start, trigger.end);
  return concepts([...before.slice(-WORDS_AROUND), ...within, ...after.slice(0, WORDS_AROUND)], lexicon);
}

/**
 * Without the words that name the parties. What describes a party without a name ("soldiers") stays, for another report
 * has it beside the party.
 */
function contentWords(
  text: string,
  start: number,
  end: number,
  { spans, states }: NamedParties,
  lexicon: RecordLexicon,
): readonly string[] {
  return wordsOf(text.slice(start, Math.max(start, end)))
    .filter((word) => !spans.some((span) => span.start < start + word.end && start + word.start < span.end))
    .map(({ lower }) => lower)
    .filter((lower) => !lexicon.isFunctionWord(lower) && !states.has(lexicon.stateOf(lower) ?? ''));
}

function concepts(words: readonly string[], lexicon: RecordLexicon): readonly string[] {
  return [...new Set(words.map((lower) => lexicon.concept(stem(lower))))];
}
