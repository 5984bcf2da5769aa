/**
 * The words of an HTML tree as paragraphs: blocks are set apart by an empty line, white space within them is one space.
 */

/** The little of the DOM that is needed here; linkedom and browsers both have it. */
interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
}

const ELEMENT = 1;
const TEXT = 3;

const BLOCKS: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** Nothing in these is words of the report. */
const SILENT: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH HEAD BUTTON SELECT TEXTAREA VIDEO AUDIO CANVAS'.split(
    ' ',
  ),
);

/** @returns Paragraphs joined by an empty line; the empty string where the tree has no words. */
export function htmlText(root: DomNode): string {
  const pieces: string[] = [];
  collect(root, pieces);
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n');
}

/** Depth is bounded by `assertShallow`, so recursion is safe. */
function collect(node: DomNode, pieces: string[]): void {
  if (node.nodeType === TEXT) {
    pieces.push((node.textContent ?? '').replace(/\s+/g, ' '));
    return;
  }
  const name = node.nodeName.toUpperCase();
  if (SILENT.has(name)) return;
  if (name === 'BR') pieces.push('\n');
  const isBlock = node.nodeType === ELEMENT && BLOCKS.has(name);
  if (isBlock) pieces.push('\n');
  for (const child of Array.from(node.childNodes)) collect(child, pieces);
  if (isBlock) pieces.push('\n');
}
