/** Choices of the coder about parties that are left out, beside what a reading by hand says of them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../src/contract.ts';
import {
  type Choice,
  findEvents,
  type Gap,
  loadEventLexicon,
  type UntoldChooser,
} from '../src/events/index.ts';
import { loadEngine, readKnowledge } from '../src/node.ts';
import { createCoder, createComponents } from '../src/pipeline.ts';

/** An event as a reading by hand tells it. */
interface ReadEvent {
  readonly type: string;
  readonly orType?: readonly string[];
  readonly source?: readonly string[];
  readonly target?: readonly string[];
  readonly evidence: string;
}

interface ReadReport {
  readonly id: string;
  readonly text: string;
  readonly publishedAt?: string;
  readonly events: readonly ReadEvent[];
}

export interface UntoldExample {
  readonly report: string;
  readonly missing: Gap['missing'];
  readonly choice: Choice;
  /** Countries that the reading has in the gap; empty where it has none, or no such event. */
  readonly right: readonly string[];
}

/**
 * The choices that come up in reports with a reading.
 *
 * @param paths - Files with a report a line (`text`, `events`), and folders of cases with their `gold.json`.
 */
export function untoldExamples(paths: readonly string[]): readonly UntoldExample[] {
  const knowledge = readKnowledge();
  const lexicon = loadEventLexicon(knowledge);
  const components = createComponents(knowledge).filter(
    ({ name }) => name !== 'events' && name !== 'statements',
  );
  const coder = createCoder({ engine: loadEngine(), knowledge, components });
  return paths.flatMap(readReports).flatMap((report) => {
    const found = new Map<string, UntoldExample>();
    const reading = coder.read(documentOf(report));
    const note: UntoldChooser['choose'] = (choice, of) => {
      if (of === undefined) return null;
      const { trigger, gap } = of;
      const start = reading.doc.start(trigger.token);
      const { type, id } = trigger.sense;
      const events = report.events.filter(
        (one) => isToldAt(one, start, report.text) && [one.type, ...(one.orType ?? [])].includes(type),
      );
      const right = new Set(events.flatMap((event) => inGap(event, gap)));
      found.set(`${start} ${id}`, {
        report: report.id,
        missing: gap.missing,
        choice,
        right: choice.countries.map(({ country }) => country).filter((country) => right.has(country)),
      });
      return null;
    };
    findEvents(reading, { ...lexicon, untold: { choose: note } });
    return [...found.values()];
  });
}

function documentOf({ id, text, publishedAt }: ReadReport): Document {
  const publishedFrom = publishedAt === undefined ? 'unknown' : 'given';
  return {
    id,
    text: `${text}\n`,
    language: 'en',
    publishedFrom,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

function isToldAt({ evidence }: ReadEvent, start: number, text: string): boolean {
  const from = text.indexOf(evidence);
  return from >= 0 && start >= from && start < from + evidence.length;
}

/** Whom an event with the known party of a gap has on the other side; empty where it has another party there. */
function inGap({ source = [], target = [] }: ReadEvent, { missing, country }: Gap): readonly string[] {
  const fits = (side: readonly string[]) => side.length === 0 || side.includes(country);
  if (missing === 'recipient') return fits(source) ? target : [];
  if (missing === 'actor') return fits(target) ? source : [];
  const all = [...source, ...target];
  return all.includes(country) ? all.filter((one) => one !== country) : [];
}

function readReports(path: string): readonly ReadReport[] {
  if (statSync(path).isDirectory()) return readCases(path);
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line, at) => ({ id: `${path}:${at}`, ...(JSON.parse(line) as Omit<ReadReport, 'id'>) }));
}

interface Gold {
  readonly documents: readonly {
    readonly file: string;
    readonly publishedAt?: string;
    readonly publishedFrom: string;
    readonly events: readonly ReadEvent[];
    readonly also?: readonly ReadEvent[];
  }[];
}

/** The reports of a case, or of all cases in a folder. */
function readCases(folder: string): readonly ReadReport[] {
  const file = join(folder, 'gold.json');
  if (!existsSync(file))
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map(({ name }) => join(folder, name))
      .sort()
      .flatMap(readCases);
  const { documents } = JSON.parse(readFileSync(file, 'utf8')) as Gold;
  return documents.map(({ file: report, publishedAt, publishedFrom, events, also = [] }) => ({
    id: join(folder, report),
    text: readFileSync(join(folder, report), 'utf8'),
    events: [...events, ...also],
    ...(publishedFrom === 'given' && publishedAt !== undefined ? { publishedAt } : {}),
  }));
}
