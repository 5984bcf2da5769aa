/** "the former" and "the latter": the first and the second of two that were named side by side. */
import type { Doc } from '../../language/index.ts';
import type { ResolveContext } from './context.ts';
import type { Entity } from './entity.ts';

const ORDER: Readonly<Record<string, 0 | 1>> = { former: 0, latter: 1 };
const NOMINAL = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'conj']);

/** Whether a token is "former" or "latter" in a noun's place: not "the former minister". */
export function isLatter(doc: Doc, token: number): boolean {
  return (
    Object.hasOwn(ORDER, doc.lower(token)) &&
    token > 0 &&
    doc.lower(token - 1) === 'the' &&
    NOMINAL.has(doc.relation(token))
  );
}

/** @returns Null where this sentence and the one before name no two, or more than two. */
export function resolveLatter(context: ResolveContext, token: number): Entity | null {
  const { doc } = context.discourse;
  const here = doc.sentenceOf(token);
  for (let sentence = here; sentence >= Math.max(0, here - 1); sentence--) {
    const { first, end } = doc.sentenceTokens(sentence);
    const pair = lastPair(context, first, Math.min(end, token)) ?? onlyTwo(context, sentence, token);
    if (pair !== null) return pair[ORDER[doc.lower(token)] as 0 | 1];
  }
  return null;
}

type Pair = readonly [Entity, Entity];

/** The last two that "and" joins among tokens [first, end). */
function lastPair({ discourse, links, resolve }: ResolveContext, first: number, end: number): Pair | null {
  const { doc } = discourse;
  for (let at = end - 1; at >= first; at--) {
    const heads = [at, ...doc.childrenBy(at, 'conj')].filter((head) => head < end);
    if (heads.length !== 2) continue;
    const [one, other] = heads.map((head) => links.draftAt(head)).map((draft) => draft && resolve(draft));
    if (one != null && other != null && one !== other) return [one, other];
  }
  return null;
}

/** The two actors that a sentence has named so far, where they are just two. */
function onlyTwo({ discourse }: ResolveContext, sentence: number, token: number): Pair | null {
  const named = discourse.entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, ...mention })))
    .filter((mention) => mention.sentence === sentence && mention.head < token)
    .sort((a, b) => a.head - b.head)
    .map(({ entity }) => entity);
  const [one, other, ...more] = [...new Set(named)];
  return one !== undefined && other !== undefined && more.length === 0 ? [one, other] : null;
}
