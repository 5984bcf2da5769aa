/**
 * Which events of several reports are joined, and which of the joins are wrong:
 *
 *   npm run judge-joins -- CODED.jsonl [--cases CASES | --groups GROUPS.tsv] [--list]
 *
 * CODED.jsonl: coded documents. With `--cases` (default `bench/cases`) they are named CASE/REPORT and every case is a record of its own;
 * a pair of joined events is right where the reading by hand has both in one happening, wrong where it has them in two, and open where it
 * does not tell, for it names one mention a report: those are for reading. With `--groups` (document and group a line) all
 * is one record, and a pair is wrong across groups: reports of different groups tell of nothing in common. `--list` prints the joins that
 * are not right.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodedDocument, Event } from '../src/contract.ts';
import { loadJoiner } from '../src/node.ts';

type Verdict = 'right' | 'wrong' | 'open';

interface Told {
  readonly coded: CodedDocument;
  readonly event: Event;
}

interface GoldEvent {
  readonly evidence: string;
  readonly type: string;
  readonly orType?: string | readonly string[];
}

interface Gold {
  readonly documents: readonly { readonly file: string; readonly events?: readonly GoldEvent[] }[];
  readonly happenings?: readonly {
    readonly id: string;
    readonly type: string;
    readonly reports: readonly { readonly file: string; readonly evidence: string }[];
  }[];
}

const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const [file] = args;
if (file === undefined) throw new Error('name a file of coded documents');
const documents = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as CodedDocument);
const groups = option('--groups');
const judge = groups === undefined ? byCases(option('--cases') ?? 'bench/cases') : byGroups(groups);
const recordOf = (id: string) => (groups === undefined ? (id.split('/')[0] ?? '') : '');

const counts: Record<Verdict, number> = { right: 0, wrong: 0, open: 0 };
for (const record of new Set(documents.map(({ document }) => recordOf(document.id))))
  for (const [a, b] of joinedPairs(documents.filter(({ document }) => recordOf(document.id) === record))) {
    const verdict = judge(a, b);
    counts[verdict]++;
    if (args.includes('--list') && verdict !== 'right')
      console.log(`${verdict}\n  ${words(a)}\n  ${words(b)}`);
  }
console.log(JSON.stringify(counts));

/** Every two events of different reports that one happening holds. */
function joinedPairs(record: readonly CodedDocument[]): readonly (readonly [Told, Told])[] {
  const joiner = loadJoiner();
  const byId = new Map(record.map((coded) => [coded.document.id, coded]));
  const { happenings } = joiner.join(record.map((coded) => joiner.factsOf(coded)));
  return happenings.flatMap(({ reports }) => {
    const told = reports.flatMap(({ document, event: id }): readonly Told[] => {
      const coded = byId.get(document);
      const event = coded?.events.find((each) => each.id === id);
      return coded && event ? [{ coded, event }] : [];
    });
    return told.flatMap((a, at) =>
      told.slice(at + 1).flatMap((b) => (a.coded === b.coded ? [] : [[a, b] as const])),
    );
  });
}

function byGroups(path: string): (a: Told, b: Told) => Verdict {
  const group = new Map(
    readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  );
  return (a, b) => (group.get(a.coded.document.id) === group.get(b.coded.document.id) ? 'right' : 'wrong');
}

function byCases(folder: string): (a: Told, b: Told) => Verdict {
  const golds = new Map<string, Gold | null>();
  const goldOf = (record: string): Gold | null => {
    const path = join(folder, record, 'gold.json');
    if (!golds.has(record))
      golds.set(record, existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Gold) : null);
    return golds.get(record) ?? null;
  };
  return (a, b) => {
    const gold = goldOf(recordOf(a.coded.document.id));
    if (gold === null) return 'open';
    const [mine, theirs] = [happeningsOf(a, gold), happeningsOf(b, gold)];
    if (mine.some((id) => theirs.includes(id))) return 'right';
    return mine.length > 0 && theirs.length > 0 ? 'wrong' : 'open';
  };
}

/** Ids of the happenings to which an event may belong by its words and type. */
function happeningsOf(told: Told, { happenings = [], documents: read }: Gold): readonly string[] {
  return happenings.flatMap(({ id, type, reports }) =>
    reports.some(
      (report) =>
        isOf(told, report.file) &&
        stands(told, report.evidence) &&
        [type, ...typesAt(report, read)].includes(told.event.type),
    )
      ? [id]
      : [],
  );
}

function typesAt(
  { file: report, evidence }: { readonly file: string; readonly evidence: string },
  read: Gold['documents'],
): readonly string[] {
  const events = read.find((document) => document.file === report)?.events ?? [];
  return events
    .filter((event) => event.evidence === evidence)
    .flatMap(({ type, orType = [] }) => [type, orType].flat());
}

function isOf({ coded }: Told, report: string): boolean {
  return coded.document.id.endsWith(`/${report}`);
}

/** Whether words of the report overlap those that carry the event, or its sentence where they are not so exact. */
function stands({ coded, event: { evidence } }: Told, said: string | readonly string[]): boolean {
  return [said].flat().some((each) => {
    const at = coded.document.text.indexOf(each);
    return at >= 0 && at < evidence.end && evidence.start < at + each.length;
  });
}

function words({ coded: { document }, event: { type, trigger, evidence } }: Told): string {
  return `${document.id} ${type} “${document.text.slice(trigger.start, trigger.end)}”: ${document.text.slice(evidence.start, evidence.end)}`;
}
