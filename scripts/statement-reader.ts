/** From a text to what the recognisers of attributions look at, with the project's own parser and lexicon. */
import { loadEngine, readKnowledge } from '../src/node.ts';
import { type AttributionContext, createContext } from '../src/statements/context.ts';
import { readCueLexicon } from '../src/statements/cue-lexicon.ts';
import { readQuotations } from '../src/statements/quotations.ts';

/** Made once; reading a text costs its parse. */
export function createReader(): (text: string) => AttributionContext {
  const engine = loadEngine();
  const lexicon = readCueLexicon(readKnowledge());
  return (text) => createContext(engine.parse(text), readQuotations(text), lexicon);
}
