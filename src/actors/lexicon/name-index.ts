import { fold, foldName, isFolded } from './fold.ts';
import type { KnownActor, NameEntry, NameSense } from './known-actor.ts';
import { PhraseIndex } from './phrase-index.ts';

/** Names of known actors. A name added with a higher priority hides those of a lower one. */
export class NameIndex {
  readonly #index = new PhraseIndex<NameEntry>();
  /** The few of them that are written in small letters: all that a word without a capital, as most are, can begin. */
  readonly #small = new PhraseIndex<NameEntry>();

  get size(): number {
    return this.#index.size;
  }

  add(
    form: string,
    actor: KnownActor,
    options: { readonly sense?: NameSense; readonly plural?: boolean; readonly priority?: number } = {},
  ): void {
    const { sense = 'name', plural = false, priority = 0 } = options;
    const entry = { actor, sense, form, capitals: capitalsOf(form), plural, priority };
    const name = foldName(form);
    this.#index.add(name, entry);
    if (entry.capitals === 'none') this.#small.add(name, entry);
  }

  /** Everything that a name can stand for, whatever its capitals; empty where it is not known. */
  get(name: string): readonly NameEntry[] {
    return highest(this.#index.get(foldName(name)));
  }

  /** The longest name that starts at a token, among those whose capitals fit. */
  longestAt(
    tokens: NameTokens,
    start: number,
    limit: number,
  ): { readonly end: number; readonly entries: readonly NameEntry[] } | null {
    const form = tokens.forms[start] as string;
    const index = !tokens.anyCase && form === tokens.keys[start] ? this.#small : this.#index;
    const found = index.longestAt(tokens.keys, start, limit, (entry, end) =>
      capitalsFit(entry.capitals, form, { isSingle: end - start === 1, anyCase: tokens.anyCase }),
    );
    return found && { end: found.end, entries: highest(found.entries) };
  }
}

/** The tokens of a text, ready for look-up. */
export interface NameTokens {
  readonly keys: readonly string[];
  readonly forms: readonly string[];
  /** True where the text's capitals tell nothing, as in a phrase all in lower case. */
  readonly anyCase: boolean;
}

/** Folded keys of forms; equal forms are folded once, and those not at all that need no folding. */
export function nameTokens(forms: readonly string[], anyCase = false): NameTokens {
  const known = new Map<string, string>();
  const keys = forms.map((form) => {
    if (isFolded(form)) return form;
    let key = known.get(form);
    if (key === undefined) {
      key = fold(form);
      known.set(form, key);
    }
    return key;
  });
  return { keys, forms, anyCase };
}

function highest(entries: readonly NameEntry[]): readonly NameEntry[] {
  if (entries.length < 2) return entries;
  const top = Math.max(...entries.map((entry) => entry.priority));
  return top === 0 ? entries : entries.filter((entry) => entry.priority === top);
}

/** An acronym has no small letter: "WHO", "U.S.", but not "Who" or "who". */
const ACRONYM = /^[^a-z]*[A-Z][^a-z]*$/;
const CAPITAL = /^\P{L}*\p{Lu}/u;

function capitalsOf(name: string): NameEntry['capitals'] {
  if (ACRONYM.test(name)) return 'all';
  return CAPITAL.test(name.replace(/^[Tt]he /, '')) ? 'first' : 'none';
}

/** Whether a text's first word may begin the name: "who" is no "WHO", "turkey" no "Turkey". */
function capitalsFit(
  name: NameEntry['capitals'],
  form: string,
  { isSingle, anyCase }: { readonly isSingle: boolean; readonly anyCase: boolean },
): boolean {
  if (isSingle && name === 'all') return ACRONYM.test(form);
  return anyCase || name === 'none' || CAPITAL.test(form);
}
