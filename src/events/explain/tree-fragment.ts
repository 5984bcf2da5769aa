/** The part of a dependency tree that an event rests on: from its trigger to each other word of it and to its parties. */
import type { Event, Span } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';

/**
 * The paths through the tree that joined an event's words, each as one line.
 *
 * `─obj→` leads down to a dependent, `←acl─` up to a head.
 *
 * @param doc - Of the event's own text.
 * @returns Empty where every word of the event is the trigger itself.
 * @example treeFragment(doc, event) // ["condemned ─nsubj→ Norway", "condemned ─obj→ decision ─nmod:poss→ Moscow"]
 */
export function treeFragment(doc: Doc, event: Event): readonly string[] {
  const trigger = headOf(doc, event.trigger);
  const targets = new Set([
    ...tokensOf(doc, event.trigger).filter((token) => isContent(doc, token)),
    ...[...event.actors, ...event.recipients].map(({ span }) => headOf(doc, span)),
  ]);
  targets.delete(trigger);
  const inSentence = [...targets]
    .filter((token) => doc.sentenceOf(token) === doc.sentenceOf(trigger))
    .sort((a, b) => a - b);
  return dropPrefixes(inSentence.map((token) => pathBetween(doc, trigger, token)));
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ']);

/** Words of a trigger that a sense can name, particles of verbs included. */
function isContent(doc: Doc, token: number): boolean {
  return CONTENT.has(doc.upos(token)) || doc.deprel(token) === 'compound:prt';
}

/** A path that another one goes on from says nothing more. */
function dropPrefixes(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !paths.some((other) => other !== path && other.startsWith(`${path} `)));
}

/** Tokens of a span, in the order of the text. */
function tokensOf(doc: Doc, { start, end }: Span): readonly number[] {
  const tokens: number[] = [];
  for (let token = doc.tokenAt(start); token < doc.length && doc.start(token) < end; token++)
    tokens.push(token);
  return tokens;
}

/** The token of a span that stands highest in the tree. */
function headOf(doc: Doc, span: Span): number {
  const [first = 0, ...rest] = tokensOf(doc, span);
  const depth = (token: number) => doc.ancestors(token).length;
  return rest.reduce((top, token) => (depth(token) < depth(top) ? token : top), first);
}

function pathBetween(doc: Doc, from: number, to: number): string {
  const up = doc.ancestors(from);
  const down = doc.ancestors(to);
  const meeting = down.find((token) => up.includes(token)) ?? from;
  const rising = up.slice(0, up.indexOf(meeting));
  const falling = down.slice(0, down.indexOf(meeting)).reverse();
  return [
    wordOf(doc, from),
    ...rising.map((token) => `←${doc.deprel(token)}─ ${wordOf(doc, doc.head(token))}`),
    ...falling.map((token) => `─${doc.deprel(token)}→ ${wordOf(doc, token)}`),
  ].join(' ');
}

/** The word, and the preposition it stands behind: "with Egypt". */
function wordOf(doc: Doc, token: number): string {
  const before = doc.children(token).filter((child) => child < token && doc.relation(child) === 'case');
  return [...before, token].map((word) => doc.form(word)).join(' ');
}
