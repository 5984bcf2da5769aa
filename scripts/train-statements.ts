/**
 * Train the weights that `src/statements` decides ties with, from a corpus of annotated attributions:
 *
 *   npm run train-statements -- CORPUS.jsonl [--before DATE] [--out FILE]
 *
 * Deterministic: the same corpus, parser and lexicon give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { writeModels } from '../src/statements/linear-model.ts';
import { readCorpus } from './attribution-corpus.ts';
import { trainModels } from './statement-models.ts';
import { createReader } from './statement-reader.ts';

const HEADER = `# Weights for attributions: whether a word is a cue, which constituents are its source and its content, how far it reaches,
# and whether the whole is an attribution.
# Statistics learnt from a research corpus of attribution in US election news of 2016; no feature holds a name or more
# than two words. Made by scripts/train-statements.ts. A weight is a whole number of hundredths.
`;

const [corpus, ...rest] = process.argv.slice(2);
if (corpus === undefined)
  throw new Error('usage: train-statements CORPUS.jsonl [--before DATE] [--out FILE]');
const option = (name: string, otherwise: string): string => {
  const at = rest.indexOf(name);
  return at < 0 ? otherwise : (rest[at + 1] ?? otherwise);
};
const out = option('--out', 'knowledge/statements/weights.txt');

const contextOf = createReader();
const texts = readCorpus(corpus, option('--before', '9999')).map(({ text, attributions }) => ({
  context: contextOf(text),
  attributions,
}));
const models = trainModels(texts);
writeFileSync(out, HEADER + writeModels(models));
for (const [name, weights] of models) process.stdout.write(`${name}: ${weights.size} weights\n`);
