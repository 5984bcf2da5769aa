/**
 * What the head of a report says of itself: the day it was filed and the agency that filed it.
 */
import { DAY_SOURCE, parseDate, parseDay, type WrittenDay } from './parse-date.ts';

/** The date line of a report; either part may be missing. */
export interface DateLine {
  /** ISO day, where the line has a whole date. */
  readonly date: string | null;
  /** The day without a year, where the line has only that ("LIMA, Nov. 17 --"). */
  readonly dayOfYear: WrittenDay | null;
  readonly publisher: string | null;
}

/** How much of a text is its head: a headline, a byline and a date line stand within it. */
const HEAD_LENGTH = 2000;
const HEAD_LINES = 8;
/** A date line is short: what stands before the dash is no longer than this. */
const MAX_DATE_LINE = 140;

/**
 * What ends a date line: " - ", " -- ", " — ", " – ", " | ", "] ", and the agency in brackets where a sentence follows; a colon or a full
 * stop does where the line has a whole date.
 */
const ENDS = /\s(?:--|[-–—|])\s|--\s|—|[:\]]\s|(?<=\))\s(?=[\p{Lu}"“])|\.\s(?=[\p{Lu}"“])/gu;
/** Most ends that are tried: "MEXICO CITY - 5 March 2024 - The …" has two. */
const MAX_ENDS = 3;
/** What may stand inside a date line and is no part of the place. */
const JOINTS = /^\[|\s(?:--|[-–—|])(?=\s|$)/g;
/** "(Harbour Wire)", " /Harbour Wire/ " */
const AGENCY = /\(([^()]{2,60})\)|(?<=\s)\/([^/\s][^/]{1,40})\/(?=\s|$)/;
const DAY = new RegExp(`(?:[A-Z][a-z]+day,? )?${DAY_SOURCE}`, 'i');
/** "WASHINGTON", "WASHINGTON/BEIJING", "WOODSIDE, California", "RIO DE JANEIRO", "Ciudad de Guatemala" */
const PLACE =
  /^\p{Lu}[\p{L}'’-]*(?:[ ,./&;:]+(?:\p{Lu}[\p{L}'’-]*|de|da|do|del|la|las|los|el|al|of|on))*[ ,.;:]*$/u;
/** Two or more capitals in a row: a place as date lines set it. */
const IN_CAPITALS = /^\p{Lu}{2}/u;
/** "date 2021-11-10 …", "Published: 16 November 2024", "Updated on Nov. 16, 2024" */
const LABELLED_DAY = new RegExp(
  `^(?:(?:last|first) )?(?:date|dated|published|posted|updated|modified|issued)(?: on)?:? (?:[A-Z][a-z]+day,? )?(${DAY_SOURCE})(?!\\d)`,
  'i',
);
/** A line that holds a date and nothing else but a time of day: "Saturday, November 16, 2024, 10:30 a.m. EST". */
const DAY_ALONE = new RegExp(
  `^(?:[A-Z][a-z]+day,? )?(${DAY_SOURCE})(?:[,|]? (?:at )?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: \\(?[A-Z]{1,5}\\)?)?)?\\.?$`,
  'i',
);
/** "Harbour Review, Monday 5 June 2023": a paper or a place and the day, and nothing else. */
const DAY_BEHIND_NAME = new RegExp(`^(.{2,60}?),? (?:[A-Z][a-z]+day,? )?(${DAY_SOURCE})\\.?$`);
/** "Monday 5 June 2023 - The Harbour, live", "Monday, 5 June 2023. Updates by …", "5 June 2023, by our correspondent" */
const DAY_BEFORE_NAME = new RegExp(
  `^(?:[A-Z][a-z]+day,? )?(${DAY_SOURCE})(?: (?:--|[-–—|]) |\\. (?=\\p{Lu})|,? (?=by ))`,
  'u',
);
/** "Harbour Review, Oslo. Updates for Monday 5 June 2023, newest first." */
const DAY_OF_UPDATES = new RegExp(
  `^(?:[^.]{2,60}\\. )?(?:Live )?[Uu]pdates (?:for|of|from|on) (?:[A-Z][a-z]+day,? )?(${DAY_SOURCE})(?!\\d)`,
);
/** "By Ana Ruiz | November 16, 2024" */
const BYLINE = /^By [^|\n]{2,60}[|,] /;

