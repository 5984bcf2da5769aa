/** The dossier as plain text for a terminal or a pipe. */
import { disagreementsIn } from '../record/index.ts';
import type { Dossier, DossierReport } from './types.ts';
import {
  counted,
  dueWords,
  outcomeWords,
  partiesWords,
  quotedByReport,
  reportedWords,
  reportWords,
  shownWords,
  tallyWords,
  timeWords,
  titleWords,
  whoWords,
} from './words.ts';

const WIDTH = 92;
const INDENT = '    ';

export interface TextOptions {
  /** Bold headings by terminal codes; false for pipes and files. */
  readonly isColoured: boolean;
}

/** @returns Lines of at most 92 characters where words allow it, ended by a line break. */
export function dossierText(dossier: Dossier, { isColoured }: TextOptions): string {
  const heading = (text: string): string => (isColoured ? `\u001b[1m${text}\u001b[0m` : text);
  const reports = new Map(dossier.reports.map((report) => [report.id, report]));
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Contacts', contactLines(dossier)],
    ['Happenings', happeningLines(dossier, reports)],
    ['Statements', statementLines(dossier, reports)],
    ['Expectations', expectationLines(dossier, reports)],
    ['Where reports differ', differenceLines(dossier, reports)],
    ['Quotations altered', alterationLines(dossier, reports)],
    ['Claims counted', claimLines(dossier)],
    ['Then and now', driftLines(dossier)],
    ['Readouts compared', readoutLines(dossier, reports)],
    ['Cooperation and conflict', indexLines(dossier)],
  ];
  const title = titleWords(dossier);
  return [
    heading(title),
    heading('='.repeat(title.length)),
    `${counted(dossier.reports.length, 'report')}, ${counted(dossier.happenings.length, 'happening')}, ${counted(dossier.contacts.counts.total, 'contact')} that took place`,
    ...sections.flatMap(([name, lines]) => (lines.length > 0 ? ['', heading(name), ...lines] : [])),
    '',
  ].join('\n');
}

type Reports = ReadonlyMap<string, DossierReport>;

function contactLines({ contacts: { counts, ledger } }: Dossier): readonly string[] {
  if (counts.total === 0) return [];
  const gap =
    counts.longestGapDays === null ? [] : [`  longest gap: ${counted(counts.longestGapDays, 'day')}`];
  return [
    `  by level: ${tallyWords(counts.byLevel)}`,
    `  by channel: ${tallyWords(counts.byMode)}`,
    `  by year: ${tallyWords(counts.byYear)}`,
    ...gap,
    ...ledger.flatMap((contact) =>
      wrap(
        `  ${timeWords(contact.when)}  ${contact.mode}, ${contact.level}: ${partiesWords(contact)}${contact.where ? `, ${contact.where.name}` : ''}`,
      ),
    ),
  ];
}

function happeningLines({ happenings, parties }: Dossier, reports: Reports): readonly string[] {
  return happenings.flatMap((happening) => [
    ...wrap(
      `  ${timeWords(happening.when)}  ${happening.type}${happening.mode ? ` (${happening.mode})` : ''}, ${happening.status}: ${whoWords(happening, parties)}${happening.where ? `, ${happening.where.name}` : ''}${reportedWords(happening)}`,
    ),
    ...happening.citations.flatMap(({ document, words }) =>
      wrap(`${INDENT}“${oneLine(words)}” (${reportWords(reports.get(document), document)})`),
    ),
  ]);
}

function statementLines({ speakers }: Dossier, reports: Reports): readonly string[] {
  return speakers.flatMap(({ speaker, country, utterances }) => [
    `  ${speaker}${country ? ` [${country}]` : ''}`,
    ...utterances.flatMap(({ said, words, fullest, versions }) =>
      wrap(
        `${INDENT}${timeWords(said)}: ${oneLine(words)} (${reportWords(reports.get(fullest), fullest)}${versions.length > 1 ? `; ${versions.length} versions` : ''})`,
      ),
    ),
  ]);
}

function expectationLines({ expectations }: Dossier, reports: Reports): readonly string[] {
  return expectations.flatMap((expectation) => {
    const { kind, words, document } = expectation;
    const shown = shownWords(expectation, reports);
    return wrap(
      `  ${outcomeWords(expectation)}: ${kind}, ${dueWords(expectation, reports)}: “${oneLine(words)}” (${reportWords(reports.get(document), document)})${shown ? `; ${shown}` : ''}`,
    );
  });
}

function differenceLines({ happenings }: Dossier, reports: Reports): readonly string[] {
  return happenings.flatMap((happening) =>
    disagreementsIn(happening).flatMap(({ field, values }) => [
      ...wrap(`  ${timeWords(happening.when)} ${happening.type}, ${field}:`),
      ...values.flatMap(({ value, documents }) =>
        wrap(`${INDENT}${value}: ${documents.map((id) => reportWords(reports.get(id), id)).join('; ')}`),
      ),
    ]),
  );
}

function alterationLines({ speakers }: Dossier, reports: Reports): readonly string[] {
  return speakers.flatMap(({ speaker, utterances }) =>
    utterances.flatMap(({ altered, words, fullest }) => {
      const changes = quotedByReport(altered);
      if (changes.size === 0) return [];
      return [
        ...wrap(`  ${speaker}: ${oneLine(words)} (${reportWords(reports.get(fullest), fullest)})`),
        ...[...changes].flatMap(([document, each]) =>
          wrap(
            `${INDENT}${reportWords(reports.get(document), document)}: ${each.map(({ from, to }) => `“${from}” became “${to}”`).join(', ')}`,
          ),
        ),
      ];
    }),
  );
}

function claimLines({ claims }: Dossier): readonly string[] {
  return claims.flatMap(({ text, claimed, counted: found, verdict }) =>
    wrap(`  ${verdict}: “${oneLine(text)}” says ${claimed}, the record has ${found}`),
  );
}

function driftLines({ drift }: Dossier): readonly string[] {
  return drift.flatMap(({ speaker, issue, then, now }) => [
    `  ${speaker} on ${issue}`,
    ...wrap(`${INDENT}${timeWords(then.said)}: ${oneLine(then.words)}`),
    ...wrap(`${INDENT}${timeWords(now.said)}: ${oneLine(now.words)}`),
  ]);
}

function readoutLines({ readouts, happenings }: Dossier, reports: Reports): readonly string[] {
  return readouts.flatMap(({ happening, readouts: of }) => {
    const when = happenings.find(({ id }) => id === happening)?.when;
    return [
      `  meeting of ${timeWords(when)}`,
      ...of.flatMap(({ document, leavesOut }) =>
        wrap(
          `${INDENT}${reportWords(reports.get(document), document)}: ${leavesOut.length > 0 ? `leaves out ${leavesOut.join(', ')}` : 'leaves out nothing that others bring up'}`,
        ),
      ),
    ];
  });
}

function indexLines({ index }: Dossier): readonly string[] {
  return index.map(
    ({ month, score, happenings }) =>
      `  ${month}  ${score.toFixed(2).padStart(6)}  (${counted(happenings.length, 'happening')})`,
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Break a line at spaces; what follows is indented two more than the line itself. */
function wrap(line: string): readonly string[] {
  const words = line.trimStart().split(' ');
  const indent = ' '.repeat(line.length - line.trimStart().length);
  const lines: string[] = [];
  let current = `${indent}${words[0] ?? ''}`;
  for (const word of words.slice(1)) {
    if (current.length + 1 + word.length > WIDTH) {
      lines.push(current);
      current = `${indent}  ${word}`;
    } else current += ` ${word}`;
  }
  return [...lines, current];
}
