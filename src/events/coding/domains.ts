/** Whether a text or a sentence is about something else than public affairs: campaigning, crime, sport, accidents, business, the stage. */
import { type KnowledgeFiles, readRows } from '../../knowledge.ts';
import type { Doc } from '../../language/index.ts';
import { spellings } from '../lexicon/spelling.ts';

/** Domain by word, in lower case. */
export type DomainWords = ReadonlyMap<string, string>;

/** Read `events/domains.tsv`. */
export function loadDomains(files: KnowledgeFiles): DomainWords {
  const domains = new Map<string, string>();
  for (const { cells } of readRows(files, 'events/domains.tsv'))
    for (const word of (cells['words'] ?? '').split('|'))
      for (const spelling of spellings(word)) domains.set(spelling, cells['domain'] ?? '');
  return domains;
}

/** Domains of which single words say little: they must fill the text. */
const BY_TEXT = new Set(['campaign', 'crime']);
/** One word of a domain in so many words of text, and at least so many, and the text is of the domain. */
const TEXT_SHARE: Readonly<Record<string, number>> = { campaign: 1 / 250 };
const USUAL_SHARE = 1 / 60;
const TEXT_COUNT = 3;
/** So many words in one sentence tell as much as the text. */
const SENTENCE_COUNT = 2;

/** Words for what criminals use as well. */
const BOMBS = new Set(['bomb', 'bomber', 'bombing', 'firebomb']);

/** The domains of one text and its sentences. Counts every token once. */
export class Domains {
  readonly #bySentence = new Map<number, Map<string, number>>();
  /** Whether the text tells of times long past. */
  readonly isHistory: boolean;
  readonly #ofText = new Set<string>();
  readonly #counts = new Map<string, number>();
  #bombs = 0;

  constructor(doc: Doc, words: DomainWords) {
    const total = this.#counts;
    this.isHistory = tellsHistory(doc);
    for (let token = 0; token < doc.length; token++) {
      const lemma = doc.lowerLemma(token);
      const domain =
        words.get(doc.lower(token)) ??
        words.get(lemma) ??
        (doc.upos(token) === 'NOUN' ? words.get(`${lemma}:noun`) : undefined);
      if (domain === undefined) continue;
      if (domain === 'conflict' && BOMBS.has(lemma)) this.#bombs++;
      total.set(domain, (total.get(domain) ?? 0) + 1);
      const sentence = doc.sentenceOf(token);
      const counts = this.#bySentence.get(sentence) ?? new Map<string, number>();
      counts.set(domain, (counts.get(domain) ?? 0) + 1);
      this.#bySentence.set(sentence, counts);
    }
    for (const [domain, count] of total)
      if (count >= TEXT_COUNT && count >= doc.length * (TEXT_SHARE[domain] ?? USUAL_SHARE))
        this.#ofText.add(domain);
  }

  /** Whether all words for conflict that the text has, at least some, are words for bombs. */
  get tellsOfBombsAlone(): boolean {
    return this.#bombs > 0 && this.#bombs === this.countOf('conflict');
  }

  /** Whether the text as a whole is of a domain. */
  isOfText(domain: string): boolean {
    return this.#ofText.has(domain);
  }

  /** How many words of a domain the text has. */
  countOf(domain: string): number {
    return this.#counts.get(domain) ?? 0;
  }

  /** How many words of a domain a sentence has. */
  countIn(sentence: number, domain: string): number {
    return this.#bySentence.get(sentence)?.get(domain) ?? 0;
  }

  /** Whether a sentence belongs to a domain, by its own words or by those of the whole text. */
  isOf(sentence: number, domain: string): boolean {
    if (this.#ofText.has(domain)) return true;
    return this.countIn(sentence, domain) >= (BY_TEXT.has(domain) ? SENTENCE_COUNT : 1);
  }
}

const YEAR = /^(?:1[0-9]|20)\d\d$/;
/** Years before it are history, whatever the text. */
const RECENT = 1950;

/** Whether most of a text's years, and at least three, lie before living memory. */
function tellsHistory(doc: Doc): boolean {
  let old = 0;
  let recent = 0;
  for (let token = 0; token < doc.length; token++) {
    const word = doc.lower(token);
    if (!YEAR.test(word)) continue;
    if (Number(word) < RECENT) old++;
    else recent++;
  }
  return old >= TEXT_COUNT && old > recent;
}
