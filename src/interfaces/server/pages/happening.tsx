import type { Child, FC } from 'hono/jsx';
import type { CodedDocument, Event } from '../../../contract.ts';
import { sidesOf } from '../../../dossier/index.ts';
import { disagreementsIn, type Happening } from '../../../record/index.ts';
import { nounOf } from '../../glossary.ts';
import { entryId } from '../marks.ts';
import { Layout } from './layout.tsx';
import { PersonLink, ReportLink, type ReportReference, referenceTo, reportHref } from './report-link.tsx';
import { counted, Issues, Quoted, StatusTag, TypeTag, timeWords, When } from './words.tsx';

/** One happening: what its reports together tell, the words of each, and where they differ. */
export const HappeningPage: FC<{
  happening: Happening;
  reports: ReadonlyMap<string, CodedDocument>;
  nameOf: (code: string) => string;
}> = ({ happening, reports, nameOf }) => (
  <Layout title={happeningTitle(happening, nameOf)}>
    <p>
      <TypeTag type={happening.type} mode={happening.mode} /> <StatusTag status={happening.status} />
      <Issues issues={happening.issues} />
    </p>
    <h1>{happeningTitle(happening, nameOf)}</h1>
    <p class="lede">
      <When time={happening.when} />
      {happening.where ? ` · ${happening.where.name}` : ''}
      {' · '}
      {counted(happening.lines, 'line of reporting', 'independent lines of reporting')}
    </p>
    {happening.people.length > 0 ? (
      <p>
        {happening.people.map((name, at) => (
          <>
            {at > 0 ? ', ' : ''}
            <PersonLink name={name} />
          </>
        ))}
      </p>
    ) : null}
    <Pairs participants={happening.participants} nameOf={nameOf} />
    {happening.differ.length > 0 ? (
      <section>
        <h2>Where the reports differ</h2>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">On</th>
                <th scope="col">Version</th>
                <th scope="col">Reports</th>
              </tr>
            </thead>
            <tbody>
              {happening.differ.flatMap(({ field, values, isOverTime }) =>
                values.map(({ value, documents }, at) => (
                  <tr>
                    <td>{at === 0 ? `${field}${isOverTime ? ', in the course of time' : ''}` : ''}</td>
                    <td>{value}</td>
                    <td>
                      {documents.map((id) => (
                        <div>
                          <ReportLink document={referenceOf(reports.get(id), id)} />
                        </div>
                      ))}
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      </section>
    ) : null}
    <h2>Reports</h2>
    <ul class="plain">
      {[...new Set(happening.reports.map(({ document }) => document))].map((document) => (
        <li>
          <ReportedEvents
            document={document}
            coded={reports.get(document)}
            events={happening.reports.filter((of) => of.document === document).map(({ event }) => event)}
          />
        </li>
      ))}
    </ul>
  </Layout>
);

/** A code of a state; IGO and the like are classes, which have no dossier. */
const STATE = /^(?!IGO|NGO|MNC|NGM|IMG|UIS|INT)[A-Z]{3}$/;

/** Links to the dossier of every two of the parties, while they are few. */
const Pairs: FC<{ participants: readonly string[]; nameOf: (code: string) => string }> = ({
  participants,
  nameOf,
}) => {
  const states = participants.filter((party) => STATE.test(party)).slice(0, 3);
  const pairs = states.flatMap((a, at) => states.slice(at + 1).map((b) => [a, b] as const));
  return pairs.length === 0 ? null : (
    <p class="small">
      Dossier:{' '}
      {pairs.map(([a, b], at) => (
        <>
          {at > 0 ? ' · ' : ''}
          <a href={`/dossier/${a}/${b}`}>
            {nameOf(a)} – {nameOf(b)}
          </a>
        </>
      ))}
    </p>
  );
};

/** The report of a coded document; by its id alone where it is not at hand. */
function referenceOf(coded: CodedDocument | undefined, id: string): ReportReference {
  return coded === undefined ? { id } : referenceTo(coded.document);
}

/** A report and the passages in which it tells of the happening. */
const ReportedEvents: FC<{
  document: string;
  coded: CodedDocument | undefined;
  events: readonly string[];
}> = ({ document, coded, events }) => (
  <>
    <ReportLink document={referenceOf(coded, document)} entry={entryId('event', events[0] ?? '')} />
    {events.map((id) => {
      const event = coded?.events.find((of) => of.id === id);
      return coded && event ? <Evidence coded={coded} event={event} /> : null;
    })}
  </>
);

const Evidence: FC<{ coded: CodedDocument; event: Event }> = ({ coded, event }) => (
  <blockquote>
    <Quoted
      words={coded.document.text.slice(event.evidence.start, event.evidence.end)}
      trigger={{
        start: event.trigger.start - event.evidence.start,
        end: event.trigger.end - event.evidence.start,
      }}
      href={reportHref(coded.document.id, entryId('event', event.id))}
    />
  </blockquote>
);

/** "China, United States: phone call"; "Pakistan → India: accusation" where the one acted on the other. */
export function happeningTitle(happening: Happening, nameOf: (code: string) => string): string {
  return `${parties(happening, nameOf)}: ${nounOf(happening.type, happening.mode)}`;
}

function parties(happening: Happening, nameOf: (code: string) => string): string {
  const { from, to, all } = sidesOf(happening, (key) => {
    const name = nameOf(key);
    return name === key ? undefined : name;
  });
  if (from.length > 0) return `${from.join(', ')} → ${to.join(', ')}`;
  return all.join(', ') || happening.people.join(', ') || 'Unnamed parties';
}

/** "3 reports, 2 independent"; nothing for the one report of most happenings. */
function reportsWords({ reports, lines }: Happening): string {
  const count = new Set(reports.map(({ document }) => document)).size;
  return count > 1 ? `${counted(count, 'report')}, ${lines} independent` : '';
}

/** A line of a list of happenings. */
export const HappeningLine: FC<{
  happening: Happening;
  nameOf: (code: string) => string;
  /** Whether the line is the place that links on the page lead to. */
  isAnchor?: boolean;
  children?: Child;
}> = ({ happening, nameOf, isAnchor, children }) => (
  <li id={isAnchor ? happening.id : undefined}>
    <span class="when">{timeWords(happening.when)}</span>
    <div>
      <TypeTag type={happening.type} mode={happening.mode} /> <StatusTag status={happening.status} />{' '}
      <a href={`/happening/${encodeURIComponent(happening.id)}`}>{happeningTitle(happening, nameOf)}</a>
      <div class="soft small">
        {[happening.where?.name, happening.people.join(', '), reportsWords(happening)]
          .filter(Boolean)
          .join(' · ')}{' '}
        {disagreementsIn(happening).length > 0 ? <span class="tag denied">reports differ</span> : null}
        <Issues issues={happening.issues} />
      </div>
      {children}
    </div>
  </li>
);
