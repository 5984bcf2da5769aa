import type { FC } from 'hono/jsx';
import type { CodedDocument, Event } from '../../../contract.ts';
import type { Happening } from '../../../record/index.ts';
import { entryId } from '../marks.ts';
import { Layout } from './layout.tsx';
import { ReportLink } from './report-link.tsx';
import { Issues, StatusTag, TypeTag, timeWords, When } from './words.tsx';

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
      {happening.people.length > 0 ? ` · ${happening.people.join(', ')}` : ''} · {happening.lines}{' '}
      {happening.lines === 1 ? 'line of reporting' : 'independent lines of reporting'}
    </p>
    {happening.differ.length > 0 ? (
      <section>
        <h2>Where the reports differ</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">On</th>
              <th scope="col">Version</th>
              <th scope="col">Reports</th>
            </tr>
          </thead>
          <tbody>
            {happening.differ.flatMap(({ field, values }) =>
              values.map(({ value, documents }, at) => (
                <tr>
                  <td>{at === 0 ? field : ''}</td>
                  <td>{value}</td>
                  <td>
                    {documents.map((id) => (
                      <div>
                        <ReportLink document={reports.get(id)?.document ?? { id }} />
                      </div>
                    ))}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
    ) : null}
    <h2>Reports</h2>
    <ul class="plain">
      {happening.reports.map(({ document, event }) => (
        <li>
          <ReportedEvent coded={reports.get(document)} document={document} event={event} />
        </li>
      ))}
    </ul>
  </Layout>
);

const ReportedEvent: FC<{ coded: CodedDocument | undefined; document: string; event: string }> = (report) => {
  const { coded } = report;
  const event = coded?.events.find(({ id }) => id === report.event);
  return (
    <>
      <ReportLink
        document={coded?.document ?? { id: report.document }}
        entry={entryId('event', report.event)}
      />
      {coded && event ? <Evidence coded={coded} event={event} /> : null}
    </>
  );
};

/** The sentence an event rests on, with the words that carry it. */
export const Evidence: FC<{ coded: CodedDocument; event: Event }> = ({ coded, event }) => {
  const { text } = coded.document;
  const { evidence, trigger } = event;
  return (
    <blockquote>
      {text.slice(evidence.start, trigger.start)}
      <strong>{text.slice(trigger.start, trigger.end)}</strong>
      {text.slice(trigger.end, evidence.end)}
    </blockquote>
  );
};

/** "China, United States: consult (visit)". */
export function happeningTitle(happening: Happening, nameOf: (code: string) => string): string {
  const parties =
    happening.participants.map(nameOf).join(', ') || happening.people.join(', ') || 'Unnamed parties';
  return `${parties}: ${happening.type.toLowerCase()}${happening.mode ? ` (${happening.mode})` : ''}`;
}

/** A line of a list of happenings. */
export const HappeningLine: FC<{ happening: Happening; nameOf: (code: string) => string }> = ({
  happening,
  nameOf,
}) => (
  <li>
    <span class="when">{timeWords(happening.when)}</span>
    <div>
      <TypeTag type={happening.type} mode={happening.mode} /> <StatusTag status={happening.status} />{' '}
      <a href={`/happening/${encodeURIComponent(happening.id)}`}>{happeningTitle(happening, nameOf)}</a>
      <div class="soft small">
        {[
          happening.where?.name,
          happening.people.join(', '),
          `${happening.reports.length} ${happening.reports.length === 1 ? 'mention' : 'mentions'}`,
          `${happening.lines} ${happening.lines === 1 ? 'line' : 'lines'}`,
        ]
          .filter(Boolean)
          .join(' · ')}
        {happening.differ.length > 0 ? <span class="tag denied">reports differ</span> : null}
        <Issues issues={happening.issues} />
      </div>
    </div>
  </li>
);
