/** From a row of `verbs.tsv`, `nouns.tsv` or `adjectives.tsv` to its senses, one for each of the words in its first column. */
import { EventType } from '../../contract.ts';
import { LexiconError } from '../../errors.ts';
import type { KnowledgeRow } from '../../knowledge.ts';
import { type Frames, frameNamed } from './frames.ts';
import type { ComplementTest, ObjectTest, Sense, WithTest } from './sense.ts';
import { spellings } from './spelling.ts';
import { expandWords, parseWordSet, type WordClasses } from './word-set.ts';

/** Between words, and on both sides of a hyphen, which is a token of its own: "cease-fire". */
const WORD_BOUNDARY = / |(?<=\w)(?=-)|(?<=-)(?=\w)/;

export interface SenseContext {
  readonly classes: WordClasses;
  readonly frames: Frames;
}

/** Words that stand after the head of a noun pattern: "memorandum of understanding", "shooting down". */
const AFTER_NOUN = new Set(['of', 'down', 'off', 'up']);

/**
 * The senses of one row.
 *
 * @throws {LexiconError} Where a class, a frame or a type is unknown, or a condition cannot be read.
 */
export function parseSenses(kind: Sense['kind'], row: KnowledgeRow, context: SenseContext): readonly Sense[] {
  const where = `${row.file}:${row.line}`;
  const cell = (name: string): string => row.cells[name] ?? '';
  const type = EventType.safeParse(cell('type'));
  if (!type.success) throw new LexiconError(`${where}: "${cell('type')}" is no PLOVER type`);
  const object = parseObject(cell('object'), context, where);
  const tests = parseWith(cell('with'), context, where);
  const complement = parseComplement(cell('complement'), context, where);
  const shared = {
    kind,
    object,
    with: tests,
    complement,
    frame: frameNamed(context.frames, cell('frame'), where),
    type: type.data,
    mode: cell('mode') || undefined,
    cameo: cell('cameo') || undefined,
  };
  const conditions = weightOf(object, tests, complement);
  return words(cell(`${kind}s`)).map((pattern) => {
    const { before, head, after } = splitPattern(kind, pattern);
    return {
      ...shared,
      id: `${fileOf(row)}/${pattern}@${row.line}`,
      head,
      before,
      after,
      weight: conditions + 4 * (before.length + after.length),
    };
  });
}

/** `events/verbs/accuse.tsv` as `verbs/accuse`. */
function fileOf({ file }: KnowledgeRow): string {
  return file.replace(/^events\//, '').replace(/\.tsv$/, '');
}

function words(cell: string): readonly string[] {
  const unique = new Set(cell.split('|').flatMap((word) => spellings(word)));
  unique.delete('');
  return [...unique];
}

function splitPattern(
  kind: Sense['kind'],
  pattern: string,
): { before: readonly string[]; head: string; after: readonly string[] } {
  const parts = pattern.split(WORD_BOUNDARY);
  // "cold-shoulder": its second half is what is conjugated
  const from = kind === 'verb' && parts[1] === '-' ? 2 : 0;
  if (kind !== 'noun')
    return { before: parts.slice(0, from), head: parts[from] ?? '', after: parts.slice(from + 1) };
  // "build-up", whose second half is no particle
  const split = parts.findIndex((part, at) => AFTER_NOUN.has(part) && parts[at - 1] !== '-');
  const at = split > 0 ? split - 1 : parts.length - 1;
  return { before: parts.slice(0, at), head: parts[at] ?? '', after: parts.slice(at + 1) };
}

function parseObject(cell: string, context: SenseContext, where: string): ObjectTest | null {
  if (cell === '') return null;
  if (cell === '-') return { kind: 'none' };
  if (cell === '+') return { kind: 'some' };
  const set = parseWordSet(cell, context.classes, where);
  return set === null ? null : { kind: 'words', set };
}

function parseWith(cell: string, context: SenseContext, where: string): readonly WithTest[] {
  return cell
    .split(';')
    .filter((test) => test !== '')
    .map((test) => {
      const negated = test.startsWith('!');
      const [left = '', right = ''] = (negated ? test.slice(1) : test).split(':');
      const places = left.split('|').filter((place) => place !== '');
      return { places, words: right === '' ? null : expandWords(right, context.classes, where), negated };
    });
}

const FORMS = new Set(['inf', 'that', 'ger', 'bare', 'not', 'none']);

function parseComplement(cell: string, context: SenseContext, where: string): ComplementTest | null {
  if (cell === '') return null;
  const [form = '', verbs = ''] = cell === '-' ? ['none'] : cell.split(':');
  if (!FORMS.has(form)) throw new LexiconError(`${where}: "${form}" is none of inf, that, ger, bare, not, -`);
  return {
    form: form as ComplementTest['form'],
    verbs: parseWordSet(verbs, context.classes, where),
  };
}

function weightOf(
  object: ObjectTest | null,
  tests: readonly WithTest[],
  complement: ComplementTest | null,
): number {
  let weight = 0;
  if (object !== null) weight += object.kind === 'words' && !object.set.negated ? 3 : 1;
  for (const test of tests) weight += test.words === null ? 2 : 3;
  if (complement !== null) weight += complement.verbs !== null ? 4 : complement.form === 'bare' ? 3 : 2;
  return weight;
}
