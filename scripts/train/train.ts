/**
 * Learn the language weights: `npm run train -- --treebanks DIR --vectors FILE [--seed N] [--out FILE]`.
 *
 * DIR holds CoNLL-U files; those whose name ends in `train.conllu` are learnt from, those that end in `dev.conllu` are
 * only measured on. FILE holds word vectors (a word and its numbers a line, frequent words first, as GloVe's).
 * The same files and seed give the same bytes on the same kind of processor. Prints losses and scores while it goes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { createEngine } from '../../src/language/create-engine.ts';
import { DEPRELS } from '../../src/language/labels.ts';
import { Arena } from '../../src/language/network/kernels.ts';
import type { NetworkSize } from '../../src/language/network/shape.ts';
import { ROOT_KEY, styleKey } from '../../src/language/network/word-window.ts';
import { writeWeights } from '../../src/language/weights.ts';
import { WordClasses } from '../../src/language/word-classes.ts';
import { STYLE_COUNT, WordInfos } from '../../src/language/word-info.ts';
import { classesFromVectors } from './classes-from-vectors.ts';
import { collectTags, countFeatures, countTagSets, learnLemmas } from './lexicon.ts';
import { type NetworkSentence, noLosses } from './network/batch.ts';
import { toClauses } from './network/clauses.ts';
import { inTitleCase, toHeadline } from './network/headlines.ts';
import { type LearntNetwork, packNetworks } from './network/pack-network.ts';
import { LONGEST_LEARNT, makeBatches, type TableRows, toNetworkSentence } from './network/sentences.ts';
import { collectStandIns } from './network/stand-ins.ts';
import { NetworkTrainer } from './network/trainer.ts';
import { readVectors } from './network/word-vectors.ts';
import { collectKeys } from './network/words.ts';
import { packTable } from './pack.ts';
import { scoreFile, showScores } from './score.ts';
import { randomFrom, readTreebank, type TrainingSentence } from './treebank.ts';

const { values: options } = parseArgs({
  options: {
    treebanks: { type: 'string' },
    vectors: { type: 'string' },
    'vector-words': { type: 'string', default: '42000' },
    'word-classes': { type: 'string', default: '64,512' },
    'least-key': { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'models/english.bin' },
    epochs: { type: 'string', default: '26' },
    networks: { type: 'string', default: '2' },
    width: { type: 'string', default: '192' },
    layers: { type: 'string', default: '3' },
    rate: { type: 'string', default: '0.003' },
    batch: { type: 'string', default: '300' },
    'drop-input': { type: 'string', default: '0.05' },
    drop: { type: 'string', default: '0.05' },
    'drop-word': { type: 'string', default: '0.05' },
    titles: { type: 'string', default: '0.08' },
    clauses: { type: 'string', default: '0.25' },
    part: { type: 'string', default: '1' },
  },
});

const NOTICE =
  'Learnt from Universal Dependencies English EWT (CC BY-SA 4.0) and GUM (annotation CC BY 4.0); holds GloVe 6B word ' +
  `vectors (PDDL 1.0); ` +
  'these weights: CC BY-SA 4.0.';
const VECTOR_FREE_ROW = 0;

const folder = options.treebanks;
const vectorFile = options.vectors;
if (folder === undefined)
  throw new Error('--treebanks DIR is missing: a folder with *train.conllu and *dev.conllu');
if (vectorFile === undefined) throw new Error('--vectors FILE is missing: a word and its numbers a line');
const random = randomFrom(Number(options.seed));
const started = Date.now();
const say = (text: string): void =>
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);

const files = readdirSync(folder).sort();
const gold = files
  .filter((name) => name.endsWith('train.conllu'))
  .flatMap((name) => readTreebank(join(folder, name)))
  .filter((_, at) => at % Math.round(1 / Number(options.part)) === 0);
const sentences = gold.filter(({ words }) => words.length < LONGEST_LEARNT);
const tags = collectTags(gold);
say(`${sentences.length} sentences, ${tags.names.length} tags`);

// Words: their classes, vectors and keys.
const tagSets = countTagSets(gold, tags);
const classCounts = options['word-classes'].split(',').map(Number);
const vectors = readVectors(vectorFile, Number(options['vector-words']));
const learnt = classesFromVectors(vectors, classCounts, random);
const noClasses = classCounts.map(() => 0);
const classRows = new Map(
  [...new Set([...tagSets.keys(), ...learnt.keys()])].map((key) => [
    key,
    [tagSets.get(key) ?? 0, ...(learnt.get(key) ?? noClasses)],
  ]),
);
const infos = new WordInfos(
  new WordClasses({
    columnCount: 1 + classCounts.length,
    keys: Int32Array.from(classRows.keys()),
    values: Uint16Array.from([...classRows.values()].flat()),
  }),
);
const styles = Array.from({ length: STYLE_COUNT }, (_, style) => styleKey(style));
const keyRows = collectKeys(
  gold.map(({ words }) => words.map(({ form }) => infos.get(form))),
  Number(options['least-key']),
  [...styles, ROOT_KEY],
);
const rows: TableRows = {
  ofWord: (lower) => vectors.rowOf.get(lower) ?? VECTOR_FREE_ROW,
  ofKey: (key) => keyRows.get(key) ?? -1,
  root: keyRows.get(ROOT_KEY) as number,
};
say(`${vectors.rowOf.size} word vectors, ${keyRows.size} keys`);

const toNetwork = (sentence: TrainingSentence): NetworkSentence =>
  toNetworkSentence(sentence, infos, tags, rows);
const plain = sentences.map(toNetwork);
const standIns = collectStandIns(sentences);
const shortened = sentences.map((sentence) => toClauses(sentence, standIns, random));
const clauses = shortened.map((list) => list.map(toNetwork));
const headlines = sentences.map((sentence, at) =>
  [sentence, ...(shortened[at] as readonly TrainingSentence[])].flatMap((one) => {
    const headline = toHeadline(one);
    return headline === null ? [] : [headline, inTitleCase(headline), inTitleCase(one)].map(toNetwork);
  }),
);
say(`${clauses.reduce((sum, list) => sum + list.length, 0)} clauses cut out`);

const size: NetworkSize = {
  vector: vectors.width,
  key: 64,
  width: Number(options.width),
  layers: Number(options.layers),
  tagLayer: Number(options.layers) - 1,
  arc: 96,
  label: 96,
  tags: tags.names.length,
  relations: DEPRELS.length,
};
const mostRows = Number(options.batch);
const epochs = Number(options.epochs);
const titles = Number(options.titles);
const clauseShare = Number(options.clauses);
const networks = Array.from({ length: Number(options.networks) }, (_, at) => {
  say(`network ${at + 1}`);
  return trainNetwork();
});
write();

function trainNetwork(): LearntNetwork {
  const trainer = new NetworkTrainer(new Arena(), size, {
    vectors: Float32Array.from(vectors.bytes, (byte) => byte * vectors.unit),
    keyCount: keyRows.size,
    mostRows: mostRows + LONGEST_LEARNT,
    longest: LONGEST_LEARNT,
    rates: {
      rate: Number(options.rate),
      dropInput: Number(options['drop-input']),
      dropLayer: Number(options.drop),
      dropWord: Number(options['drop-word']),
    },
    random,
  });
  for (let epoch = 0; epoch < epochs; epoch++) {
    const loss = noLosses(0);
    const batches = makeBatches(plain, mostRows, random);
    batches.forEach((batch, at) => {
      const found = trainer.learn(
        batch.map(variantOf),
        rateShare((epoch + at / batches.length) / epochs, epochs),
      );
      for (const name of ['tag', 'arc', 'relation', 'words'] as const) loss[name] += found[name];
    });
    const mean = (sum: number): string => (sum / loss.words).toFixed(3);
    say(
      `pass ${epoch + 1}: loss of tags ${mean(loss.tag)}, heads ${mean(loss.arc)}, relations ${mean(loss.relation)}`,
    );
  }
  return { size, parameters: trainer.values(), keyRows, keyVectors: trainer.keyValues() };
}

/** A sentence as it stands, or at times as a headline or one of its clauses. */
function variantOf(sentence: number): NetworkSentence {
  const chance = random();
  const others = chance < titles ? headlines : chance < titles + clauseShare ? clauses : [];
  return pick(others[sentence] ?? []) ?? (plain[sentence] as NetworkSentence);
}

