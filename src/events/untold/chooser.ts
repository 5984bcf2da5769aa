/** Weighs who may be meant where an event leaves a party out: weights learnt from reports with a reading by hand. */
import { LexiconError } from '../../errors.ts';
import { type KnowledgeFiles, readRows } from '../../knowledge.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import type { Gap } from './gap.ts';

/** What speaks for each country that may be meant, and for none of them. */
export interface Choice {
  readonly nobody: readonly string[];
  readonly countries: readonly { readonly country: string; readonly features: readonly string[] }[];
}

export interface UntoldChooser {
  /**
   * The country that is meant; null where none clearly is.
   *
   * @param of - The event and what it lacks: for those who learn from choices.
   */
  choose(choice: Choice, of?: { readonly trigger: Trigger; readonly gap: Gap }): string | null;
}

const FILE = 'events/untold.tsv';
/** A country is meant where its share of the likelihood is at least this: chosen on reports that nothing was learnt from. */
const LEAST_SHARE = 0.45;

/**
 * The chooser with the weights of `events/untold.tsv`, log-odds in hundredths by feature.
 *
 * @throws {LexiconError} Where a weight is no whole number.
 */
export function loadChooser(files: KnowledgeFiles): UntoldChooser {
  const weights = new Map<string, number>();
  for (const { cells, file, line } of readRows(files, FILE)) {
    const weight = Number(cells['hundredths']);
    if (!Number.isInteger(weight))
      throw new LexiconError(
        `${file}:${line}: hundredths is "${cells['hundredths']}", expected a whole number`,
      );
    weights.set(cells['feature'] ?? '', weight / 100);
  }
  return createChooser(weights);
}

/** A chooser with weights by feature; features without one weigh nothing. */
export function createChooser(weights: ReadonlyMap<string, number>): UntoldChooser {
  const sum = (features: readonly string[]) =>
    features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
  return {
    choose: ({ nobody, countries }) => {
      const scores = countries.map(({ features }) => sum(features));
      const base = sum(nobody);
      const top = Math.max(base, ...scores);
      const best = scores.indexOf(top);
      if (best < 0 || base === top) return null;
      const all = [base, ...scores].reduce((total, score) => total + Math.exp(score - top), 0);
      return 1 / all >= LEAST_SHARE ? (countries[best]?.country ?? null) : null;
    },
  };
}
