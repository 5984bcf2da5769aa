/**
 * Features as the models of attributions know them: a name with up to three values ("path nsubj" of a cue "say").
 *
 * A text makes some hundred features a word, so that when it is read they are numbers, made without joining strings;
 * the trainer writes them out, so that a file of weights can be read by people.
 */
import { hashText, key1, key2 } from '../language/index.ts';

/** What a feature is about: a lemma, a relation, a step of a mark. */
export type FeatureValue = string | number | boolean | null | SharedValue;

/** A value that many features hold: its number is looked up once. */
export class SharedValue {
  readonly text: string;
  readonly number: number;

  constructor(text: string) {
    this.text = text;
    this.number = numberOf(text);
  }

  /** As the features write it that are made of letters. */
  toString(): string {
    return this.text;
  }
}

/** Makes one feature of a name and its values. */
export type FeatureMaker<Feature> = (
  name: string,
  first?: FeatureValue,
  second?: FeatureValue,
  third?: FeatureValue,
) => Feature;

/** Between a feature's name, its values and its weight in a file. */
export const SEPARATOR = '\t';

/** A feature in letters. */
export const featureText: FeatureMaker<string> = (...parts) => parts.join(SEPARATOR);

/** The same feature as a number of 32 bits; of all those of a model a handful share one with another. */
export const featureKey: FeatureMaker<number> = (name, first, second, third) => {
  const template = templateOf(name);
  if (first === undefined) return template;
  if (second === undefined) return key1(template, numberOf(first));
  const key = key2(template, numberOf(first), numberOf(second));
  return third === undefined ? key : key1(key, numberOf(third));
};

/** The names are few: in a table of their own they are found sooner than among the values. */
const templates = new Map<string, number>();

function templateOf(name: string): number {
  let template = templates.get(name);
  if (template === undefined) {
    template = hashText(name);
    templates.set(name, template);
  }
  return template;
}

/** Texts seen so far with their numbers, since hashing letters costs more than looking up; emptied where a text is full of new words. */
const known = new Map<string, number>();
const MOST_KNOWN = 50_000;

function numberOf(value: FeatureValue): number {
  if (typeof value === 'string') return numberOfText(value);
  if (typeof value === 'number') return numberOfCount(value);
  if (value instanceof SharedValue) return value.number;
  return value === true ? TRUE : value === false ? FALSE : NULL;
}

function numberOfText(text: string): number {
  let number = known.get(text);
  if (number === undefined) {
    number = hashText(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, number);
  }
  return number;
}

const TRUE = hashText('true');
const FALSE = hashText('false');
const NULL = hashText('null');

/** Steps and distances, nearly all the counts there are. */
const COUNTS = Int32Array.from({ length: 32 }, (_, count) => hashText(String(count)));

function numberOfCount(count: number): number {
  return COUNTS[count] ?? numberOfText(String(count));
}
