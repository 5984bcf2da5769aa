/**
 * English is required: a text in another language is refused by name, not guessed at.
 */
import { InputError } from '../errors.ts';

/** Words that hold English together and that no other large language of the Latin script has ("of" is Dutch too, "for" Danish). */
const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  'the and that with from by its his their which were been said would could they who this these has are but not after about'.split(
    ' ',
  ),
);

/** What is looked at: enough to tell, cheap for a text of any length. */
const SAMPLE_LENGTH = 3000;
/** English prose has 12 to 20 of a hundred such words; with this share and "the" there is nothing left to ask. */
const PLAIN_SHARE = 0.09;
/** With this share a text that the detector takes for another language is English full of foreign names. */
const DOUBTFUL_SHARE = 0.05;
/** Fewer words than this without a capital tell nothing: names look like any language. */
const MIN_WORDS = 6;
/** Half or more of the letters in another script need no detector. */
const MAX_OTHER_SCRIPT = 0.5;

const WORD = /\p{L}+/gu;
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/gu;

/** @returns Share of the words that hold English together, and whether "the" is among them. */
function englishWords(text: string): {
  readonly share: number;
  readonly hasThe: boolean;
} {
  const words = text.toLowerCase().match(WORD) ?? [];
  const english = words.filter((word) => ENGLISH_WORDS.has(word));
  return {
    share: english.length / Math.max(1, words.length),
    hasThe: english.includes('the'),
  };
}

/**
 * Make sure that a text is English. Short texts pass in doubt: a headline of names is no proof of another language.
 *
 * @throws {InputError} `input-language` with the language's name; `input-unreadable` where the text has no words.
 */
export async function assertEnglish(text: string): Promise<void> {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) throw new InputError('input-unreadable', 'no words in it; expected a report in English');
  const words = englishWords(sample);
  if (words.share >= PLAIN_SHARE && words.hasThe) return;
  const otherScript = (sample.match(OTHER_SCRIPT)?.length ?? 0) / letters;
  const prose = sample.match(WORD)?.filter(isNoName) ?? [];
  if (otherScript < MAX_OTHER_SCRIPT && (prose.length < MIN_WORDS || words.share >= DOUBTFUL_SHARE)) return;
  const detected = (await detector()).detect(otherScript < MAX_OTHER_SCRIPT ? prose.join(' ') : sample);
  const isOther = detected.language !== 'en' && (detected.isReliable() || otherScript >= MAX_OTHER_SCRIPT);
  if (isOther) throw new InputError('input-language', refusal(detected.language));
}

/** A word in small letters, and not the "s" of a genitive. */
function isNoName(word: string): boolean {
  if (word.length < 2) return false;
  const first = word.charAt(0);
  return first === first.toLowerCase();
}

function refusal(language: string): string {
  const name = language === '' ? 'a script other than Latin' : languageName(language);
  return `written in ${name}; only English is read: give a translation`;
}

/** @example languageName('es') // "Spanish" */
function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}

type Detector = typeof import('eld/extrasmall')['eld'];

let loaded: Promise<Detector> | undefined;

/** Loaded when the first doubtful text comes: it takes a sixth of a second. */
function detector(): Promise<Detector> {
  loaded ??= import('eld/extrasmall').then(({ eld }) => eld);
  return loaded;
}
