import type { FC } from 'hono/jsx';
import { EVENT_TYPES } from '../../../contract.ts';
import { type EventReference, type Expectation, type Happening, OUTCOMES } from '../../../record/index.ts';
import type { DocumentSummary, Hit, Page, PersonSummary } from '../../../store/index.ts';
import { entryId } from '../marks.ts';
import { HappeningLine } from './happening.tsx';
import { Layout } from './layout.tsx';
import { ReportLink, type ReportReference, reportHref, shortReference } from './report-link.tsx';
import { Tag, When } from './words.tsx';

export const PAGE_SIZE = 50;

/** All happenings, the latest first, of one type where one is chosen. */
export const HappeningsPage: FC<{
  page: Page<Happening>;
  offset: number;
  type: string;
  nameOf: (code: string) => string;
}> = ({ page, offset, type, nameOf }) => (
  <Layout title="Happenings">
    <h1>Happenings</h1>
    <Filter name="type" value={type} values={EVENT_TYPES} />
    <ol class="timeline">
      {page.items.map((happening) => (
        <HappeningLine happening={happening} nameOf={nameOf} />
      ))}
    </ol>
    <Pager address={`/happenings?type=${type}`} offset={offset} total={page.total} />
  </Layout>
);

/** An expectation with the words it rests on. */
export interface CitedExpectation {
  readonly expectation: Expectation;
  /** True of an open one whose day has passed, as far as the reports at hand reach. */
  readonly isOverdue?: boolean;
  readonly words: string;
  readonly document: ReportReference;
  /** The report that shows what became of it, where it is at hand. */
  readonly shownBy?: ReportReference | undefined;
}

/** Plans, pledges, threats, deadlines and forecasts, by the time they are due. */
export const ExpectationsPage: FC<{ page: Page<CitedExpectation>; offset: number; outcome: string }> = ({
  page,
  offset,
  outcome,
}) => (
  <Layout title="Expectations">
    <h1>Expectations</h1>
    <Filter name="outcome" value={outcome} values={OUTCOMES} />
    <ul class="plain">
      {page.items.map((cited) => (
        <ExpectationLine cited={cited} />
      ))}
    </ul>
    <Pager address={`/expectations?outcome=${outcome}`} offset={offset} total={page.total} />
  </Layout>
);

function eventHref({ document, event }: EventReference): string {
  return reportHref(document, entryId('event', event));
}

export const ExpectationLine: FC<{ cited: CitedExpectation }> = ({
  cited: { expectation, isOverdue, words, document, shownBy },
}) => (
  <li>
    <Tag label={expectation.outcome} /> <Tag label={expectation.kind} />{' '}
    {expectation.due ? (
      <>
        due <When time={expectation.due} />
      </>
    ) : (
      <span class="soft">no time given</span>
    )}
    {expectation.moved ? (
      <>
        , <a href={eventHref(expectation.moved)}>moved to</a> <When time={expectation.moved.to} />
      </>
    ) : null}
    {isOverdue ? <span class="soft">, its time is over</span> : null}
    <blockquote>{words}</blockquote>
    <ReportLink
      document={document}
      entry={
        expectation.event
          ? entryId('event', expectation.event)
          : entryId('statement', expectation.statement ?? '')
      }
    />
    {expectation.resolvedBy ? (
      <>
        {' · '}
        <a href={eventHref(expectation.resolvedBy)}>
          {shownBy ? `shown by ${shortReference(shownBy)}` : 'what shows it'}
        </a>
      </>
    ) : null}
  </li>
);

export const ReportsPage: FC<{ documents: readonly DocumentSummary[] }> = ({ documents }) => (
  <Layout title="Reports">
    <h1>Reports</h1>
    {documents.length === 0 ? <p>No report is on record yet.</p> : null}
    <ul class="plain">
      {documents.map((document) => (
        <li>
          <ReportLink document={document} />
          {document.version > 1 ? <span class="tag">version {document.version}</span> : null}
        </li>
      ))}
    </ul>
  </Layout>
);

export const PeoplePage: FC<{ people: readonly PersonSummary[] }> = ({ people }) => (
  <Layout title="People">
    <h1>People</h1>
    <PeopleTable people={people} />
  </Layout>
);

const PeopleTable: FC<{ people: readonly PersonSummary[] }> = ({ people }) => (
  <div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Of</th>
          <th scope="col">Offices in the reports</th>
          <th scope="col" class="n">
            Reports
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr>
            <td>
              <a href={`/person/${encodeURIComponent(person.name)}`}>{person.name}</a>
            </td>
            <td>{person.country ?? ''}</td>
            <td>{person.roles.join(', ')}</td>
            <td class="n">{person.documents}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** What a search found: people and reports. */
export const SearchPage: FC<{
  query: string;
  people: readonly PersonSummary[];
  hits: readonly Hit[];
}> = ({ query, people, hits }) => (
  <Layout title={`Search: ${query}`} query={query}>
    <h1>“{query}”</h1>
    {people.length === 0 && hits.length === 0 ? (
      <p>
        Nothing found. Two countries or people open their dossier (“China US”); other words are looked for in
        the reports.
      </p>
    ) : null}
    {people.length > 0 ? (
      <section>
        <h2>People</h2>
        <PeopleTable people={people} />
      </section>
    ) : null}
    {hits.length > 0 ? (
      <section>
        <h2>Reports</h2>
        <ul class="plain">
          {hits.map((hit) => (
            <li>
              <ReportLink document={{ ...hit, id: hit.document }} />
              <blockquote>
                …{hit.before}
                <strong>{hit.words}</strong>
                {hit.after}…
              </blockquote>
            </li>
          ))}
        </ul>
      </section>
    ) : null}
  </Layout>
);

const Filter: FC<{ name: string; value: string; values: readonly string[] }> = ({ name, value, values }) => (
  <form method="get" class="row filter">
    <label>
      {name}
      <br />
      <select name={name}>
        <option value="">all</option>
        {values.map((choice) => (
          <option value={choice} selected={choice === value}>
            {choice}
          </option>
        ))}
      </select>
    </label>
    <button type="submit">Show</button>
  </form>
);

const Pager: FC<{ address: string; offset: number; total: number }> = ({ address, offset, total }) => (
  <p class="row">
    {offset > 0 ? (
      <a href={`${address}&offset=${Math.max(0, offset - PAGE_SIZE)}`}>Earlier in the list</a>
    ) : null}
    <span class="soft">
      {total === 0 ? 'none' : `${offset + 1} to ${Math.min(total, offset + PAGE_SIZE)} of ${total}`}
    </span>
    {offset + PAGE_SIZE < total ? <a href={`${address}&offset=${offset + PAGE_SIZE}`}>Further</a> : null}
  </p>
);
