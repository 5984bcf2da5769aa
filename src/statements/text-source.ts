/** "“…,” read the letter", "“…,” ran the text": the text behind the verb is what says the words before it. */
import type { Attribution } from './attributions.ts';
import type { AttributionContext } from './context.ts';

const READS = new Set(['read', 'run', 'go', 'say']);
const TEXTS =
  /^(?:statement|letter|note|message|text|document|communique|communiqué|declaration|readout|resolution|report|post|caption|sign|banner|headline|editorial|memo|release|appeal|petition)$/;

/** An attribution without a source with the text that follows its cue; as it is where none does. */
export function withText({ doc, quotedBy }: AttributionContext, attribution: Attribution): Attribution {
  const { cue, content, source } = attribution;
  if (source !== null || !READS.has(doc.lemma(cue)) || doc.childBy(cue, 'nsubj') >= 0) return attribution;
  const isBefore = content.every(({ end }) => end <= doc.start(cue));
  const text = doc.childBy(cue, 'obj');
  if (!isBefore || text <= cue || (quotedBy[text] as number) >= 0) return attribution;
  if (!TEXTS.test(doc.lemma(text))) return attribution;
  const words = doc.childrenBy(text, 'det', 'amod', 'nmod:poss', 'compound').filter((one) => one > cue);
  return {
    ...attribution,
    cueRange: { first: attribution.cueRange.first, end: cue + 1 },
    sourceHead: text,
    source: doc.span(Math.min(...words, text), text + 1),
  };
}
