import type { Hono } from 'hono';
import type { Span } from '../../contract.ts';
import { readDossier, type Scores } from '../../dossier/index.ts';
import type { Expectation } from '../../record/index.ts';
import type { Period, RecordStore } from '../../store/index.ts';
import { GLOSSARY } from '../glossary.ts';
import type { Names } from './names.ts';
import { DossierPage } from './pages/dossier/dossier-page.tsx';
import { GlossaryPage } from './pages/glossary.tsx';
import { HappeningPage } from './pages/happening.tsx';
import { HomePage } from './pages/home.tsx';
import {
  type CitedExpectation,
  ExpectationsPage,
  HappeningsPage,
  PAGE_SIZE,
  PeoplePage,
  ReportsPage,
  SearchPage,
} from './pages/lists.tsx';
import { PersonPage } from './pages/person.tsx';
import { ReportPage } from './pages/report.tsx';
import { addView, type Params } from './respond.tsx';

const MOST_RELATIONSHIPS = 60;
const MOST_RECENT = 12;
const MOST_LISTED = 500;
const MOST_FOUND = 30;

export interface ViewOptions {
  readonly store: RecordStore;
  readonly names: Names;
  /** Of event types, for the index of cooperation and conflict. */
  readonly scores: Scores;
}

/** Every page of the record, and the same data as JSON. */
export function addViews(app: Hono, { store, names, scores }: ViewOptions): void {
  const { nameOf } = names;
  addView(app, {
    path: '/',
    load: async () => ({
      counts: await store.counts(),
      relationships: await store.relationships(MOST_RELATIONSHIPS),
      recent: await store.recentDocuments(MOST_RECENT),
    }),
    json: (data) => data,
    page: (data) => <HomePage {...data} nameOf={nameOf} />,
  });
  addView(app, {
    path: '/dossier/:a/:b',
    load: async ({ a = '', b = '' }, query) => {
      const parties = [names.partyOf(a), names.partyOf(b)] as const;
      return readDossier(store, parties, { scores, period: periodOf(query) });
    },
    json: (dossier) => dossier,
    page: (dossier) => <DossierPage dossier={dossier} nameOf={nameOf} />,
  });
  addView(app, {
    path: '/reports',
    load: () => store.recentDocuments(MOST_LISTED),
    json: (documents) => documents,
    page: (documents) => <ReportsPage documents={documents} />,
  });
  addView(app, {
    path: '/report/:id',
    load: async ({ id = '' }) => {
      const coded = await store.coded(id);
      if (coded === null) return null;
      const versions = (await store.versions(id)).filter((version) => version.id !== id);
      return { coded, happenings: await store.happeningsOfDocument(id), versions };
    },
    json: ({ coded }) => coded,
    page: ({ coded, happenings, versions }) => (
      <ReportPage
        coded={coded}
        happenings={happenings}
        otherVersions={versions.map((version) => ({ document: version.id, readAt: version.filedAt }))}
      />
    ),
  });
  addView(app, {
    path: '/happenings',
    load: (_, query) =>
      store.happenings({ offset: offsetOf(query), limit: PAGE_SIZE, type: query['type'] ?? '' }),
    json: (page) => page,
    page: (page, _, query) => (
      <HappeningsPage page={page} offset={offsetOf(query)} type={query['type'] ?? ''} nameOf={nameOf} />
    ),
  });
  addView(app, {
    path: '/happening/:id',
    load: async ({ id = '' }) => {
      const happening = await store.happening(id);
      if (happening === null) return null;
      return { happening, reports: await store.codedAll(happening.reports.map(({ document }) => document)) };
    },
    json: ({ happening }) => happening,
    page: ({ happening, reports }) => (
      <HappeningPage happening={happening} reports={reports} nameOf={nameOf} />
    ),
  });
  addView(app, {
    path: '/expectations',
    load: async (_, query) => {
      const found = await store.expectations({
        offset: offsetOf(query),
        limit: PAGE_SIZE,
        outcome: query['outcome'] ?? '',
      });
      return { total: found.total, items: await citeExpectations(store, found.items) };
    },
    json: ({ total, items }) => ({
      total,
      items: items.map(({ expectation, words }) => ({ ...expectation, words })),
    }),
    page: (page, _, query) => (
      <ExpectationsPage page={page} offset={offsetOf(query)} outcome={query['outcome'] ?? ''} />
    ),
  });
  addView(app, {
    path: '/people',
    load: () => store.people({ limit: MOST_LISTED }),
    json: (people) => people,
    page: (people) => <PeoplePage people={people} />,
  });
  addView(app, {
    path: '/person/:name',
    load: async ({ name = '' }) => {
      const person = await store.person(name, MOST_LISTED);
      if (person === null) return null;
      const cited = person.utterances.flatMap(({ versions }) => versions.map(({ document }) => document));
      return { person, documents: await store.documents([...new Set(cited)]) };
    },
    json: ({ person }) => person,
    page: (data) => <PersonPage {...data} nameOf={nameOf} />,
  });
  addView(app, {
    path: '/glossary',
    load: async () => GLOSSARY,
    json: (groups) => groups,
    page: (groups) => <GlossaryPage groups={groups} />,
  });
  addSearch(app, store, names);
}

function addSearch(app: Hono, store: RecordStore, names: Names): void {
  app.get('/search', async (context, next) => {
    const pair = names.pairOf(context.req.query('q') ?? '');
    return pair ? context.redirect(`/dossier/${pair.map(encodeURIComponent).join('/')}`, 303) : next();
  });
  addView(app, {
    path: '/search',
    load: async (_, query) => {
      const words = (query['q'] ?? '').trim().slice(0, 200);
      if (words === '') return { query: '', people: [], hits: [] };
      return {
        query: words,
        people: await store.people({ limit: MOST_FOUND, words }),
        hits: await store.search(words, MOST_FOUND),
      };
    },
    json: (found) => found,
    page: (found) => <SearchPage {...found} />,
  });
}

/** The words that each expectation rests on: its event's sentence or its statement's content. */
async function citeExpectations(
  store: RecordStore,
  expectations: readonly Expectation[],
): Promise<readonly CitedExpectation[]> {
  const reports = await store.codedAll([...new Set(expectations.map(({ document }) => document))]);
  return expectations.map((expectation) => {
    const coded = reports.get(expectation.document);
    const span: Span | undefined =
      coded?.events.find(({ id }) => id === expectation.event)?.evidence ??
      coded?.statements.find(({ id }) => id === expectation.statement)?.content[0];
    return {
      expectation,
      words: coded && span ? coded.document.text.slice(span.start, span.end) : '',
      document: coded?.document ?? { id: expectation.document },
    };
  });
}

/** "2021", "2021-11", "2021-11-10": what a period may begin or end with; anything else counts for nothing. */
const DATE = /^\d{4}(?:-\d{2}){0,2}$/;

function periodOf({ since = '', until = '' }: Params): Period {
  return { ...(DATE.test(since) && { since }), ...(DATE.test(until) && { until }) };
}

function offsetOf(query: Params): number {
  const offset = Number(query['offset'] ?? 0);
  return Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
}
