import type { FC } from 'hono/jsx';
import type { DocumentSummary, RecordCounts, Relationship } from '../../../store/index.ts';
import { AddReport } from './add-report.tsx';
import { Layout } from './layout.tsx';
import { ReportLink } from './report-link.tsx';

/** The relationships in the record, the newest reports, and ways to add one. */
export const HomePage: FC<{
  counts: RecordCounts;
  relationships: readonly Relationship[];
  recent: readonly DocumentSummary[];
  nameOf: (code: string) => string;
}> = ({ counts, relationships, recent, nameOf }) => (
  <Layout title="Relationships">
    <h1>Relationships</h1>
    <dl class="facts">
      <Fact label="reports" value={counts.documents} />
      <Fact label="happenings" value={counts.happenings} />
      <Fact label="utterances" value={counts.utterances} />
      <Fact label="open expectations" value={counts.openExpectations} />
    </dl>
    {relationships.length === 0 ? (
      <p>
        Nothing is on record yet. <a href="#add">Add a report</a>, or run <code>chancery read FOLDER</code>.
      </p>
    ) : (
      <ul class="cards">
        {relationships.map(({ a, b, happenings, meetings, latest }) => (
          <li class="card">
            <h3>
              <a href={`/dossier/${a}/${b}`}>
                {nameOf(a)} – {nameOf(b)}
              </a>
            </h3>
            <p>
              {happenings} {happenings === 1 ? 'happening' : 'happenings'}, {meetings} of them{' '}
              {meetings === 1 ? 'a meeting or call' : 'meetings or calls'}
            </p>
            {latest ? <p class="soft small">latest {latest.slice(0, 10)}</p> : null}
          </li>
        ))}
      </ul>
    )}
    {recent.length > 0 ? (
      <section>
        <h2>Newest reports</h2>
        <ul class="plain">
          {recent.map((document) => (
            <li>
              <ReportLink document={document} />
            </li>
          ))}
        </ul>
      </section>
    ) : null}
    <AddReport />
  </Layout>
);

const Fact: FC<{ label: string; value: number }> = ({ label, value }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);
