/**
 * Learn the language weights from treebanks: `npm run train -- --treebanks DIR [--text FILE] [--seed N] [--out FILE]`.
 *
 * DIR holds CoNLL-U files; those whose name ends in `train.conllu` are learnt from, those that end in `dev.conllu` are
 * only measured on. The text FILE (UTF-8, any length) adds to the treebanks' own words what word classes are learnt
 * from; without it they are learnt from the treebanks alone. The same files and seed give the same bytes. Prints scores while it goes.
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
import { learnWordClasses } from './learn-word-classes.ts';
import { collectTags, countFeatures, countTagSets, learnLemmas } from './lexicon.ts';
import { packScorer, packTable } from './pack.ts';
import { scoreFile, showScores } from './score.ts';
import { type ParsedSentence, ParserTrainer } from './train-parser.ts';
import { type TaggedSentence, trainTagger } from './train-tagger.ts';
import { randomFrom, readTreebank } from './treebank.ts';

const { values: options } = parseArgs({
  options: {
    treebanks: { type: 'string' },
    text: { type: 'string' },
    'word-classes': { type: 'string', default: '64,400' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'models/english.bin' },
    'tag-epochs': { type: 'string', default: '8' },
    'parse-epochs': { type: 'string', default: '12' },
    folds: { type: 'string', default: '5' },
    part: { type: 'string', default: '1' },
    'tag-threshold': { type: 'string', default: '0.02' },
    'parse-threshold': { type: 'string', default: '0.02' },
    'minimum-updates': { type: 'string', default: '3' },
  },
});

const NOTICE =
  'Learnt from Universal Dependencies English EWT (CC BY-SA 4.0) and GUM (annotation CC BY 4.0); these weights: CC BY-SA 4.0.';

const folder = options.treebanks;
if (folder === undefined)
  throw new Error('--treebanks DIR is missing: a folder with *train.conllu and *dev.conllu');
const seed = Number(options.seed);
const minimumUpdates = Number(options['minimum-updates']);
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
const learnt = learnWordClasses(
  [
    ...everySentence.map(({ words }) => words.map(({ form }) => form)),
    ...(options.text === undefined ? [] : plainSentences(readFileSync(options.text, 'utf8'))),
  ],
  classCounts,
  randomFrom(seed),
);
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
    epochs: Math.max(3, Number(options['tag-epochs']) - 3),
    seed: seed + fold,
    minimumUpdates,
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
});
say(`tagger: ${packScorer(sections, 'tags', finalTagger, Number(options['tag-threshold']))} features`);

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
const trainer = new ParserTrainer(input, { seed, minimumUpdates });
const epochs = Number(options['parse-epochs']);
for (let epoch = 1; epoch <= epochs; epoch++) {
  trainer.pass(parsed, epoch === 1 ? 0 : 1);
  say(`pass ${epoch} of the parser: ${trainer.actions.rowCount} + ${trainer.relations.rowCount} features`);
  if (epoch % 4 === 0 || epoch === epochs) write(epoch === epochs);
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

function write(isLast: boolean): void {
  const threshold = Number(options['parse-threshold']);
  const actions = packScorer(sections, 'actions', trainer.actions, threshold);
  const relations = packScorer(sections, 'relations', trainer.relations, threshold);
  const bytes = writeWeights(sections, lists, NOTICE);
  if (isLast) writeFileSync(options.out, bytes);
  say(
    `${actions} + ${relations} features kept, ${(bytes.length / 1e6).toFixed(1)} MB, ` +
      `${(gzipSync(bytes).length / 1e6).toFixed(1)} MB gzipped`,
  );
  const engine = createEngine(bytes);
  for (const name of files.filter((file) => file.endsWith('dev.conllu')))
    say(`${name}: ${showScores(scoreFile(join(folder as string, name), engine))}`);
}
