/** Learns to mark words as parts of cues, sources and contents, over the rows that the language network reads them with. */
import { readWordInfos } from '../src/language/create-engine.ts';
import { MARKS } from '../src/language/labels.ts';
import { Arena } from '../src/language/network/kernels.ts';
import type { MarkSize, MarkWeights } from '../src/language/network/marks.ts';
import { readNetworks } from '../src/language/network/read-network.ts';
import { tokenize } from '../src/language/tokenize.ts';
import { WeightsFile, writeWeights } from '../src/language/weights.ts';
import type { GoldDocument } from './attribution-corpus.ts';
import type { MarkSentence } from './train/network/mark-parts.ts';
import { MarkTrainer } from './train/network/mark-trainer.ts';
import { packMarks } from './train/network/pack-network.ts';
import { makeBatches } from './train/network/sentences.ts';
import { randomFrom } from './train/treebank.ts';

const RATES = { rate: 0.004, dropInput: 0.1, dropLayer: 0.2 };
const EPOCHS = 12;
const BATCH_ROWS = 600;
const LONGEST = 200;

/** The sentences of documents with the marks of their attributions, by document. */
export function createMarkReader(weights: Uint8Array): {
  readonly width: number;
  read(document: GoldDocument): readonly MarkSentence[];
} {
  const file = new WeightsFile(weights);
  const [network] = readNetworks(new Arena(), file);
  const infos = readWordInfos(file);
  return {
    width: network.size.width,
    read({ text, attributions }) {
      const { starts, ends, bounds } = tokenize(text);
      const marks = new Uint8Array(starts.length * MARKS.length);
      for (const attribution of attributions)
        MARKS.forEach((name, mark) => {
          for (const { start, end } of attribution[name])
            for (let token = 0; token < starts.length; token++)
              if ((starts[token] as number) < end && (ends[token] as number) > start)
                marks[token * MARKS.length + mark] = 1;
        });
      return Array.from({ length: Math.max(0, bounds.length - 1) }, (_, sentence) => {
        const [first, end] = [bounds[sentence] as number, bounds[sentence + 1] as number];
        const words = Array.from({ length: end - first }, (_, at) =>
          infos.get(text.slice(starts[first + at], ends[first + at])),
        );
        return {
          length: words.length + 1,
          ...network.rowsOf(words),
          marks: marks.slice(first * MARKS.length, end * MARKS.length),
        };
      }).filter(({ length }) => length > 1 && length <= LONGEST);
    },
  };
}

/** @param below - Width of the network's rows. */
export function trainMarks(
  sentences: readonly MarkSentence[],
  below: number,
  say: (text: string) => void = () => undefined,
): MarkWeights {
  const size: MarkSize = { below, width: 128, layers: 2, marks: MARKS.length };
  const random = randomFrom(1);
  const trainer = new MarkTrainer(new Arena(), size, BATCH_ROWS + LONGEST, RATES, random);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let [loss, words] = [0, 0];
    const batches = makeBatches(sentences, BATCH_ROWS, random);
    batches.forEach((batch, at) => {
      const done = (epoch + at / batches.length) / EPOCHS;
      const found = trainer.learn(
        batch.map((sentence) => sentences[sentence] as MarkSentence),
        Math.min(1, done * EPOCHS * 4) * (1 - 0.95 * done),
      );
      loss += found.mark;
      words += found.words;
    });
    say(`pass ${epoch + 1} of the marks: loss ${(loss / words).toFixed(4)}`);
  }
  return { size, parameters: trainer.values() };
}

const NOTICE =
  'Learnt from a research corpus of attribution in US election news of 2016, over the rows of english.bin; holds no text.';

/** The bytes of a weights file of marks. */
export function packedMarks(marks: MarkWeights): Uint8Array {
  const sections = new Map<string, Uint8Array>();
  const lists = packMarks(sections, marks);
  return writeWeights(sections, lists, NOTICE);
}
