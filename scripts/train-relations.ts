/**
 * Train the ranker of `chancery relate` from coded relations:
 *
 *   npm run train-relations -- --data CODINGS.tsv [--sentence COLUMN] [--type COLUMN] [--more FILE]
 *     [--out FILE] [--folds N] [--predictions FILE]
 *
 * CODINGS.tsv has a header; its columns `sentence` (with `<s>` and `<t>` around the parties) and `type` are used unless others are
 * named. --more adds noisier codings (columns `sentence` and `type`) that weigh less (--more-weight) and are never scored. With
 * --folds the data are cross-validated, parted by a hash of their id, before the weights of all rows are written.
 * Deterministic: the same codings, parser and lexicon give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EventType } from '../src/contract.ts';
import { type RankerWeights, rankTypes, writeRanker } from '../src/events/relations/ranker.ts';
import { loadRelationReader } from '../src/node.ts';
import { trainMultinomial } from './multinomial.ts';
import { type RelationRow, readRelationRows } from './relation-data.ts';
import { foldOf, macroF1, quadOf, rootOf } from './relation-scores.ts';

const HEADER = `# Weights of the ranker of relations: log-odds in hundredths, by feature and PLOVER type.
# Statistics learnt from research data of sentences coded by PLOVER and from machine-written stories with PLOVER types;
# no feature holds a name or more than two words.
# Made by scripts/train-relations.ts.
`;

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    sentence: { type: 'string', default: 'sentence' },
    type: { type: 'string', default: 'type' },
    out: { type: 'string', default: 'models/relations.tsv' },
    folds: { type: 'string', default: '0' },
    predictions: { type: 'string' },
    more: { type: 'string' },
    'more-weight': { type: 'string', default: '0.05' },
    l2: { type: 'string', default: '2' },
    balance: { type: 'string', default: '0.6' },
    least: { type: 'string', default: '2' },
  },
});
if (options.data === undefined)
  throw new Error('usage: train-relations --data CODINGS.tsv [--folds N] [--out FILE]');

const types = EventType.options;
const rows = readRelationRows(options.data, { sentence: options.sentence, type: options.type });
const read = loadRelationReader();
const examples = rows.map((row) => toExample(row, 1));
const further =
  options.more === undefined
    ? []
    : readRelationRows(options.more, { sentence: 'sentence', type: 'type' }).map((row) =>
        toExample(row, Number(options['more-weight'])),
      );
if (Number(options.folds) > 1) crossValidate(Number(options.folds));
const weights = train(examples);
writeFileSync(options.out, HEADER + writeRanker(weights));
process.stdout.write(`${rows.length} codings, ${weights.weights.size} features\n`);

function toExample(row: RelationRow, weight: number) {
  const { features, leaning } = read(row.sentence);
  const classes = allowed(row, leaning).map((type) => types.indexOf(type));
  return { row, features, classes, weight };
}

/** Of several types that a coding allows, the one that the lexicon sees in the sentence, if it sees just one of them. */
function allowed(row: RelationRow, leaning: ReadonlySet<EventType>): readonly EventType[] {
  const seen = row.types.filter((type) => leaning.has(type));
  return seen.length === 1 ? seen : row.types;
}

/** Rare types weigh more, by a power of how rare they are, so that the ranker does not forget them. */
function balanced(some: typeof examples): typeof examples {
  const counts = types.map(() => 0);
  for (const { classes } of some)
    for (const c of classes) counts[c] = (counts[c] as number) + 1 / classes.length;
  const mean = some.length / counts.filter((count) => count > 0).length;
  return some.map((example) => {
    const count = example.classes.reduce((sum, c) => sum + (counts[c] as number), 0);
    return { ...example, weight: example.weight * (mean / count) ** Number(options.balance) };
  });
}

function train(some: typeof examples): RankerWeights {
  const settings = { classes: types.length, l2: Number(options.l2), least: Number(options.least) };
  return { types, weights: trainMultinomial(balanced([...some, ...further]), settings) };
}

function crossValidate(folds: number): void {
  const predicted = new Map<string, EventType>();
  for (let fold = 0; fold < folds; fold++) {
    const trained = train(examples.filter(({ row }) => foldOf(row.id, folds) !== fold));
    for (const { row, features } of examples)
      if (foldOf(row.id, folds) === fold)
        predicted.set(row.id, rankTypes(features, trained)[0]?.type ?? 'CONSULT');
  }
  const gold = rows.map(({ types: right }) => rootOf(right[0] as EventType));
  const guess = rows.map(({ id }) => rootOf(predicted.get(id) as EventType));
  process.stdout.write(
    `${folds}-fold: root macro F1 ${macroF1(gold, guess).toFixed(4)}, quad macro F1 ${macroF1(gold.map(quadOf), guess.map(quadOf)).toFixed(4)}\n`,
  );
  if (options.predictions !== undefined)
    writeFileSync(options.predictions, rows.map(({ id }) => `${id}\t${predicted.get(id)}\n`).join(''));
}
