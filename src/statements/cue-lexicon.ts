/**
 * The lexicon of cues: which words give words, thoughts or aims to somebody, and of which class they are.
 */
import { LexiconError } from '../errors.ts';
import { type KnowledgeFiles, readRows } from '../knowledge.ts';
import type { Doc } from '../language/index.ts';

export const CUE_CLASSES = ['speech', 'belief', 'intention', 'perception'] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

export interface CueEntry {
  readonly cue: string;
  readonly kind: string;
  /** The commonest sense first. */
  readonly classes: readonly CueClass[];
  /** Classes joined by `+`: one word for features. */
  readonly key: string;
  /** The same behind the first letter of the kind: `v:speech`. */
  readonly kindKey: string;
  readonly frames: readonly string[];
  readonly medium: string | null;
  readonly strength: 'strong' | 'weak' | 'plain';
}

export interface CueLexicon {
  /** Entry of the token as a cue, with its particle or preposition where the lexicon knows the phrase; or null. */
  at(doc: Doc, token: number): CueEntry | null;
}

const KIND_OF_UPOS: Readonly<Record<string, string>> = {
  VERB: 'verb',
  AUX: 'verb',
  NOUN: 'noun',
  ADJ: 'adjective',
  ADV: 'adverb',
  ADP: 'preposition',
  SCONJ: 'preposition',
  PUNCT: 'punctuation',
};
/** An -ing or -ed form before a noun may be tagged as either. */
const OTHER_KIND: Readonly<Record<string, string>> = { adjective: 'verb', preposition: 'verb' };

/** @throws {LexiconError} Where the file does not keep to its format or names an unknown class. */
export function readCueLexicon(knowledge: KnowledgeFiles): CueLexicon {
  const entries = new Map<string, CueEntry>();
  /** Words that cues begin with, and whether one of these cues has more words. */
  const firstWords = new Map<string, boolean>();
  for (const { cells, line, file } of readRows(knowledge, 'statements/cues.tsv')) {
    const classes = (cells['class'] as string).split(',');
    const unknown = classes.find((one) => !(CUE_CLASSES as readonly string[]).includes(one));
    if (unknown !== undefined)
      throw new LexiconError(
        `${file}:${line}: class is “${unknown}”, expected one of ${CUE_CLASSES.join(', ')}`,
      );
    const cue = cells['cue'] as string;
    const kind = cells['kind'] as string;
    const [first = '', ...others] = cue.split(' ');
    firstWords.set(first, others.length > 0 || firstWords.get(first) === true);
    entries.set(`${kind} ${cue}`, {
      cue,
      kind,
      classes: classes as CueClass[],
      key: classes.join('+'),
      kindKey: `${kind[0]}:${classes.join('+')}`,
      frames: (cells['frames'] as string).split(','),
      medium: cells['medium'] || null,
      strength: (cells['strength'] as CueEntry['strength'] | '') || 'plain',
    });
  }
  return {
    at: (doc, token) => {
      const beginsPhrase = firstWords.get(doc.lowerLemma(token));
      return beginsPhrase === undefined ? null : lookUp(entries, doc, token, beginsPhrase);
    },
  };
}

function lookUp(
  entries: ReadonlyMap<string, CueEntry>,
  doc: Doc,
  token: number,
  beginsPhrase: boolean,
): CueEntry | null {
  const kind = KIND_OF_UPOS[doc.upos(token)];
  if (kind === undefined) return null;
  const lemma = doc.lowerLemma(token);
  const other = OTHER_KIND[kind];
  if (kind !== 'verb' && kind !== 'preposition') {
    const entry = entries.get(`${kind} ${lemma}`);
    if (entry !== undefined) return entry;
    return other === undefined ? null : (entries.get(`${other} ${lemma}`) ?? null);
  }
  const phrase = beginsPhrase ? phraseAt(entries, doc, token, kind) : undefined;
  return phrase ?? entries.get(`${kind} ${lemma}`) ?? entries.get(`verb ${lemma}`) ?? null;
}

/** "set out": the longest cue of several words that a verb or preposition begins. */
function phraseAt(
  entries: ReadonlyMap<string, CueEntry>,
  doc: Doc,
  token: number,
  kind: string,
): CueEntry | undefined {
  const two = `${doc.lowerLemma(token)} ${doc.lower(token + 1)}`;
  return (
    entries.get(`${kind} ${two} ${doc.lower(token + 2)}`) ??
    entries.get(`${kind} ${two}`) ??
    entries.get(`verb ${two}`)
  );
}
