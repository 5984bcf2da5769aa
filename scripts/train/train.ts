/**
 * Learn the language weights from treebanks: `npm run train -- --treebanks DIR [--vectors FILE | --text FILE] [--seed N]
 * [--out FILE]`.
 *
 * DIR holds CoNLL-U files; those whose name ends in `train.conllu` are learnt from, those that end in `dev.conllu` are
 * only measured on. Word classes come from the word vectors of a FILE (a word and its numbers a line, as GloVe's), or are
 * learnt from a text FILE (UTF-8, any length) and the treebanks' own words, or from the treebanks alone. The parser is
 * trained greedily first, then for beam search. The same files and seed give the same bytes. Prints scores while it goes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { createEngine } from '../../src/language/create-engine.ts';
import { ParseInput } from '../../src/language/parse-features.ts';
import { Tagger } from '../../src/language/tagger.ts';
import { tokenize } from '../../src/language/tokenize.ts';
import { writeWeights } from '../../src/language/weights.ts';
import { WordClasses } from '../../src/language/word-classes.ts';
import { WordInfos } from '../../src/language/word-info.ts';
import { classesFromVectors } from './classes-from-vectors.ts';
import { learnWordClasses } from './learn-word-classes.ts';
import { collectTags, countFeatures, countTagSets, learnLemmas } from './lexicon.ts';
import { packScorer, packTable } from './pack.ts';
import { scoreFile, showScores } from './score.ts';
import { BeamTrainer } from './train-beam.ts';
import { type ParsedSentence, ParserTrainer } from './train-parser.ts';
import { type TaggedSentence, trainTagger } from './train-tagger.ts';
import { randomFrom, readTreebank } from './treebank.ts';

const { values: options } = parseArgs({
  options: {
    treebanks: { type: 'string' },
    text: { type: 'string' },
    vectors: { type: 'string' },
    'vector-words': { type: 'string', default: '60000' },
    'word-classes': { type: 'string', default: '64,512' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'models/english.bin' },
    'tag-epochs': { type: 'string', default: '6' },
    'parse-epochs': { type: 'string', default: '6' },
    folds: { type: 'string', default: '5' },
    part: { type: 'string', default: '1' },
    'tag-threshold': { type: 'string', default: '0.02' },
    'parse-threshold': { type: 'string', default: '0.02' },
    'least-root': { type: 'string', default: '12' },
    'minimum-updates': { type: 'string', default: '3' },
    'tag-margin': { type: 'string', default: '20' },
    'parse-margin': { type: 'string', default: '40' },
    'label-margin': { type: 'string', default: '30' },
    'beam-epochs': { type: 'string', default: '0' },
    beam: { type: 'string', default: '4' },
    'beam-margin': { type: 'string', default: '80' },
  },
});

const NOTICE = `Learnt from Universal Dependencies English EWT (CC BY-SA 4.0) and GUM (annotation CC BY 4.0)${
  options.vectors === undefined ? '' : '; word classes from GloVe 6B word vectors (PDDL 1.0)'
}; these weights: CC BY-SA 4.0.`;

const folder = options.treebanks;
if (folder === undefined)
  throw new Error('--treebanks DIR is missing: a folder with *train.conllu and *dev.conllu');
const seed = Number(options.seed);
const minimumUpdates = Number(options['minimum-updates']);
const tagMargin = Number(options['tag-margin']);
const labelMargin = Number(options['label-margin']);
const started = Date.now();
const say = (text: string): void =>
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);

const files = readdirSync(folder).sort();
const everySentence = files
  .filter((name) => name.endsWith('train.conllu'))
  .flatMap((name) => readTreebank(join(folder, name)));
const sentences = everySentence.filter((_, at) => at % Math.round(1 / Number(options.part)) === 0);
const tags = collectTags(sentences);
say(`${sentences.length} sentences, ${tags.names.length} tags`);

const tagSets = countTagSets(sentences, tags);
const classCounts = options['word-classes'].split(',').map(Number);
const learnt =
  options.vectors === undefined
    ? learnWordClasses(
        [
          ...everySentence.map(({ words }) => words.map(({ form }) => form)),
          ...(options.text === undefined ? [] : plainSentences(readFileSync(options.text, 'utf8'))),
        ],
        classCounts,
        randomFrom(seed),
      )
    : classesFromVectors(options.vectors, Number(options['vector-words']), classCounts, randomFrom(seed));
say(`${learnt.size} words in classes`);
const noClasses = classCounts.map(() => 0);
const classRows = new Map(
  [...new Set([...tagSets.keys(), ...learnt.keys()])].map((key) => [
    key,
    [tagSets.get(key) ?? 0, ...(learnt.get(key) ?? noClasses)],
  ]),
);
const sections = new Map<string, Uint8Array>();
packTable(sections, 'classes', classRows);
const infos = new WordInfos(
  new WordClasses({
    columnCount: 1 + classCounts.length,
    keys: Int32Array.from(classRows.keys()),
    values: Uint16Array.from([...classRows.values()].flat()),
  }),
);

const tagged: TaggedSentence[] = sentences.map(({ words }) => ({
  words: words.map((word) => infos.get(word.form)),
  tags: Int32Array.from(words, (word) => tags.indexOf(word)),
}));

// Tags for the parser to learn with come from taggers that have not seen the sentence.
const folds = Number(options.folds);
const predicted: Int32Array[] = tagged.map(({ words }) => new Int32Array(words.length));
let right = 0;
let all = 0;
for (let fold = 0; fold < folds; fold++) {
  const rest = tagged.filter((_, at) => at % folds !== fold);
  const perceptron = trainTagger(rest, tags.names.length, {
    epochs: Math.max(3, Number(options['tag-epochs']) - 2),
    seed: seed + fold,
    minimumUpdates,
    margin: tagMargin,
  });
  const tagger = new Tagger(perceptron.averaged());
  tagged.forEach(({ words, tags: gold }, at) => {
    if (at % folds !== fold) return;
    for (const word of words) word.scores = null;
    tagger.tag(words, predicted[at] as Int32Array);
    gold.forEach((tag, word) => {
      all++;
      if (tags.uposOf[tag] === tags.uposOf[predicted[at]?.[word] as number]) right++;
    });
  });
  for (const { words } of tagged) for (const word of words) word.scores = null;
  say(`fold ${fold + 1}: UPOS of unseen sentences so far ${((100 * right) / all).toFixed(2)}`);
}

const finalTagger = trainTagger(tagged, tags.names.length, {
  epochs: Number(options['tag-epochs']),
  seed,
  minimumUpdates,
  margin: tagMargin,
});
say(
  `tagger: ${packScorer(sections, 'tags', finalTagger, { threshold: Number(options['tag-threshold']) }).rows} features`,
);

const lemmas = learnLemmas(sentences, tags);
packTable(sections, 'lemmas', lemmas.table);
const features = countFeatures(sentences, tags);
packTable(sections, 'features', features.table);
const lists = {
  tags: tags.names,
  'word-class-columns': ['tag set', ...classCounts.map((count) => `${count} classes of like surroundings`)],
  'lemma-rules': lemmas.rules,
  'tag-features': features.byTag,
  'feature-sets': features.sets,
};

const input = new ParseInput();
const parsed: ParsedSentence[] = sentences.map(({ heads, labels }, at) => ({
  enter: (target) => target.start(tagged[at]?.words ?? [], predicted[at] as Int32Array, tags.uposOf),
  heads,
  labels,
}));
const trainer = new ParserTrainer(input, {
  seed,
  minimumUpdates,
  margin: Number(options['parse-margin']),
  labelMargin,
});
const epochs = Number(options['parse-epochs']);
for (let epoch = 1; epoch <= epochs; epoch++) {
  trainer.pass(parsed, epoch === 1 ? 0 : 1);
  say(`pass ${epoch} of the parser: ${trainer.actions.rowCount} + ${trainer.relations.rowCount} features`);
}
write(0);
const beamEpochs = Number(options['beam-epochs']);
const width = Number(options.beam);
if (beamEpochs > 0) {
  const beamTrainer = new BeamTrainer(input, trainer, { seed, width, labelMargin });
  for (let epoch = 1; epoch <= beamEpochs; epoch++) {
    beamTrainer.pass(parsed);
    say(`pass ${epoch} with a beam of ${width}`);
    write(width);
  }
}

/** Sentences of running text as word forms, by the engine's own tokeniser. */
function* plainSentences(text: string): Generator<readonly string[]> {
  for (const paragraph of text.split('\n')) {
    const { starts, ends, bounds } = tokenize(paragraph);
    for (let sentence = 0; sentence + 1 < bounds.length; sentence++)
      yield Array.from({ length: (bounds[sentence + 1] ?? 0) - (bounds[sentence] ?? 0) }, (_, at) => {
        const token = (bounds[sentence] ?? 0) + at;
        return paragraph.slice(starts[token], ends[token]);
      });
  }
}

/** Write the weights as they are, for a beam of `width` (0: greedy), and measure them. */
function write(beamWidth: number): void {
  const prune = {
    threshold: Number(options['parse-threshold']),
    leastRoot: Number(options['least-root']),
  };
  const actions = packScorer(sections, 'actions', trainer.actions, prune);
  const relations = packScorer(sections, 'relations', trainer.relations, prune);
  const margin = Math.round(Number(options['beam-margin']) * actions.unit);
  const beam = beamWidth > 0 ? { beam: [String(beamWidth), String(margin)] } : {};
  const bytes = writeWeights(sections, { ...lists, ...beam }, NOTICE);
  writeFileSync(options.out, bytes);
  say(
    `${actions.rows} + ${relations.rows} features kept, ${(bytes.length / 1e6).toFixed(1)} MB, ` +
      `${(gzipSync(bytes).length / 1e6).toFixed(1)} MB gzipped`,
  );
  const engine = createEngine(bytes);
  for (const name of files.filter((file) => file.endsWith('dev.conllu')))
    say(`${name}: ${showScores(scoreFile(join(folder as string, name), engine))}`);
}
