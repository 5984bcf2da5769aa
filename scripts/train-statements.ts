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
import { LogisticTrainer } from './logistic.ts';
import { addExamples } from './statement-examples.ts';
import { createReader } from './statement-reader.ts';

const HEADER = `# Weights for attributions: whether a word is a cue, which constituents are its source and its content, how far it reaches.
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

const trainers = {
  cue: new LogisticTrainer(),
  source: new LogisticTrainer(),
  content: new LogisticTrainer(),
  left: new LogisticTrainer(),
  right: new LogisticTrainer(),
};
const contextOf = createReader();
for (const document of readCorpus(corpus, option('--before', '9999')))
  addExamples(contextOf(document.text), document.attributions, trainers);
const models = new Map(Object.entries(trainers).map(([name, trainer]) => [name, trainer.train()]));
writeFileSync(out, HEADER + writeModels(models));
for (const [name, weights] of models)
  process.stdout.write(
    `${name}: ${trainers[name as keyof typeof trainers].size} examples, ${weights.size} weights\n`,
  );
