import { expect, it } from 'vitest';
import { loadEngine, readKnowledge } from '../node.ts';
import { candidatesOf, THRESHOLDS } from './attributions.ts';
import { readAttributionModels } from './component.ts';
import { createContext } from './context.ts';
import { readCueLexicon } from './cue-lexicon.ts';
import { neighboursOf } from './neighbours.ts';
import { readQuotations } from './quotations.ts';

const knowledge = readKnowledge();
const engine = loadEngine();
const lexicon = readCueLexicon(knowledge);
const models = readAttributionModels(knowledge);

/** The neighbours of the candidate whose cue is a word of the text. */
function around(text: string, cue: string) {
  const doc = engine.parse(text);
  const context = createContext(doc, readQuotations(text), lexicon);
  const candidates = candidatesOf(context, models, THRESHOLDS);
  const at = candidates.findIndex(({ attribution }) => doc.form(attribution.cue) === cue);
  return neighboursOf(doc, candidates, at);
}

it.each([
  [
    'The Norwegian embassy said Ana Lund had told the king that the talks would go on.',
    'told',
    { outer: true, inner: false, isOuterBehind: false },
  ],
  [
    'Lund said that Oslo would pay, according to Diaz.',
    'said',
    { outer: true, inner: false, isOuterBehind: true },
  ],
  ['Lund said that Oslo would pay.', 'said', { outer: false, inner: false, isOuterBehind: false }],
])('%s: what stands around “%s”', (text, cue, expected) => {
  const { outer, inner, isOuterBehind } = around(text, cue);
  expect({ outer: outer !== null, inner: inner !== null, isOuterBehind }).toEqual(expected);
});
