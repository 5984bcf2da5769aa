import type { FC } from 'hono/jsx';
import type { Citation, Dossier, DossierHappening } from '../../../../dossier/index.ts';
import { entryId } from '../../marks.ts';
import { HappeningLine } from '../happening.tsx';
import { reportHref, shortReference } from '../report-link.tsx';
import { counted, Quoted } from '../words.tsx';
import type { Reports } from './dossier-page.tsx';

/** So many quotations stand open; the others are folded away. */
const SHOWN = 1;

/** So many happenings without a date stand open. */
const SHOWN_UNDATED = 20;

/** Happenings in order of time with the words of their reports; those without a date after them. */
export const Timeline: FC<{ dossier: Dossier; reports: Reports; nameOf: (code: string) => string }> = ({
  dossier: { happenings },
  reports,
  nameOf,
}) => {
  const dated = happenings.filter(({ when }) => when !== undefined);
  const undated = happenings.filter(({ when }) => when === undefined);
  return happenings.length === 0 ? null : (
    <section id="happenings">
      <h2>Happenings</h2>
      <HappeningList happenings={dated} reports={reports} nameOf={nameOf} />
      {undated.length > 0 ? (
        <details open={dated.length === 0 || undated.length <= SHOWN_UNDATED}>
          <summary>
            <strong>Without a date</strong> <span class="soft">{undated.length}</span>
          </summary>
          <HappeningList happenings={undated} reports={reports} nameOf={nameOf} />
        </details>
      ) : null}
    </section>
  );
};

const HappeningList: FC<{
  happenings: readonly DossierHappening[];
  reports: Reports;
  nameOf: (code: string) => string;
}> = ({ happenings, reports, nameOf }) => (
  <ol class="timeline">
    {happenings.map((happening) => (
      <HappeningLine happening={happening} nameOf={nameOf} isAnchor>
        <Quotations citations={happening.citations} reports={reports} />
      </HappeningLine>
    ))}
  </ol>
);

const Quotations: FC<{ citations: readonly Citation[]; reports: Reports }> = ({ citations, reports }) => {
  const folded = citations.slice(SHOWN);
  return (
    <>
      {citations.slice(0, SHOWN).map((citation) => (
        <Quotation citation={citation} reports={reports} />
      ))}
      {folded.length > 0 ? (
        <details>
          <summary class="small">{counted(folded.length, 'more passage')}</summary>
          {folded.map((citation) => (
            <Quotation citation={citation} reports={reports} />
          ))}
        </details>
      ) : null}
    </>
  );
};

const Quotation: FC<{ citation: Citation; reports: Reports }> = ({
  citation: { document, entry, words, trigger },
  reports,
}) => {
  const href = reportHref(document, entryId('event', entry));
  return (
    <blockquote>
      <Quoted words={words} trigger={trigger} href={href} />{' '}
      <a class="small" href={href}>
        {shortReference(reports.get(document))}
      </a>
    </blockquote>
  );
};
