/** Which issues a stretch of text is about, by the words of `knowledge/events/issues.tsv`. */

import { type KnowledgeFiles, readRows } from '../../knowledge.ts';
import type { Doc } from '../../language/index.ts';
import type { Reading } from '../../reading.ts';

/** Phrases by their first lemma; each phrase as its lemmas and its issue. */
export type IssueIndex = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly issue: string }[]
>;

/** Read `events/issues.tsv`. */
export function loadIssues(files: KnowledgeFiles): IssueIndex {
  const index = new Map<string, { words: readonly string[]; issue: string }[]>();
  for (const { cells } of readRows(files, 'events/issues.tsv'))
    for (const words of (cells['words'] ?? '').split('|').flatMap(tokensOfPhrase)) {
      const first = words[0] ?? '';
      if (first === '') continue;
      const list = index.get(first) ?? [];
      list.push({ words, issue: cells['issue'] ?? '' });
      index.set(first, list);
    }
  return index;
}

/** A hyphen may be a token of its own: "high-speed rail" also as "high", "-", "speed", "rail". */
function tokensOfPhrase(phrase: string): readonly (readonly string[])[] {
  const lower = phrase.toLowerCase();
  const whole = lower.split(' ');
  return lower.includes('-') ? [whole, lower.replaceAll('-', ' - ').split(' ')] : [whole];
}

/**
 * The issues that some tokens speak of, in the order in which their words stand.
 *
 * @param tokens - In the order of the text.
 * @returns Empty where no word of the list is among the tokens.
 */
export function findIssues(doc: Doc, tokens: readonly number[], index: IssueIndex): string[] {
  const found = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as number;
    const lemma = doc.lowerLemma(token);
    const lower = doc.lower(token);
    for (const candidate of [
      ...(index.get(lemma) ?? []),
      ...(lemma === lower ? [] : (index.get(lower) ?? [])),
    ])
      if (candidate.words.every((word, offset) => isWord(doc, tokens[at + offset], word)))
        found.add(candidate.issue);
  }
  return [...found];
}

function isWord(doc: Doc, token: number | undefined, word: string): boolean {
  return token !== undefined && (doc.lowerLemma(token) === word || doc.lower(token) === word);
}

/** States that a report names by another word ("the island"), in lower case by the head of that word; made once for a text. */
const STATES = new WeakMap<Reading['mentions'], ReadonlyMap<number, string>>();

function statesByHead({ mentions, actors }: Reading): ReadonlyMap<number, string> {
  let found = STATES.get(mentions);
  if (found === undefined) {
    const states = new Map(
      actors.filter(({ kind }) => kind === 'state').map(({ id, name }) => [id, name.toLowerCase()]),
    );
    const named = mentions.filter(({ mention }) => mention.kind === 'nominal' && states.has(mention.actor));
    found = new Map(named.map(({ mention, head }) => [head, states.get(mention.actor) ?? '']));
    STATES.set(mentions, found);
  }
  return found;
}

/** The issues that some tokens of a reading speak of, also where they name a state by another word. */
export function issuesOf(reading: Reading, tokens: readonly number[], index: IssueIndex): string[] {
  const found = new Set(findIssues(reading.doc, tokens, index));
  const states = statesByHead(reading);
  for (const token of tokens)
    for (const { words, issue } of index.get(states.get(token) ?? '') ?? [])
      if (words.length === 1) found.add(issue);
  return [...found];
}
