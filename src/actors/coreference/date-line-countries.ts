import { dateLineEnd } from '../../language/index.ts';
import type { ScannedText } from '../mentions/scan.ts';

/** So many sentences may stand before the date line: a headline, a subtitle, a byline. */
const REACH = 4;
const FROM_A_STATE = new Set(['name', 'capital', 'seat']);

/**
 * Countries whose capitals, or names, stand in the line that tells where a report was filed: "QUITO, May 3 (Agency) --".
 *
 * @returns Codes in the order of the line; empty where the text has no such line, or it names other towns only.
 */
export function dateLineCountries({ doc, tokens, lexicon }: ScannedText): readonly string[] {
  for (let sentence = 0; sentence < Math.min(REACH, doc.sentenceCount); sentence++) {
    const { first, end } = doc.sentenceTokens(sentence);
    const stop = dateLineEnd(doc.text, doc.start(first));
    if (stop < 0) continue;
    const countries = new Set<string>();
    for (let token = first; token < end && doc.start(token) < stop; token++) {
      const entry = lexicon.names
        .longestAt(tokens, token, end)
        ?.entries.find(({ actor, sense }) => actor.kind === 'state' && FROM_A_STATE.has(sense));
      const country = entry?.actor.tenures[0]?.country;
      if (country) countries.add(country);
    }
    return [...countries];
  }
  return [];
}
