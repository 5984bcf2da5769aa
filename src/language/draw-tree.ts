/** Pictures of a sentence's tree, for whoever debugs a rule: lines of text, or arcs over the words as SVG. */
import type { Doc } from './doc.ts';

/**
 * Draw a tree as indented lines: relation, word and tag, dependents below their head in the order of the text.
 *
 * @returns One line a token, each ended by a line break; the empty string for a sentence without tokens.
 * @example
 * root agreed VERB
 * ├─ nsubj Russia PROPN
 * └─ punct . PUNCT
 */
export function drawTree(doc: Doc, sentence: number): string {
  const root = doc.root(sentence);
  if (root < 0) return '';
  const lines: string[] = [];
  const open: { readonly token: number; readonly branch: string; readonly below: string }[] = [
    { token: root, branch: '', below: '' },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, branch, below } = next;
    lines.push(`${branch}${doc.deprel(token)} ${oneLine(doc.form(token))} ${doc.upos(token)}\n`);
    const children = doc.children(token);
    for (let at = children.length - 1; at >= 0; at--) {
      const isLast = at === children.length - 1;
      open.push({
        token: children[at] as number,
        branch: `${below}${isLast ? '└─ ' : '├─ '}`,
        below: `${below}${isLast ? '   ' : '│  '}`,
      });
    }
  }
  return lines.join('');
}

const PIXELS_A_CHARACTER = 9;
const GAP = 28;
const MIN_WIDTH = 56;
const LEVEL = 26;
const MARGIN = 24;

/**
 * Draw a tree as arcs from heads to dependents, over the words with their tags.
 *
 * @returns A whole SVG document; words are escaped.
 */
export function drawTreeAsSvg(doc: Doc, sentence: number): string {
  const { first, end } = doc.sentenceTokens(sentence);
  const centres: number[] = [];
  let width = MARGIN;
  for (let token = first; token < end; token++) {
    const size = Math.max(MIN_WIDTH, doc.form(token).length * PIXELS_A_CHARACTER) + GAP;
    centres.push(width + size / 2);
    width += size;
  }
  const heights = arcLevels(doc, first, end);
  const base = MARGIN + LEVEL * (Math.max(0, ...heights) + 1);
  const centre = (token: number): number => centres[token - first] ?? 0;
  const parts: string[] = [];
  for (let token = first; token < end; token++) {
    const x = centre(token);
    parts.push(
      `<text x="${x}" y="${base + 22}">${escapeXml(oneLine(doc.form(token)))}</text>`,
      `<text x="${x}" y="${base + 40}" class="tag">${doc.upos(token)}</text>`,
    );
    const head = doc.head(token);
    const top = base - LEVEL * (heights[token - first] ?? 1);
    const from = head < 0 ? x : centre(head) + (head < token ? 6 : -6);
    const path =
      head < 0
        ? `M${x},${MARGIN / 2} L${x},${base}`
        : `M${from},${base} L${from},${top} L${x},${top} L${x},${base}`;
    parts.push(
      `<path d="${path}" marker-end="url(#arrow)"/>`,
      `<text x="${head < 0 ? x + 20 : (from + x) / 2}" y="${head < 0 ? MARGIN / 2 + 8 : top - 4}" class="relation">${doc.deprel(token)}</text>`,
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width + MARGIN}" height="${base + 56}" font-family="sans-serif" font-size="15" text-anchor="middle"><style>path{fill:none;stroke:#667}.tag{font-size:11px;fill:#667}.relation{font-size:11px;fill:#248}</style><defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0 L8,4 L0,8 z" style="fill:#667"/></marker></defs>${parts.join('')}</svg>\n`;
}

/** How high each token's arc must rise to clear the arcs that it spans, by token from `first`; short arcs lie lowest. */
function arcLevels(doc: Doc, first: number, end: number): readonly number[] {
  const levels = new Array<number>(end - first).fill(1);
  const arcs = levels
    .map((_, at) => ({ at, head: doc.head(first + at) - first }))
    .filter(({ head }) => head >= 0)
    .sort((a, b) => Math.abs(a.at - a.head) - Math.abs(b.at - b.head));
  const heightOver = new Array<number>(end - first).fill(0);
  for (const { at, head } of arcs) {
    const [low, high] = at < head ? [at, head] : [head, at];
    const level = 1 + Math.max(0, ...heightOver.slice(low, high));
    heightOver.fill(level, low, high);
    levels[at] = level;
  }
  return levels;
}

function oneLine(form: string): string {
  return form.replace(/\s+/g, ' ');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
