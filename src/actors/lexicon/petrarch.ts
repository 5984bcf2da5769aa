import type { PartialDate } from './partial-date.ts';

/** One code of a PETRARCH or Phoenix actor, with its dates. */
export interface PetrarchCode {
  /** First three letters: a country, or IGO, NGO, …; empty for an agent's code ("~GOV"). */
  readonly country: string;
  /** Next three letters; empty where the code is a country's alone. */
  readonly sector: string;
  readonly from: PartialDate;
  readonly until: PartialDate;
}

/** An entry of an actor or agent dictionary: synonyms that share their codes. */
export interface PetrarchEntry {
  readonly names: readonly string[];
  /** Irregular plurals of agents, in the order of the file. */
  readonly plurals: readonly string[];
  readonly codes: readonly PetrarchCode[];
  readonly isAgent: boolean;
  readonly line: number;
}

/** Something in a user's file that could not be read; the rest of the file was. */
export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

interface OpenEntry {
  names: string[];
  plurals: string[];
  codes: PetrarchCode[];
  isAgent: boolean;
  line: number;
}

/**
 * Read a dictionary of the PETRARCH family as it stands: names with `_` or spaces between words, `+` before synonyms,
 * codes in brackets on the same or the following lines, `{PLURAL}` of agents, `#` and `;` before comments.
 *
 * A name without `+` whose predecessor has no codes yet shares the codes that follow, as published dictionaries have it.
 */
export function readPetrarch(
  text: string,
  file: string,
): { entries: PetrarchEntry[]; problems: FileProblem[] } {
  const entries: OpenEntry[] = [];
  const problems: FileProblem[] = [];
  let entry: OpenEntry | null = null;
  let line = 0;
  for (const raw of text.split('\n')) {
    line++;
    const content = withoutComment(raw).trim();
    // Word sets of agent dictionaries ("!PERSON! = …") and markup are not names.
    if (content === '' || content.startsWith('!') || content.startsWith('<')) continue;
    const bracket = content.indexOf('[');
    const name = (bracket < 0 ? content : content.slice(0, bracket)).trim();
    if (name !== '') {
      if (!name.startsWith('+')) {
        entry = { names: [], plurals: [], codes: [], isAgent: false, line };
        entries.push(entry);
      }
      if (entry === null) problems.push({ file, line, message: `synonym "${name}" stands before any name` });
      else addName(entry, name);
    }
    if (bracket >= 0 && entry !== null) addCodes(entry, content.slice(bracket), { file, line }, problems);
  }
  for (const { codes, names, line: at } of entries)
    if (codes.length === 0) problems.push({ file, line: at, message: `"${names[0] ?? ''}" has no code` });
  return { entries: entries.filter(({ codes }) => codes.length > 0), problems };
}

function withoutComment(raw: string): string {
  const mark = raw.search(/[#;]/);
  return mark < 0 ? raw : raw.slice(0, mark);
}

/** "POLICEMAN {POLICEMEN}" */
const PLURAL = /\{([^}]*)\}/;

function addName(entry: OpenEntry, written: string): void {
  const plural = PLURAL.exec(written);
  if (plural) entry.plurals.push(spaced(plural[1] as string));
  entry.names.push(spaced(written.replace(PLURAL, '').replace(/^\+/, '')));
}

function spaced(name: string): string {
  return name.replace(/_/g, ' ').replace(/\s+/g, ' ').trim();
}

/** "[CHNGOV >20121115]" */
const CODE = /\[([^\]]*)\]/g;
/** "CHNGOV", "~COP", "COP~" */
const CODE_FORM = /^~?[A-Z]{3,}~?$/;

function addCodes(
  entry: OpenEntry,
  written: string,
  at: { readonly file: string; readonly line: number },
  problems: FileProblem[],
): void {
  for (const [, inside = ''] of written.matchAll(CODE)) {
    const [code = '', ...rest] = inside.trim().split(/\s+/);
    const dates = readDates(rest.join(''));
    if (!CODE_FORM.test(code) || dates === null) {
      problems.push({ ...at, message: `code "[${inside}]" is not understood` });
      continue;
    }
    const letters = code.replace(/~/g, '');
    if (code.includes('~')) entry.isAgent = true;
    const country = code.includes('~') ? '' : letters.slice(0, 3);
    const sector = code.includes('~') ? letters.slice(0, 3) : letters.slice(3, 6);
    entry.codes.push({ country, sector, ...dates });
  }
}

/** ">20121115", "<930120", "19930120-20010120"; null where it is none of these. */
const DATES = /^(?:([<>])(\d{6}|\d{8})|(\d{6}|\d{8})-(\d{6}|\d{8}))?$/;

function readDates(text: string): { from: PartialDate; until: PartialDate } | null {
  const match = DATES.exec(text);
  if (!match) return null;
  const [, sign, limit, from, until] = match;
  if (sign === '>') return { from: isoDate(limit), until: '' };
  if (sign === '<') return { from: '', until: isoDate(limit) };
  return { from: isoDate(from), until: isoDate(until) };
}

/** Two-digit years of the older dictionaries begin in 1930. */
function isoDate(digits: string | undefined): PartialDate {
  if (!digits) return '';
  const long = digits.length === 8 ? digits : `${Number(digits.slice(0, 2)) < 30 ? '20' : '19'}${digits}`;
  return `${long.slice(0, 4)}-${long.slice(4, 6)}-${long.slice(6, 8)}`;
}
