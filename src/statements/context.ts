/**
 * What the recognisers of attributions look at: the tree, the quotation marks, and where each token stands to them.
 */
import type { Doc } from '../language/index.ts';
import type { CueEntry, CueLexicon } from './cue-lexicon.ts';
import type { Quotation } from './quotations.ts';

export interface AttributionContext {
  readonly doc: Doc;
  readonly quotations: readonly Quotation[];
  /** Index into `quotations` of the outermost one that a token stands in (marks included), -1 for plain text. */
  readonly quotedBy: Int32Array;
  /** Paragraph number of each token. */
  readonly paragraphs: Int32Array;
  /** Lexicon entry of a token as a cue, or null. */
  cueAt(token: number): CueEntry | null;
}

export function createContext(
  doc: Doc,
  quotations: readonly Quotation[],
  lexicon: CueLexicon,
): AttributionContext {
  const quotedBy = new Int32Array(doc.length).fill(-1);
  quotations.forEach((quotation, index) => {
    if (quotation.depth > 0) return;
    for (
      let token = doc.tokenAt(quotation.start);
      token < doc.length && doc.start(token) < quotation.end;
      token++
    )
      quotedBy[token] = index;
  });
  const paragraphs = new Int32Array(doc.length);
  for (let token = 1; token < doc.length; token++) {
    const breaks = doc.text.slice(doc.end(token - 1), doc.start(token)).includes('\n');
    paragraphs[token] = (paragraphs[token - 1] as number) + (breaks ? 1 : 0);
  }
  const entries: (CueEntry | null | undefined)[] = new Array(doc.length);
  const cueAt = (token: number): CueEntry | null => {
    let entry = entries[token];
    if (entry === undefined) {
      entry = lexicon.at(doc, token);
      entries[token] = entry;
    }
    return entry;
  };
  return { doc, quotations, quotedBy, paragraphs, cueAt };
}

/** A token's dictionary form as a feature may hold it: names and numbers are left out. */
export function lemmaKey(doc: Doc, token: number): string {
  const upos = doc.upos(token);
  if (upos === 'PROPN' || upos === 'NUM' || upos === 'SYM' || upos === 'X') return upos;
  if (upos === 'NOUN' && /^\p{Lu}/u.test(doc.form(token))) return 'NAME';
  return doc.lowerLemma(token);
}

/** The token's verb form in one word: `Fin`, `Inf`, `Ger`, `Part`, or its upos where it is no verb. */
export function shape(doc: Doc, token: number): string {
  if (doc.upos(token) !== 'VERB' && doc.upos(token) !== 'AUX') return doc.upos(token);
  const lower = doc.lower(token);
  if (lower.endsWith('ing')) return 'Ger';
  if (doc.has(token, 'VerbForm=Inf')) return 'Inf';
  if (doc.has(token, 'VerbForm=Part')) return doc.childBy(token, 'aux:pass') >= 0 ? 'Pass' : 'Part';
  return doc.has(token, 'Tense=Past') ? 'Past' : 'Pres';
}
