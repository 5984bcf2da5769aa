/**
 * Trains all the models of attributions from annotated documents: those of the parts on everything; that of the whole on
 * documents that the parts it looks at have not seen, since a model is surer of what it has learnt from.
 */
import { type AttributionModels, candidatesOf, THRESHOLDS } from '../src/statements/attributions.ts';
import type { AttributionContext } from '../src/statements/context.ts';
import { featureText } from '../src/statements/features.ts';
import { readModels, writeModels } from '../src/statements/linear-model.ts';
import { neighboursOf } from '../src/statements/neighbours.ts';
import { wholeFeatures } from '../src/statements/whole-features.ts';
import type { GoldAttribution } from './attribution-corpus.ts';
import { LogisticTrainer } from './logistic.ts';
import { addExamples, tokensOf } from './statement-examples.ts';

export interface AnnotatedText {
  readonly context: AttributionContext;
  readonly attributions: readonly GoldAttribution[];
}

type Weights = ReadonlyMap<string, number>;
type PartModels = Omit<AttributionModels, 'whole'>;

const PARTS = ['cue', 'source', 'content', 'left', 'right'] as const;
const PART_OPTIONS = { l2: 1e-4, rate: 0.03, epochs: 10, least: 8, smallest: 0.02 };
const WHOLE_OPTIONS = { l2: 1e-4, rate: 0.02, epochs: 10, least: 5, smallest: 0.01 };

/** The whole also learns from cues less likely than those it is asked about: with more that are none, it tells them better. */
const LEARNT_FROM = { ...THRESHOLDS, cue: -2 };

/** @returns The weights of each model, by its name. */
export function trainModels(texts: readonly AnnotatedText[]): ReadonlyMap<string, Weights> {
  const whole = new LogisticTrainer();
  for (const half of [0, 1]) {
    const parts = usable(trainParts(texts.filter((_, at) => at % 2 !== half)));
    for (const text of texts.filter((_, at) => at % 2 === half)) addWholeExamples(text, parts, whole);
  }
  return new Map([...trainParts(texts), ['whole', whole.train(WHOLE_OPTIONS)]]);
}

function trainParts(texts: readonly AnnotatedText[]): ReadonlyMap<string, Weights> {
  const trainers = {
    cue: new LogisticTrainer(),
    source: new LogisticTrainer(),
    content: new LogisticTrainer(),
    left: new LogisticTrainer(),
    right: new LogisticTrainer(),
  };
  for (const { context, attributions } of texts) addExamples(context, attributions, trainers);
  return new Map(PARTS.map((name) => [name, trainers[name].train(PART_OPTIONS)]));
}

/** As they will be read from the file. */
function usable(weights: ReadonlyMap<string, Weights>): PartModels {
  const models = readModels(writeModels(weights));
  return Object.fromEntries(PARTS.map((name) => [name, models.get(name)])) as unknown as PartModels;
}

function addWholeExamples(
  { context, attributions }: AnnotatedText,
  models: PartModels,
  trainer: LogisticTrainer,
): void {
  const { doc } = context;
  const gold = attributions.map(({ cue, content }) => ({
    cue: tokensOf(doc, cue),
    content: tokensOf(doc, content),
  }));
  const candidates = candidatesOf(context, models, LEARNT_FROM);
  candidates.forEach((candidate, at) => {
    const content = [...tokensOf(doc, candidate.attribution.content)];
    const { first, end } = candidate.attribution.cueRange;
    const label = gold.some(
      (one) =>
        content.some((at) => one.content.has(at)) &&
        (one.cue.size === 0 || [...one.cue].some((at) => at >= first && at < end)),
    );
    const scores = { ...candidate.scores, ...neighboursOf(doc, candidates, at) };
    trainer.add({ features: wholeFeatures(context, candidate.attribution, scores, featureText), label });
  });
}
