import type { FC } from 'hono/jsx';
import type { DocumentSummary, RecordCounts, Relationship } from '../../../store/index.ts';
import { AddReport } from './add-report.tsx';
import { Layout } from './layout.tsx';
import { ReportLink } from './report-link.tsx';
import { counted, timeWords } from './words.tsx';

const SHOWN_AS_CARDS = 12;

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
      <Fact label="reports" value={counts.documents} href="/reports" />
      <Fact label="happenings" value={counts.happenings} href="/happenings" />
      <Fact label="utterances" value={counts.utterances} />
      <Fact label="open expectations" value={counts.openExpectations} href="/expectations?outcome=open" />
    </dl>
    {relationships.length === 0 ? (
      <p>
        Nothing is on record yet. <a href="#add">Add a report</a>, or run <code>chancery read FOLDER</code>.
      </p>
    ) : (
      <>
        <ul class="cards">
          {relationships.slice(0, SHOWN_AS_CARDS).map((relationship) => (
            <RelationshipCard relationship={relationship} nameOf={nameOf} />
          ))}
        </ul>
        <Others relationships={relationships.slice(SHOWN_AS_CARDS)} nameOf={nameOf} />
      </>
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

const RelationshipCard: FC<{ relationship: Relationship; nameOf: (code: string) => string }> = ({
  relationship: { a, b, happenings, meetings, latest },
  nameOf,
}) => (
  <li class="card">
    <h2>
      <a href={`/dossier/${a}/${b}`}>
        {nameOf(a)} – {nameOf(b)}
      </a>
    </h2>
    <p>
      {counted(happenings, 'happening')}
      {meetings > 0 ? `, ${counted(meetings, 'meeting or call', 'meetings and calls')} among them` : ''}
    </p>
    {latest ? <p class="soft small">latest {timeWords(latest)}</p> : null}
  </li>
);

const Others: FC<{ relationships: readonly Relationship[]; nameOf: (code: string) => string }> = ({
  relationships,
  nameOf,
}) =>
  relationships.length === 0 ? null : (
    <p>
      <span class="soft">Also: </span>
      {relationships.map(({ a, b, happenings }, at) => (
        <>
          {at > 0 ? ', ' : ''}
          <a href={`/dossier/${a}/${b}`}>
            {nameOf(a)} – {nameOf(b)}
          </a>{' '}
          <span class="soft">{happenings}</span>
        </>
      ))}
    </p>
  );

const Fact: FC<{ label: string; value: number; href?: string }> = ({ label, value, href }) => (
  <div>
    <dt>{href ? <a href={href}>{label}</a> : label}</dt>
    <dd>{value}</dd>
  </div>
);
