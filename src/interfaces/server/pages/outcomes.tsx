import type { FC } from 'hono/jsx';
import type { Outcome } from '../filing-desk.ts';
import { Layout } from './layout.tsx';
import { reportHref } from './report-link.tsx';

/** What became of each report that was sent. */
export const OutcomesPage: FC<{ outcomes: readonly Outcome[] }> = ({ outcomes }) => (
  <Layout title="Reports taken in">
    <h1>Reports taken in</h1>
    <ul class="plain">
      {outcomes.map((outcome) =>
        'document' in outcome ? (
          <li>
            <span class="tag met">{outcome.outcome}</span>{' '}
            <a href={reportHref(outcome.document)}>{outcome.document}</a>
          </li>
        ) : (
          <li>
            <span class="tag missed">refused</span> {outcome.input}: {outcome.refused}
          </li>
        ),
      )}
    </ul>
  </Layout>
);
