/** What a ranker is told of a sentence: named numbers. */

/** Features by name; a feature that does not hold is absent. */
export type Features = Map<string, number>;

/** Set a feature, unless a view has set it higher. */
export function setFeature(features: Features, name: string, value = 1): void {
  if ((features.get(name) ?? 0) < value) features.set(name, value);
}