const NOTHING: DateLine = { date: null, dayOfYear: null, publisher: null };

/**
 * Find the date and the agency in the first lines of a report.
 *
 * @returns Nulls where the text does not tell. A day without a year is never completed.
 * @example readDateLine('LIMA, Nov. 17 (Eastern Daily) -- The two …')
 *   // { date: null, dayOfYear: { year: null, month: 11, day: 17 }, publisher: 'Eastern Daily' }
 */
export function readDateLine(text: string): DateLine {
  let found = NOTHING;
  for (const line of headLines(text)) {
    const read = readLine(line);
    found = {
      date: found.date ?? read.date,
      dayOfYear: found.dayOfYear ?? read.dayOfYear,
      publisher: found.publisher ?? read.publisher,
    };
  }
  return found;
}

function headLines(text: string): readonly string[] {
  return text
    .slice(0, HEAD_LENGTH)
    .split('\n')
    .map((line) => line.replace(/[\s\u00ad]+/g, (space) => (space === '\u00ad' ? '' : ' ')).trim())
    .filter((line) => line !== '')
    .slice(0, HEAD_LINES);
}

function readLine(line: string): DateLine {
  const alone = LABELLED_DAY.exec(line) ?? DAY_ALONE.exec(line.replace(BYLINE, ''));
  if (alone) {
    const date = parseDate(alone[1] ?? '');
    return date === null ? NOTHING : { ...NOTHING, date };
  }
  const read = readPlaceLine(line);
  const date = read === NOTHING ? wholeDayIn(line) : null;
  return date === null ? read : { ...NOTHING, date };
}

/** The day of a line that has a name beside it and is set by no dash. */
function wholeDayIn(line: string): string | null {
  if (line.length > MAX_DATE_LINE) return null;
  const behind = DAY_BEHIND_NAME.exec(line);
  if (behind && PLACE.test(behind[1] ?? '')) return parseDate(behind[2] ?? '');
  const day = DAY_BEFORE_NAME.exec(line)?.[1] ?? DAY_OF_UPDATES.exec(line)?.[1];
  return day === undefined ? null : parseDate(day);
}

/** What a line says behind "PLACE, day (agency) -"; the whole line where nothing of the kind opens it. */
export function behindDateLine(line: string): string {
  return line.slice(findPlaceLine(line).end);
}

function readPlaceLine(line: string): DateLine {
  return findPlaceLine(line).read;
}

/** "PLACE, day (agency) - …" with any one of day and agency missing, and where it ends. */
function findPlaceLine(line: string): { readonly read: DateLine; readonly end: number } {
  const ends = [...line.slice(0, MAX_DATE_LINE).matchAll(ENDS)].slice(0, MAX_ENDS);
  for (const end of ends) {
    const read = readHead(line.slice(0, end.index));
    if (read !== null && (read.date !== null || !/^[:.]/.test(end[0])))
      return { read, end: end.index + end[0].length };
  }
  return { read: NOTHING, end: 0 };
}

/** @returns null where the words are no date line. */
function readHead(head: string): DateLine | null {
  const publisher = agencyIn(head);
  let rest = head.replace(AGENCY, ' ').replace(JOINTS, ' ').trim();
  const day = DAY.exec(rest);
  if (day) rest = `${rest.slice(0, day.index)} ${rest.slice(day.index + day[0].length)}`.trim();
  const isPlace = rest === '' ? publisher !== null : PLACE.test(rest);
  const isDateLine =
    isPlace && (day !== null || (publisher !== null && (rest === '' || IN_CAPITALS.test(rest))));
  if (!isDateLine) return null;
  const written = day === null ? null : parseDay(day[0]);
  return {
    date: day === null ? null : parseDate(day[0].replace(/^[A-Z][a-z]+day,? /i, '')),
    dayOfYear: written?.year === null ? written : null,
    publisher,
  };
}

function agencyIn(head: string): string | null {
  const found = AGENCY.exec(head);
  const inside = (found?.[1] ?? found?.[2] ?? '').trim();
  return /^\p{Lu}/u.test(inside) && !DAY.test(inside) ? inside : null;
}
