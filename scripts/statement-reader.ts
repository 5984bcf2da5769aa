/** From a text to what the recognisers of attributions look at, with the project's own parser and lexicon. */
import { loadEngine, readKnowledge } from '../src/node.ts';
import { type AttributionContext, createContext } from '../src/statements/context.ts';
import { readCueLexicon } from '../src/statements/cue-lexicon.ts';
import { readQuotations } from '../src/statements/quotations.ts';

/**
 * Made once; reading a text costs its parse.
 *
 * @param marks - Bytes of the weights that mark words; the package's own without them.
 */
export function createReader(marks?: Uint8Array): (text: string) => AttributionContext {
  const engine = loadEngine(marks === undefined ? {} : { marks });
  const lexicon = readCueLexicon(readKnowledge());
  return (text) => createContext(engine.parse(text), readQuotations(text), lexicon);
}
