/**
 * Train the weights that mark words and those that `src/statements` decides ties with, from a corpus of annotated attributions:
 *
 *   npm run train-statements -- CORPUS.jsonl [--before DATE] [--out FILE] [--marks FILE] [--mean FILE]
 *
 * With `--mean`, the models of the parts are the mean of what is learnt and of the weights in that file.
 *
 * Deterministic: the same corpus, parser, lexicon and earlier weights give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readModel } from '../src/node.ts';
import type { AttributionContext } from '../src/statements/context.ts';
import { writeModels } from '../src/statements/linear-model.ts';
import { readCorpus } from './attribution-corpus.ts';
import { meanWeights } from './mean-weights.ts';
import { createMarkReader, packedMarks, trainMarks } from './statement-marks.ts';
import { trainModels } from './statement-models.ts';
import { createReader } from './statement-reader.ts';

const HEADER = `# Weights for attributions: whether a word is a cue, which constituents are its source and its content, how far it reaches,
# and whether the whole is an attribution.
# Statistics learnt from a research corpus of attribution in US election news of 2016; no feature holds a name or more
# than two words. Made by scripts/train-statements.ts. A weight is a whole number of hundredths.
`;

const [corpus, ...rest] = process.argv.slice(2);
if (corpus === undefined)
  throw new Error('usage: train-statements CORPUS.jsonl [--before DATE] [--out FILE] [--mean FILE]');
const option = (name: string, otherwise: string): string => {
  const at = rest.indexOf(name);
  return at < 0 ? otherwise : (rest[at + 1] ?? otherwise);
};
const out = option('--out', 'knowledge/statements/weights.txt');
const meanFile = option('--mean', '');
const older = meanFile === '' ? null : readFileSync(meanFile, 'utf8');

const say = (text: string): void => console.log(text);
const documents = readCorpus(corpus, option('--before', '9999'));
const marker = createMarkReader(readModel('english.bin'));
const sentences = documents.map((document) => marker.read(document));
const marksOf = (isChosen: (at: number) => boolean): Uint8Array =>
  packedMarks(trainMarks(sentences.filter((_, at) => isChosen(at)).flat(), marker.width, say));

// The models look at marks of documents that the marks were not learnt from, as they will be when they are used.
const readers = [0, 1].map((half) => createReader(marksOf((at) => at % 2 !== half)));
const texts = documents.map(({ text, attributions }, at) => ({
  context: (readers[at % 2] as (text: string) => AttributionContext)(text),
  attributions,
}));
const models = trainModels(texts);
const learnt = writeModels(models);
writeFileSync(out, HEADER + (older === null ? learnt : meanWeights(learnt, older)));
writeFileSync(
  option('--marks', 'models/marks.bin'),
  marksOf(() => true),
);
for (const [name, weights] of models) process.stdout.write(`${name}: ${weights.size} weights\n`);
