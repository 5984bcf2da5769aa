/** The order in which reports tell what they tell: by the day of the report, the report, and the place in its text. */
import type { CodedDocument } from '../contract.ts';
import type { Happening, UtteranceVersion } from '../record/index.ts';

/** Where an entry is told; those of reports without a day come last. */
export interface Telling {
  readonly day: string;
  readonly document: string;
  readonly start: number;
}

type Reports = ReadonlyMap<string, CodedDocument>;

/** Behind all that is told anywhere. */
const NOWHERE: Telling = { day: '9999', document: '\uffff', start: 0 };

/** Where the first of its reports tells of a happening. */
export function tellingOf({ reports: of }: Happening, reports: Reports): Telling {
  return of
    .map(({ document, event }) => {
      const coded = reports.get(document);
      return placeIn(coded, coded?.events.find(({ id }) => id === event)?.trigger.start);
    })
    .reduce((first, telling) => (compareTellings(telling, first) < 0 ? telling : first), NOWHERE);
}

/** Where a version of what was said stands. */
export function tellingOfVersion({ document, statement }: UtteranceVersion, reports: Reports): Telling {
  const coded = reports.get(document);
  return placeIn(coded, coded?.statements.find(({ id }) => id === statement)?.content[0]?.start);
}

function placeIn(coded: CodedDocument | undefined, start: number | undefined): Telling {
  if (coded === undefined || start === undefined) return NOWHERE;
  return { day: coded.document.publishedAt ?? NOWHERE.day, document: coded.document.id, start };
}

/** Below zero where `a` is told before `b`. */
export function compareTellings(a: Telling, b: Telling): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.start - b.start;
}
