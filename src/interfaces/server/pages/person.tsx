import type { FC } from 'hono/jsx';
import type { Utterance } from '../../../record/index.ts';
import type { DocumentSummary, Person } from '../../../store/index.ts';
import { HappeningLine } from './happening.tsx';
import { Layout } from './layout.tsx';
import { type ReportReference, reportHref, shortReference } from './report-link.tsx';
import { Issues, Tag, When } from './words.tsx';

/** A person: the offices that reports give, what was said, and where he or she took part. */
export const PersonPage: FC<{
  person: Person;
  documents: ReadonlyMap<string, DocumentSummary>;
  nameOf: (code: string) => string;
}> = ({ person, documents, nameOf }) => (
  <Layout title={person.name}>
    <h1>{person.name}</h1>
    <p class="lede">{person.country ? nameOf(person.country) : 'country unknown'}</p>
    {person.roles.length > 0 ? (
      <ul>
        {person.roles.map(({ role, since, until }) => (
          <li>
            {role}{' '}
            <span class="soft small">
              {since && until
                ? since.slice(0, 10) === until.slice(0, 10)
                  ? `in a report of ${since.slice(0, 10)}`
                  : `in reports of ${since.slice(0, 10)} to ${until.slice(0, 10)}`
                : 'in reports without a date'}
            </span>
          </li>
        ))}
      </ul>
    ) : null}
    <h2>
      Said <span class="soft small">{person.utterances.length}</span>
    </h2>
    <ul class="plain">
      {person.utterances.map((utterance) => (
        <li>
          <UtteranceEntry utterance={utterance} documents={documents} />
        </li>
      ))}
    </ul>
    <h2>
      Took part in <span class="soft small">{person.happenings.length}</span>
    </h2>
    <ol class="timeline">
      {person.happenings.map((happening) => (
        <HappeningLine happening={happening} nameOf={nameOf} />
      ))}
    </ol>
  </Layout>
);

/** One thing said, in its fullest version; words that other reports altered beside it. */
export const UtteranceEntry: FC<{
  utterance: Utterance;
  documents: ReadonlyMap<string, ReportReference>;
}> = ({ utterance, documents }) => {
  const fullest =
    utterance.versions.find(({ document }) => document === utterance.fullest) ?? utterance.versions[0];
  return (
    <>
      <div class="soft small">
        <When time={utterance.said} /> {fullest ? <Tag label={fullest.form} /> : null}
        <Issues issues={utterance.issues} />
      </div>
      <blockquote>{fullest?.text}</blockquote>
      <div class="small">
        {utterance.versions.map(({ document, statement }, at) => (
          <>
            {at > 0 ? ' · ' : ''}
            <a href={reportHref(document, `statement-${statement}`)}>
              {shortReference(documents.get(document))}
            </a>
          </>
        ))}
      </div>
      {utterance.altered.length > 0 ? (
        <ul class="small">
          {utterance.altered.map(({ document, from, to, isQuoted }) => (
            <li>
              <del>{from || '(nothing)'}</del> became <ins>{to || '(nothing)'}</ins>
              {isQuoted ? ' inside quotation marks' : ''} in{' '}
              <a href={reportHref(document)}>{shortReference(documents.get(document))}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
};
