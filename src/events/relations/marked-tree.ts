/** The tree of a sentence seen from its two marked parties: the words over the one who acts, and the words between the two. */
import type { Span } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import { hasTo } from '../arguments/words.ts';
import type { MarkedSentence } from './marked-sentence.ts';

export interface MarkedTree {
  readonly doc: Doc;
  /** Tokens of the marked words. */
  readonly actor: ReadonlySet<number>;
  readonly recipient: ReadonlySet<number>;
  /** The word that the acting party depends on, -1 in an empty text. */
  readonly top: number;
  /** `top` and the clauses that complete it, each with its depth: "said (0) it would (1) agree to lift (2)". */
  readonly chain: ReadonlyMap<number, number>;
  /** Tokens on the way from one party to the other over the tree. */
  readonly path: ReadonlySet<number>;
  /** Tokens from the first marked word to the last, half open. */
  readonly between: { readonly first: number; readonly end: number };
}

/** Clauses below the governing word are followed this deep. */
const MAX_DEPTH = 3;

export function markTree(doc: Doc, sentence: MarkedSentence): MarkedTree {
  const actor = tokensOf(doc, sentence.actors);
  const recipient = tokensOf(doc, sentence.recipients);
  const actorHead = headOf(doc, actor);
  const recipientHead = headOf(doc, recipient);
  const anchor = actorHead >= 0 ? actorHead : recipientHead;
  const top = anchor >= 0 ? governorOf(doc, anchor) : Math.max(0, doc.root(0));
  const path = actorHead >= 0 && recipientHead >= 0 ? doc.path(actorHead, recipientHead) : null;
  const marked = [...actor, ...recipient];
  return {
    doc,
    actor,
    recipient,
    top: doc.length === 0 ? -1 : top,
    chain: doc.length === 0 ? new Map() : chainOf(doc, top, actor),
    path: new Set(path ?? []),
    between: { first: Math.min(...marked, doc.length), end: Math.max(...marked, -1) + 1 },
  };
}

function tokensOf(doc: Doc, spans: readonly Span[]): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const { start, end } of spans)
    for (let token = doc.tokenAt(start); token < doc.length && doc.start(token) < end; token++)
      tokens.add(token);
  return tokens;
}

/** The first marked word that hangs on a word outside the marks; -1 where nothing is marked. */
function headOf(doc: Doc, marked: ReadonlySet<number>): number {
  for (const token of marked) if (!marked.has(doc.head(token)) && doc.upos(token) !== 'PUNCT') return token;
  return -1;
}

/** The nearest verb above a word, or the root. */
function governorOf(doc: Doc, token: number): number {
  const above = doc.ancestors(token).slice(1);
  return above.find((head) => isVerb(doc, head) || doc.head(head) < 0) ?? token;
}

function isVerb(doc: Doc, token: number): boolean {
  return doc.upos(token) === 'VERB' || doc.upos(token) === 'AUX';
}

function chainOf(doc: Doc, top: number, actor: ReadonlySet<number>): ReadonlyMap<number, number> {
  const chain = new Map([[top, 0]]);
  for (const [token, depth] of chain) {
    if (depth >= MAX_DEPTH) continue;
    for (const child of doc.children(token)) {
      if (actor.has(child)) continue;
      if (completes(doc, child)) chain.set(child, depth + 1);
      // "ordered the port to close": a tree may hang the infinitive on the object.
      if (doc.relation(child) === 'obj')
        for (const clause of doc.children(child))
          if (doc.relation(clause) === 'acl' && hasTo(doc, clause)) chain.set(clause, depth + 1);
    }
  }
  return chain;
}

function completes(doc: Doc, clause: number): boolean {
  const relation = doc.relation(clause);
  if (relation === 'xcomp' || relation === 'ccomp') return true;
  return (relation === 'advcl' || relation === 'acl') && hasTo(doc, clause);
}
