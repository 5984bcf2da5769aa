import type { FC } from 'hono/jsx';
import type { Dossier, DossierReport } from '../../../../dossier/index.ts';
import { Layout } from '../layout.tsx';
import { ExpectationLine } from '../lists.tsx';
import { ReportLink } from '../report-link.tsx';
import { counted } from '../words.tsx';
import { Contacts } from './contacts.tsx';
import { Differences, hasDifferences } from './differences.tsx';
import { IndexChart } from './index-chart.tsx';
import { Statements } from './statements.tsx';
import { Timeline } from './timeline.tsx';

/** Reports of a dossier by id, as links show them. */
export type Reports = ReadonlyMap<string, DossierReport>;

/** The relationship of two parties: contacts, happenings, statements, expectations, disagreements. */
export const DossierPage: FC<{ dossier: Dossier; nameOf: (code: string) => string }> = ({
  dossier,
  nameOf,
}) => {
  const [a, b] = dossier.parties;
  const reports: Reports = new Map(dossier.reports.map((report) => [report.id, report]));
  const open = dossier.expectations.filter(({ outcome }) => outcome === 'open');
  const closed = dossier.expectations.filter(({ outcome }) => outcome !== 'open');
  const isEmpty = dossier.happenings.length + dossier.speakers.length === 0;
  return (
    <Layout title={`${a.name} – ${b.name}`} query={`${a.name}, ${b.name}`}>
      <h1>
        {a.name} – {b.name}
      </h1>
      <p class="lede">
        {[
          counted(dossier.reports.length, 'report'),
          counted(dossier.happenings.length, 'happening'),
          `${counted(dossier.contacts.counts.total, 'contact')} that took place`,
        ].join(' · ')}
      </p>
      <PeriodForm dossier={dossier} />
      {isEmpty ? (
        <p>
          The record holds no dealings of the two
          {dossier.period.since || dossier.period.until ? ' in this time' : ''}.{' '}
          <a href="/#add">Add a report</a>, or look at <a href="/">the relationships that it has</a>.
        </p>
      ) : (
        <nav class="toc small" aria-label="Parts of the dossier">
          <Part href="#contacts" label="Contacts" count={dossier.contacts.counts.total} />
          <Part href="#happenings" label="Happenings" count={dossier.happenings.length} />
          <Part href="#statements" label="Statements" count={dossier.speakers.length} />
          <Part href="#expectations" label="Expectations" count={dossier.expectations.length} />
          <Part href="#differences" label="Disagreements" count={hasDifferences(dossier) ? 1 : 0} />
          <Part href="#reports" label="Reports" count={dossier.reports.length} />
        </nav>
      )}
      <Contacts dossier={dossier} nameOf={nameOf} />
      <IndexChart points={dossier.index} />
      <Timeline dossier={dossier} reports={reports} nameOf={nameOf} />
      <Statements dossier={dossier} reports={reports} nameOf={nameOf} />
      {dossier.expectations.length > 0 ? (
        <section id="expectations">
          <h2>
            Expectations <span class="soft small">{open.length} open</span>
          </h2>
          <ul class="plain">
            {[...open, ...closed].map(({ words, isOverdue, ...expectation }) => (
              <ExpectationLine
                cited={{
                  expectation,
                  isOverdue,
                  words,
                  document: reports.get(expectation.document) ?? { id: expectation.document },
                  shownBy: reports.get(expectation.resolvedBy?.document ?? ''),
                }}
              />
            ))}
          </ul>
        </section>
      ) : null}
      <Differences dossier={dossier} reports={reports} nameOf={nameOf} />
      {dossier.reports.length > 0 ? (
        <section id="reports">
          <h2>Reports</h2>
          <ul class="plain">
            {dossier.reports.map((report) => (
              <li>
                <ReportLink document={report} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Layout>
  );
};

const Part: FC<{ href: string; label: string; count: number }> = ({ href, label, count }) =>
  count === 0 ? null : <a href={href}>{label}</a>;

const PeriodForm: FC<{ dossier: Dossier }> = ({ dossier: { period } }) => (
  <form method="get" class="row filter">
    <label>
      From
      <br />
      <input type="date" name="since" value={wholeDay(period.since)} />
    </label>
    <label>
      Until
      <br />
      <input type="date" name="until" value={wholeDay(period.until)} />
    </label>
    <button type="submit">Show</button>
  </form>
);

/** A date field holds whole days only. */
function wholeDay(date: string | undefined): string {
  return date !== undefined && date.length === 10 ? date : '';
}
