/**
 * Dictionary forms by learnt suffix rules: the longest known ending of a word with its tag tells how many characters to
 * cut and what to put in their place. Whole words are endings too, so irregular forms need no list of their own.
 */
import { hashText, key2 } from './hash.ts';
import { KeyRows } from './key-rows.ts';
import { verbLemma } from './verb-lemma.ts';

export interface LemmaRules {
  /** Rules as "cut|add": `"3|y"` turns "countries" into "country". */
  readonly rules: readonly string[];
  readonly keys: Int32Array;
  /** Index into `rules` for each key. */
  readonly values: Uint16Array;
  /** Dictionary forms of English verbs. */
  readonly verbs: readonly string[];
}

export const LONGEST_ENDING = 7;
const WHOLE_WORD = 99;
const CACHE_LIMIT = 60_000;
const CURLY = /[\u2018\u2019\u02bc]/g; // ’

interface Rule {
  readonly cut: number;
  readonly add: string;
}

export class Lemmatizer {
  readonly #rules: readonly Rule[];
  readonly #rows: KeyRows;
  readonly #ruleOf: Uint16Array;
  readonly #verbs: ReadonlySet<string>;
  /** Lemmas by form, for each tag. */
  readonly #known: Map<string, string>[] = [];
  #knownCount = 0;

  constructor({ rules, keys, values, verbs }: LemmaRules) {
    this.#verbs = new Set(verbs);
    this.#rules = rules.map((rule) => {
      const [cut = '0', add = ''] = rule.split('|');
      return { cut: Number(cut), add };
    });
    this.#rows = new KeyRows(keys);
    this.#ruleOf = values;
  }

  /** Lemma of a form under a joint tag class of a part of speech (UPOS name). */
  lemma(form: string, tag: number, upos: string): string {
    const known = this.#known[tag]?.get(form);
    if (known !== undefined) return known;
    const learnt = this.#derive(form, tag, upos === 'PROPN');
    const lemma = upos === 'VERB' ? verbLemma(this.#verbs, lemmaBase(form, false), learnt) : learnt;
    this.#remember(form, tag, lemma);
    return lemma;
  }

  /** The dictionary form of the verb that a word may be a form of; null where the dictionary has none. */
  verbOf(form: string): string | null {
    const base = lemmaBase(form, false);
    // "summons" is of "summon" before it is a verb of its own.
    const lemma = verbLemma(this.#verbs, base, base.replace(/s$/, ''));
    return this.#verbs.has(lemma) ? lemma : null;
  }

  /** Forgets everything when there is too much, so that memory stays bounded. */
  #remember(form: string, tag: number, lemma: string): void {
    if (this.#knownCount++ >= CACHE_LIMIT) {
      this.#known.length = 0;
      this.#knownCount = 1;
    }
    const ofTag = this.#known[tag] ?? new Map<string, string>();
    this.#known[tag] = ofTag;
    ofTag.set(form, lemma);
  }

  #derive(form: string, tag: number, keepsCase: boolean): string {
    const base = lemmaBase(form, keepsCase);
    for (const key of endingKeys(base, tag)) {
      const row = this.#rows.get(key);
      if (row >= 0) return applyRule(base, this.#rules[this.#ruleOf[row] as number]);
    }
    return base;
  }
}

/** What rules are applied to: lower case but for proper nouns, straight apostrophes. */
export function lemmaBase(form: string, keepsCase: boolean): string {
  const straight = form.replace(CURLY, "'");
  return keepsCase ? straight : straight.toLowerCase();
}

/** Keys of a word's endings under a tag, the whole word first, then from long to short, the empty ending last. */
export function endingKeys(base: string, tag: number): readonly number[] {
  const keys = [key2(WHOLE_WORD, tag, hashText(base))];
  for (let size = Math.min(LONGEST_ENDING, base.length); size >= 0; size--)
    keys.push(key2(size, tag, hashText(base, base.length - size)));
  return keys;
}

function applyRule(base: string, rule: Rule | undefined): string {
  if (rule === undefined || rule.cut > base.length) return base;
  return base.slice(0, base.length - rule.cut) + rule.add || base;
}
