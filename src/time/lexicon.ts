/**
 * The words of time, read once from `knowledge/time/` and looked up while scanning.
 */
import { LexiconError } from '../errors.ts';
import { type KnowledgeFiles, type KnowledgeRow, readRows } from '../knowledge.ts';

export const WORD_CLASSES = [
  'month',
  'month-short',
  'weekday',
  'weekdays',
  'weekday-short',
  'unit',
  'units',
  'part',
  'season',
  'choice',
  'mod',
  'boundary',
  'number',
  'ordinal',
  'vague',
  'quality',
  'fiscal',
  'approx',
  'decade',
  'frequency',
  'epithet',
  'recent',
  'calendar',
  'place',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/** What a word can be, by class, with its value in that class. */
export type WordEntry = Readonly<Partial<Record<WordClass, string>>>;

/** A fixed expression: its words in lower case, and what it means. */
export interface PhraseEntry {
  readonly words: readonly string[];
  readonly type: 'DATE' | 'TIME';
  readonly meaning: string;
}

/** A holiday: its words in lower case, and the rule that gives its date in a year. */
export interface HolidayEntry {
  readonly words: readonly string[];
  readonly rule: string;
}

/** A name or set phrase that names no time: its words in lower case. */
export interface OtherEntry {
  readonly words: readonly string[];
}

export interface TimeLexicon {
  readonly words: ReadonlyMap<string, WordEntry>;
  /** By first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly PhraseEntry[]>;
  /** Words of names and set phrases that name no time. */
  readonly others: ReadonlyMap<string, readonly OtherEntry[]>;
  readonly holidays: ReadonlyMap<string, readonly HolidayEntry[]>;
  /** Offset from UTC by the letters of a zone as written; empty where the letters are ambiguous. */
  readonly zones: ReadonlyMap<string, string>;
}

/** A word, a run of digits, or one other character: the units that phrases in the data files are cut into. */
export const PIECE = /[A-Za-z\u00C0-\u024F]+|\d+|[^\sA-Za-z\u00C0-\u024F\d]/g;

/**
 * Read the time lexicon.
 *
 * @throws {LexiconError} Where a file is missing or a row has an unknown class.
 */
export function readTimeLexicon(files: KnowledgeFiles): TimeLexicon {
  return {
    words: readWords(files),
    phrases: byFirstWord(
      readRows(files, 'time/phrases.tsv').map((row) => ({
        words: wordsOf(row),
        type: row.cells['type'] === 'TIME' ? ('TIME' as const) : ('DATE' as const),
        meaning: row.cells['meaning'] ?? '',
      })),
    ),
    others: byFirstWord(readRows(files, 'time/others.tsv').map((row) => ({ words: wordsOf(row) }))),
    holidays: byFirstWord(
      readRows(files, 'time/holidays.tsv').map((row) => ({
        words: wordsOf(row),
        rule: row.cells['rule'] ?? '',
      })),
    ),
    zones: new Map(
      readRows(files, 'time/zones.tsv').map(({ cells }) => [cells['zone'] ?? '', cells['offset'] ?? '']),
    ),
  };
}

function readWords(files: KnowledgeFiles): ReadonlyMap<string, WordEntry> {
  const words = new Map<string, Partial<Record<WordClass, string>>>();
  for (const row of readRows(files, 'time/words.tsv')) {
    const { word = '', class: name = '', value = '' } = row.cells;
    if (!isWordClass(name))
      throw new LexiconError(
        `${row.file}:${row.line}: class ${name} is not one of ${WORD_CLASSES.join(', ')}`,
        { details: { file: row.file, line: row.line } },
      );
    words.set(word, { ...words.get(word), [name]: value });
  }
  return words;
}

function isWordClass(name: string): name is WordClass {
  return (WORD_CLASSES as readonly string[]).includes(name);
}

function wordsOf(row: KnowledgeRow): readonly string[] {
  return (row.cells['phrase'] ?? '').match(PIECE) ?? [];
}

function byFirstWord<T extends { readonly words: readonly string[] }>(
  entries: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const entry of [...entries].sort((a, b) => b.words.length - a.words.length)) {
    const first = entry.words[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), entry]);
  }
  return index;
}
