import { DEPRELS, Doc, type LanguageEngine, UPOS } from '../../src/language/index.ts';

/**
 * A language engine that shares nothing with the project's own: words between spaces, one sentence a line, the word in
 * "-ed" is the verb, what stands before it its subject, what stands after it its object. Enough to show that the coder
 * knows an engine by its interface alone.
 */
export const plainEngine: LanguageEngine = {
  name: 'plain',
  parse(text) {
    const starts: number[] = [];
    const ends: number[] = [];
    const bounds: number[] = [];
    let at = 0;
    for (const line of text.split('\n')) {
      if (line.trim() !== '') bounds.push(starts.length);
      for (const { index, 0: word } of line.matchAll(/[\p{L}\p{N}'-]+|[^\s\p{L}\p{N}]/gu)) {
        starts.push(at + index);
        ends.push(at + index + word.length);
      }
      at += line.length + 1;
    }
    if (bounds.length > 0) bounds.push(starts.length);
    const forms = starts.map((start, token) => text.slice(start, ends[token]));
    return new Doc({
      text,
      starts: Int32Array.from(starts),
      ends: Int32Array.from(ends),
      bounds: Int32Array.from(bounds),
      lemmas: forms.map((form) => form.replace(/ed$/, '').toLowerCase()),
      feats: new Uint32Array(forms.length),
      ...treesOf(forms, bounds),
    });
  },
};

function treesOf(forms: readonly string[], bounds: readonly number[]) {
  const upos = new Uint8Array(forms.length);
  const heads = new Int32Array(forms.length).fill(-1);
  const deprels = new Uint8Array(forms.length).fill(DEPRELS.indexOf('root'));
  for (let sentence = 0; sentence + 1 < bounds.length; sentence++) {
    const [first = 0, end = 0] = bounds.slice(sentence, sentence + 2);
    const found = forms.findIndex((form, token) => token >= first && token < end && form.endsWith('ed'));
    const verb = found < 0 ? first : found;
    for (let token = first; token < end; token++) {
      upos[token] = UPOS.indexOf(
        token === verb ? 'VERB' : /^[^\p{L}]/u.test(forms[token] ?? '') ? 'PUNCT' : 'PROPN',
      );
      if (token === verb) continue;
      heads[token] = verb;
      deprels[token] = DEPRELS.indexOf(
        UPOS[upos[token] ?? 0] === 'PUNCT' ? 'punct' : token < verb ? 'nsubj' : 'obj',
      );
    }
  }
  return { upos, heads, deprels };
}
