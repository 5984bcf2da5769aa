import type { FC } from 'hono/jsx';
import { type Dossier, quotedByReport } from '../../../../dossier/index.ts';
import { disagreementsIn } from '../../../../record/index.ts';
import { entryId } from '../../marks.ts';
import { happeningTitle } from '../happening.tsx';
import { reportHref, shortReference } from '../report-link.tsx';
import { Tag, timeWords, When } from '../words.tsx';
import type { Reports } from './dossier-page.tsx';

interface DossierPart {
  readonly dossier: Dossier;
  readonly reports: Reports;
  readonly nameOf: (code: string) => string;
}

/** Whether there is anything that `Differences` would show. */
export function hasDifferences({ disagreements, altered, claims, drift, readouts }: Dossier): boolean {
  return [disagreements, altered, claims, drift, readouts].some((part) => part.length > 0);
}

/** Where reports differ, quotations that were altered, counts, readouts compared, and what a speaker said then and now. */
export const Differences: FC<DossierPart> = (part) =>
  hasDifferences(part.dossier) ? (
    <section id="differences">
      <h2>Disagreements</h2>
      <Disagreements {...part} />
      <Altered {...part} />
      <Claims {...part} />
      <Readouts {...part} />
      <ThenAndNow {...part} />
    </section>
  ) : null;

const Disagreements: FC<DossierPart> = ({ dossier, reports, nameOf }) =>
  dossier.disagreements.length === 0 ? null : (
    <>
      <h3>Where reports differ</h3>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Happening</th>
              <th scope="col">On</th>
              <th scope="col">Version</th>
              <th scope="col">Reports</th>
            </tr>
          </thead>
          <tbody>
            {dossier.happenings.flatMap((happening) =>
              disagreementsIn(happening).flatMap(({ field, values }) =>
                values.map(({ value, documents }, at) => (
                  <tr>
                    <td>
                      {at === 0 ? (
                        <a href={`/happening/${encodeURIComponent(happening.id)}`}>
                          {timeWords(happening.when)} {happeningTitle(happening, nameOf)}
                        </a>
                      ) : null}
                    </td>
                    <td>{at === 0 ? field : ''}</td>
                    <td>{value}</td>
                    <td>
                      <Reported documents={documents} reports={reports} />
                    </td>
                  </tr>
                )),
              ),
            )}
          </tbody>
        </table>
      </div>
    </>
  );

const Altered: FC<DossierPart> = ({ dossier, reports }) =>
  dossier.altered.length === 0 ? null : (
    <>
      <h3>Quotations that were altered</h3>
      <ul>
        {dossier.speakers.flatMap(({ speaker, utterances }) =>
          utterances.flatMap(({ id, altered, words, fullest }) => {
            const changes = [...quotedByReport(altered)];
            return changes.length === 0 ? (
              []
            ) : (
              <li>
                <a href={`#${id}`}>{speaker}</a>: {words} <Reported documents={[fullest]} reports={reports} />
                <ul>
                  {changes.map(([document, each]) => (
                    <li>
                      <Reported documents={[document]} reports={reports} />:{' '}
                      {each.map(({ from, to }, at) => (
                        <>
                          {at > 0 ? ', ' : ''}
                          <del>{from || '(nothing)'}</del> became <ins>{to || '(nothing)'}</ins>
                        </>
                      ))}
                    </li>
                  ))}
                </ul>
              </li>
            );
          }),
        )}
      </ul>
    </>
  );

const Claims: FC<DossierPart> = ({ dossier, reports }) =>
  dossier.claims.length === 0 ? null : (
    <>
      <h3>Counts that reports give</h3>
      <ul class="plain">
        {dossier.claims.map(({ document, event, text, claimed, counted, verdict, counts }) => (
          <li>
            <Tag label={verdict} /> the report counts {claimed}, the record{' '}
            {counts.length === 0
              ? counted
              : counts.map((id, at) => (
                  <>
                    {at > 0 ? ' ' : ''}
                    <a href={`/happening/${encodeURIComponent(id)}`}>{at + 1}</a>
                  </>
                ))}
            <blockquote>
              {text}{' '}
              <a class="small" href={reportHref(document, entryId('event', event))}>
                {shortReference(reports.get(document))}
              </a>
            </blockquote>
          </li>
        ))}
      </ul>
    </>
  );

const Readouts: FC<DossierPart> = ({ dossier, reports, nameOf }) => {
  const happenings = new Map(dossier.happenings.map((happening) => [happening.id, happening]));
  return dossier.readouts.length === 0 ? null : (
    <>
      <h3>What each report of a meeting brings up</h3>
      {dossier.readouts.map(({ happening: id, readouts }) => {
        const happening = happenings.get(id);
        const issues = [...new Set(readouts.flatMap((readout) => readout.issues))].sort();
        return (
          <details>
            <summary>
              {happening ? `${timeWords(happening.when)} ${happeningTitle(happening, nameOf)}` : id}
            </summary>
            <div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Issue</th>
                    {readouts.map(({ document }) => (
                      <th scope="col">{shortReference(reports.get(document))}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {issues.map((issue) => (
                    <tr>
                      <th scope="row">{issue}</th>
                      {readouts.map((readout) => (
                        <td>{readout.issues.includes(issue) ? 'yes' : <span class="soft">left out</span>}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        );
      })}
    </>
  );
};

const ThenAndNow: FC<DossierPart> = ({ dossier }) =>
  dossier.drift.length === 0 ? null : (
    <>
      <h3>Then and now</h3>
      <ul class="plain">
        {dossier.drift.map(({ speaker, issue, then, now }) => (
          <li>
            {speaker} on {issue}
            {[then, now].map(({ utterance, said, words }) => (
              <blockquote>
                <a class="small" href={`#${utterance}`}>
                  <When time={said} />
                </a>{' '}
                {words}
              </blockquote>
            ))}
          </li>
        ))}
      </ul>
    </>
  );

const Reported: FC<{ documents: readonly string[]; reports: Reports }> = ({ documents, reports }) => (
  <>
    {documents.map((document, at) => (
      <>
        {at > 0 ? ', ' : ''}
        <a href={reportHref(document)}>{shortReference(reports.get(document))}</a>
      </>
    ))}
  </>
);
