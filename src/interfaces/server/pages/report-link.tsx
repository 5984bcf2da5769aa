import type { FC } from 'hono/jsx';

/** As much of a report as a link shows. */
export interface ReportReference {
  readonly id: string;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly publishedAt?: string | undefined;
}

export function reportHref(id: string, entry?: string): string {
  return `/report/${encodeURIComponent(id)}${entry ? `#${entry}` : ''}`;
}

export const PersonLink: FC<{ name: string }> = ({ name }) => (
  <a href={`/person/${encodeURIComponent(name)}`}>{name}</a>
);

/** "Harbour Wire, 2024-05-03": enough where many reports stand beside one another. */
export function shortReference(document: ReportReference | undefined): string {
  const date = document?.publishedAt?.slice(0, 10);
  return [document?.publisher ?? document?.title ?? 'report', date].filter(Boolean).join(', ');
}

/** A report by its title, publisher and date; by its id where it has no title. `entry` leads to an entry on its page. */
export const ReportLink: FC<{
  document: ReportReference;
  entry?: string;
}> = ({ document, entry }) => (
  <>
    <a href={reportHref(document.id, entry)}>{document.title ?? document.id}</a>{' '}
    <span class="soft small">
      {[document.publisher, document.publishedAt?.slice(0, 10) ?? 'date unknown'].filter(Boolean).join(', ')}
    </span>
  </>
);
