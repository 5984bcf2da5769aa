import type { Child, FC } from 'hono/jsx';
import type { Actor, CodedDocument, Event, Party, Span, Statement } from '../../../contract.ts';
import { headingOf } from '../../../documents/index.ts';
import { entryId, type MarkKind, placeId, type Segment, segments } from '../marks.ts';
import { Layout } from './layout.tsx';
import { PersonLink } from './report-link.tsx';
import { Issues, StatusTag, Tag, TypeTag, When } from './words.tsx';

const KINDS: readonly (readonly [MarkKind, string])[] = [
  ['event', 'events'],
  ['statement', 'statements'],
  ['mention', 'actors'],
  ['timex', 'times'],
  ['figure', 'figures'],
  ['note', 'notes on the text'],
];

/** Where the day of publication is known from, as a reader says it. */
const DATE_SOURCES: Readonly<Record<CodedDocument['document']['publishedFrom'], string>> = {
  given: 'as given',
  metadata: 'as the page says',
  dateline: 'from the date line',
  inferred: 'inferred from the text',
  unknown: 'unknown',
};

/** A report with its entries marked in the text, and the entries beside it. */
export const ReportPage: FC<{
  coded: CodedDocument;
  /** Happening that each event of this report belongs to, by the event's id. */
  happenings: ReadonlyMap<string, string>;
  otherVersions: readonly { readonly document: string; readonly readAt: string }[];
}> = ({ coded, happenings, otherVersions }) => {
  const { document } = coded;
  const actors = new Map(coded.actors.map((actor) => [actor.id, actor]));
  return (
    <Layout title={headingOf(document)} script>
      <h1>{headingOf(document)}</h1>
      <p class="lede">
        {document.publisher ?? 'Publisher unknown'} ·{' '}
        {document.publishedAt
          ? `${document.publishedAt} (${DATE_SOURCES[document.publishedFrom]})`
          : 'date unknown'}
        {document.url ? (
          <>
            {' · '}
            <SourceLink url={document.url} />
          </>
        ) : null}{' '}
        · coder {coded.coder}
      </p>
      {otherVersions.length > 0 ? (
        <p>
          Other versions under the same address:{' '}
          {otherVersions.map((version) => (
            <a href={`/report/${encodeURIComponent(version.document)}`}>read {version.readAt} </a>
          ))}
        </p>
      ) : null}
      <div class="key">
        {KINDS.map(([kind, label]) => (
          <label>
            <input type="checkbox" id={`show-${kind}`} checked /> <i class={kind}></i>
            {label}
          </label>
        ))}
      </div>
      <div class="report">
        <article class="text" aria-label="Text of the report">
          {segments(coded).map((segment) =>
            segment.entries.length === 0 ? segment.text : <MarkedWords segment={segment} />,
          )}
        </article>
        <aside class="entries" aria-label="Entries" tabindex={0}>
          <EntryList title="Events" items={coded.events}>
            {(event: Event) => (
              <EventEntry
                event={event}
                actors={actors}
                text={document.text}
                happening={happenings.get(event.id)}
              />
            )}
          </EntryList>
          <EntryList title="Statements" items={coded.statements}>
            {(statement: Statement) => (
              <li id={entryId('statement', statement.id)}>
                <StatementEntry statement={statement} actors={actors} text={document.text} />
              </li>
            )}
          </EntryList>
          <EntryList title="Actors" items={coded.actors}>
            {(actor: Actor) => (
              <li id={entryId('mention', actor.id)}>
                <ActorName actor={actor} />{' '}
                <span class="soft">
                  {[actor.role, actor.country, actor.sector, actor.named ? null : 'not named']
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </li>
            )}
          </EntryList>
          <EntryList title="Figures" items={coded.figures.map((figure, at) => ({ figure, at }))}>
            {({ figure, at }) => (
              <li id={entryId('figure', at)}>
                {figure.approximate ? 'about ' : ''}
                {figure.low !== undefined && figure.high !== undefined
                  ? `${figure.low} to ${figure.high}`
                  : figure.value}{' '}
                {figure.unit} <span class="soft">{figure.of}</span>
                {figure.actor ? <span class="soft"> — {nameOf(actors, figure.actor)}</span> : null}
              </li>
            )}
          </EntryList>
          <EntryList title="Times" items={coded.timexes.map((timex, at) => ({ timex, at }))}>
            {({ timex, at }) => (
              <li id={entryId('timex', at)}>
                {words(document.text, timex)}{' '}
                <span class="soft">
                  {timex.type} {timex.value}
                </span>
              </li>
            )}
          </EntryList>
          <EntryList title="Notes on the text" items={coded.notes.map((note, at) => ({ note, at }))}>
            {({ note, at }) => (
              <li id={entryId('note', at)}>
                <strong>{note.kind}</strong> <span class="soft">{note.detail}</span>
              </li>
            )}
          </EntryList>
        </aside>
      </div>
    </Layout>
  );
};

/** Words that lead to their first entry, and that their entries lead back to. */
const MarkedWords: FC<{ segment: Segment }> = ({ segment: { text, kinds, entries, anchors } }) => {
  const [own, ...others] = anchors.map(placeId);
  // A space between two entries is no link of its own.
  if (text.trim() === '') return <span class={`mark ${kinds.join(' ')}`}>{text}</span>;
  return (
    <a class={`mark ${kinds.join(' ')}`} href={`#${entries[0]}`} data-entries={entries.join(' ')} id={own}>
      {others.reduce<Child>(
        (inner, id) => (
          <span id={id}>{inner}</span>
        ),
        text,
      )}
    </a>
  );
};

function EntryList<T>(list: { title: string; items: readonly T[]; children: (item: T) => Child }) {
  if (list.items.length === 0) return null;
  return (
    <section>
      <h2>
        {list.title} <span class="soft small">{list.items.length}</span>
      </h2>
      <ul class="plain">{list.items.map(list.children)}</ul>
    </section>
  );
}

const EventEntry: FC<{
  event: Event;
  actors: ReadonlyMap<string, Actor>;
  text: string;
  happening: string | undefined;
}> = ({ event, actors, text, happening }) => (
  <li id={entryId('event', event.id)}>
    <div>
      <TypeTag type={event.type} mode={event.mode} /> <StatusTag status={event.status} />
      <Issues issues={event.issues} />
    </div>
    <div>
      <Parties parties={event.actors} actors={actors} />
      {isMutual(event) ? null : (
        <>
          {' → '}
          <Parties parties={event.recipients} actors={actors} />
        </>
      )}
    </div>
    <div>
      <a class="words" href={`#${placeId(entryId('event', event.id))}`}>
        “{words(text, event.trigger)}”
      </a>
    </div>
    <div class="soft small">
      <When time={event.when} />
      {event.where ? ` · ${event.where.name}` : ''}
      {event.ordinal ? ` · number ${event.ordinal.n}` : ''}
      {event.reportedBy.length > 0
        ? ` · says ${event.reportedBy.map((id) => nameOf(actors, id)).join(', ')}`
        : ''}
      {' · '}
      <span title="the rule that gave the type">{event.rule}</span> · confidence {event.confidence.toFixed(2)}
    </div>
    {happening ? (
      <div class="small">
        <a href={`/happening/${encodeURIComponent(happening)}`}>All reports of this happening</a>
      </div>
    ) : null}
  </li>
);

/** A statement as a few lines: who said it to whom, through whom, and the words. */
export const StatementEntry: FC<{
  statement: Statement;
  actors: ReadonlyMap<string, Actor>;
  text: string;
}> = ({ statement, actors, text }) => {
  const speaker = actors.get(statement.speaker);
  return (
    <>
      <div>
        {speaker ? <ActorName actor={speaker} /> : statement.speaker}
        {statement.addressees.length > 0 ? (
          <>
            {' to '}
            <Parties parties={statement.addressees} actors={actors} />
          </>
        ) : null}{' '}
        <Tag label={statement.form} />
        {statement.attitude ? <Tag label={statement.attitude} /> : null}
        {statement.medium ? <span class="tag">{statement.medium}</span> : null}
        {statement.inferred ? <span class="tag possible">speaker inferred</span> : null}
        <Issues issues={statement.issues} />
      </div>
      <blockquote>
        <a class="words" href={`#${placeId(entryId('statement', statement.id))}`}>
          {statement.content.map((span) => words(text, span)).join(' … ')}
        </a>
      </blockquote>
      <div class="soft small">
        {[
          statement.via ? `through ${nameOf(actors, statement.via.actor)}` : null,
          statement.reportedBy.length > 0
            ? `says ${statement.reportedBy.map((id) => nameOf(actors, id)).join(', ')}`
            : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </>
  );
};

const Parties: FC<{ parties: readonly Party[]; actors: ReadonlyMap<string, Actor> }> = ({
  parties,
  actors,
}) => (
  <>
    {parties.length === 0 ? (
      <span class="soft">nobody named</span>
    ) : (
      parties
        .map((party) => `${nameOf(actors, party.actor)}${party.inferred ? ' (inferred)' : ''}`)
        .join(', ')
    )}
  </>
);

const ActorName: FC<{ actor: Actor }> = ({ actor }) =>
  actor.kind === 'person' && actor.named ? <PersonLink name={actor.name} /> : <strong>{actor.name}</strong>;

/** Only web addresses become links: a report may carry any scheme. */
const SourceLink: FC<{ url: string }> = ({ url }) =>
  /^https?:\/\//i.test(url) ? (
    <a href={url} rel="noreferrer nofollow">
      original
    </a>
  ) : (
    <span>{url}</span>
  );

/** Both sides do the same to each other: every party stands in both places. */
function isMutual({ actors, recipients }: Event): boolean {
  const ids = (parties: readonly Party[]) =>
    parties
      .map(({ actor }) => actor)
      .sort()
      .join(' ');
  return actors.length > 1 && ids(actors) === ids(recipients);
}

function nameOf(actors: ReadonlyMap<string, Actor>, id: string): string {
  const actor = actors.get(id);
  if (!actor) return id;
  return actor.country && actor.kind !== 'state' ? `${actor.name} (${actor.country})` : actor.name;
}

function words(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
