/**
 * The constituents around a cue that may be its source or its content: subtrees below it, and what is left of each
 * clause and phrase above it once the branch that holds the cue is taken away.
 */
import type { Doc } from '../language/index.ts';
import type { AttributionContext } from './context.ts';

export interface Constituent {
  readonly head: number;
  /** Relations from the cue to the head: `^` for a step up, `v` for a step down. */
  readonly path: string;
  /** True where the cue stands below the head, so that the cue's own branch is left out of `tokens`. */
  readonly above: boolean;
  /** In the order of the text. */
  readonly tokens: readonly number[];
}

const MOST_UP = 4;
const MOST_DOWN = 3;
/** Relations that head no source and no content. */
const FUNCTIONAL = new Set([
  'punct',
  'det',
  'case',
  'mark',
  'aux',
  'aux:pass',
  'cop',
  'cc',
  'advmod',
  'fixed',
  'goeswith',
  'compound:prt',
  'expl',
  'flat',
  'discourse',
  'det:predet',
  'cc:preconj',
]);

/** Candidates for the roles of a cue, nearest first; never the cue itself. */
export function constituentsAround(doc: Doc, cue: number): readonly Constituent[] {
  const found: Constituent[] = [];
  down(doc, cue, -1, '', 0, MOST_DOWN, found);
  let path = '';
  let below = cue;
  for (let up = 1; up <= MOST_UP; up++) {
    const head = doc.head(below);
    if (head < 0) break;
    path += `^${doc.deprel(below)}`;
    found.push({ head, path, above: true, tokens: without(doc, head, below) });
    down(doc, head, below, path, 0, Math.min(2, MOST_UP - up + 1), found);
    below = head;
  }
  return found;
}

function down(
  doc: Doc,
  from: number,
  except: number,
  path: string,
  depth: number,
  most: number,
  found: Constituent[],
): void {
  for (const child of doc.children(from)) {
    if (child === except) continue;
    const deprel = doc.deprel(child);
    if (FUNCTIONAL.has(deprel)) continue;
    const longer = `${path}v${deprel}`;
    found.push({ head: child, path: longer, above: false, tokens: doc.subtree(child) });
    if (depth + 1 < most) down(doc, child, -1, longer, depth + 1, most, found);
  }
}

/** How many words may stand between a cue and the quotation it introduces or closes. */
const FARTHEST_QUOTATION = 25;

/** The quotations next to a cue in its paragraph, as candidates beside the tree: a sentence may end inside one. */
export function quotationsAround(context: AttributionContext, cue: number): readonly Constituent[] {
  const { doc, quotedBy, paragraphs } = context;
  const own = quotedBy[cue] as number;
  if (own >= 0) return [];
  const found: Constituent[] = [];
  for (const step of [-1, 1]) {
    for (let far = 1; far <= FARTHEST_QUOTATION; far++) {
      const token = cue + step * far;
      if (token < 0 || token >= doc.length || paragraphs[token] !== paragraphs[cue]) break;
      const index = quotedBy[token] as number;
      if (index < 0) continue;
      found.push(asConstituent(context, cue, index, step < 0 ? 'Q<' : 'Q>', far));
      break;
    }
  }
  return found;
}

function asConstituent(
  { doc, quotations }: AttributionContext,
  cue: number,
  index: number,
  path: string,
  far: number,
): Constituent {
  const { start, end } = quotations[index] as { start: number; end: number };
  const tokens: number[] = [];
  for (let token = doc.tokenAt(start); token < doc.length && doc.start(token) < end; token++)
    tokens.push(token);
  const mark = doc.text[end - 2] ?? '';
  const ending = /[.!?]/.test(mark) ? '.' : mark === ',' ? ',' : '-';
  const gap = far <= 2 ? '1' : far <= 5 ? '3' : far <= 10 ? '6' : '11';
  const same = doc.sentenceOf(tokens[0] ?? cue) === doc.sentenceOf(cue) ? 's' : 'o';
  return { head: tokens[0] ?? cue, path: `${path}${gap}${ending}${same}`, above: false, tokens };
}

/** The subtree of a head without the branch of one of its dependents. */
function without(doc: Doc, head: number, branch: number): readonly number[] {
  const left = new Set(doc.subtree(branch));
  return doc.subtree(head).filter((token) => !left.has(token));
}
