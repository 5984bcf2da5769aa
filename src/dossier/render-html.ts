/** The dossier as one self-contained HTML page: no script, no outside address; everything from a report is escaped. */
import { html, raw } from 'hono/html';
import type { Span } from '../contract.ts';
import { disagreementsIn } from '../record/index.ts';
import type { Dossier, DossierReport } from './types.ts';
import {
  counted,
  dueWords,
  outcomeWords,
  partiesWords,
  reportedWords,
  reportWords,
  shownWords,
  tallyWords,
  timeWords,
  titleWords,
  whoWords,
} from './words.ts';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1d21}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem;border-bottom:1px solid #d5d9df}
li{margin:.5rem 0}blockquote{margin:.2rem 0 .2rem 1rem;color:#333}.soft{color:#5b6470;font-size:.9rem}
table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;text-align:left;vertical-align:top}
@media(prefers-color-scheme:dark){body{background:#15181c;color:#e6e8eb}blockquote{color:#c9ced6}.soft{color:#9aa3af}}`;

type Html = ReturnType<typeof html>;

/** @returns A whole document. */
export async function dossierHtml(dossier: Dossier): Promise<string> {
  const title = titleWords(dossier);
  const reports = new Map(dossier.reports.map((report) => [report.id, report]));
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${raw(STYLE)}</style></head>
<body><h1>${title}</h1>
<p class="soft">${counted(dossier.reports.length, 'report')}, ${counted(dossier.happenings.length, 'happening')}, ${counted(dossier.contacts.counts.total, 'contact')} that took place</p>
${contacts(dossier)}${happenings(dossier, reports)}${statements(dossier, reports)}${expectations(dossier, reports)}${differences(dossier, reports)}${sources(dossier)}
</body></html>
`;
  return String(await page);
}

type Reports = ReadonlyMap<string, DossierReport>;

function contacts({ contacts: { counts, ledger } }: Dossier): Html | string {
  if (counts.total === 0) return '';
  return html`<h2>Contacts</h2>
<p>By level: ${tallyWords(counts.byLevel)}. By channel: ${tallyWords(counts.byMode)}. By year: ${tallyWords(counts.byYear)}.</p>
<table><thead><tr><th>When</th><th>Channel</th><th>Level</th><th>Parties</th><th>Where</th></tr></thead><tbody>
${ledger.map((contact) => html`<tr><td>${timeWords(contact.when)}</td><td>${contact.mode}</td><td>${contact.level}</td><td>${partiesWords(contact)}</td><td>${contact.where?.name ?? ''}</td></tr>`)}
</tbody></table>`;
}

function happenings(dossier: Dossier, reports: Reports): Html | string {
  const { parties } = dossier;
  if (dossier.happenings.length === 0) return '';
  return html`<h2>Happenings</h2><ol>
${dossier.happenings.map(
  (
    happening,
  ) => html`<li id="${happening.id}"><strong>${timeWords(happening.when)}</strong> ${happening.type}${happening.mode ? ` (${happening.mode})` : ''}, ${happening.status}: ${whoWords(happening, parties)}${happening.where ? `, ${happening.where.name}` : ''}${reportedWords(happening)}
${happening.citations.map(({ document, words, trigger }) => quotation(withTrigger(words, trigger), document, reports))}</li>`,
)}</ol>`;
}

function statements({ speakers }: Dossier, reports: Reports): Html | string {
  if (speakers.length === 0) return '';
  return html`<h2>Statements</h2>${speakers.map(
    ({ speaker, country, utterances }) => html`<h3>${speaker}${country ? ` (${country})` : ''}</h3><ul>
${utterances.map(
  ({ said, words, fullest, altered }) => html`<li>${timeWords(said)}${quotation(words, fullest, reports)}
${altered.filter(({ isQuoted }) => isQuoted).map(({ from, to, document }) => html`<div class="soft">“${from}” became “${to}” in ${reportWords(reports.get(document), document)}</div>`)}</li>`,
)}</ul>`,
  )}`;
}

function expectations(dossier: Dossier, reports: Reports): Html | string {
  if (dossier.expectations.length === 0) return '';
  return html`<h2>Expectations</h2><ul>${dossier.expectations.map(
    (expectation) =>
      html`<li><strong>${outcomeWords(expectation)}</strong>: ${expectation.kind}, ${dueWords(expectation, reports)}${quotation(expectation.words, expectation.document, reports)}<div class="soft">${shownWords(expectation, reports)}</div></li>`,
  )}</ul>`;
}

function differences(dossier: Dossier, reports: Reports): Html | string {
  if (dossier.disagreements.length === 0) return '';
  const rows = dossier.happenings.flatMap((happening) =>
    disagreementsIn(happening).flatMap(({ field, values }) =>
      values.map(
        ({ value, documents }) =>
          html`<tr><td><a href="#${happening.id}">${timeWords(happening.when)} ${happening.type}</a></td><td>${field}</td><td>${value}</td><td>${documents.map((document) => reportWords(reports.get(document), document)).join('; ')}</td></tr>`,
      ),
    ),
  );
  return html`<h2>Where reports differ</h2><table><thead><tr><th>Happening</th><th>On</th><th>Version</th><th>Reports</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function sources({ reports }: Dossier): Html | string {
  if (reports.length === 0) return '';
  return html`<h2>Reports</h2><ul>${reports.map((report) => html`<li>${report.heading} <span class="soft">${reportWords(report, report.id)}</span></li>`)}</ul>`;
}

function withTrigger(words: string, { start, end }: Span): Html {
  return html`${words.slice(0, start)}<strong>${words.slice(start, end)}</strong>${words.slice(end)}`;
}

function quotation(words: Html | string, document: string, reports: Reports): Html {
  return html`<blockquote>${words} <span class="soft">${reportWords(reports.get(document), document)}</span></blockquote>`;
}