function pick<Item>(items: readonly Item[]): Item | null {
  return items[Math.floor(random() * items.length)] ?? null;
}

/** Share of the full rate when `done` of the way is gone: up over half a pass, level, then down in a line. */
function rateShare(done: number, passes: number): number {
  const warm = Math.min(1, done * passes * 2);
  return done < 0.3 ? warm : 0.03 + (0.97 * (1 - done)) / 0.7;
}

function write(): void {
  const sections = new Map<string, Uint8Array>();
  packTable(sections, 'classes', classRows);
  const packed = packNetworks(sections, networks, vectors);
  const lemmas = learnLemmas(gold, tags);
  packTable(sections, 'lemmas', lemmas.table);
  const features = countFeatures(gold, tags);
  packTable(sections, 'features', features.table);
  const lists = {
    ...packed,
    tags: tags.names,
    'word-class-columns': ['tag set', ...classCounts.map((count) => `${count} classes of like surroundings`)],
    'lemma-rules': lemmas.rules,
    verbs: readFileSync(new URL('verbs.txt', import.meta.url), 'utf8')
      .trim()
      .split(/\s+/),
    'tag-features': features.byTag,
    'feature-sets': features.sets,
  };
  const bytes = writeWeights(sections, lists, NOTICE);
  writeFileSync(options.out, bytes);
  const megabytes = (count: number): string => (count / 1e6).toFixed(1);
  say(`${megabytes(bytes.length)} MB, ${megabytes(gzipSync(bytes).length)} MB gzipped`);
  const engine = createEngine(bytes);
  for (const name of files.filter((file) => file.endsWith('dev.conllu')))
    say(`${name}: ${showScores(scoreFile(join(folder as string, name), engine))}`);
}
