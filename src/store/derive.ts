import type { CodedDocument } from '../contract.ts';
import { type Derived, type DocumentFacts, FACTS_VERSION, type Joiner } from '../record/index.ts';
import type { Database, Rows, Writer } from './database.ts';
import { readCoded } from './queries/coded.ts';

const DERIVED_TABLES = [
  'stories',
  'story_documents',
  'happenings',
  'happening_parties',
  'happening_reports',
  'utterances',
  'utterance_versions',
  'expectations',
  'contacts',
  'claims',
] as const;

/**
 * Bring the derived tables up to date with what is filed, in one transaction; does nothing where they are.
 *
 * @returns Whether anything was derived.
 */
export async function derive(database: Database, joiner: Joiner): Promise<boolean> {
  const [state] = await database.all<{ content: string }>(`SELECT content FROM state WHERE key = 'derived'`);
  if (state?.content !== 'stale') return false;
  await database.transaction(async (writer) => {
    const derived = joiner.join(await loadFacts(database, writer, joiner));
    for (const table of DERIVED_TABLES) await writer.run(`DELETE FROM ${table}`);
    for (const rows of derivedRows(derived)) await writer.append(rows);
    await writer.run(`INSERT OR REPLACE INTO state VALUES ('derived', 'current')`);
  });
  return true;
}

interface FactsRow {
  readonly doc: number;
  readonly facts: string;
  readonly version: number;
}

/** The facts of the current versions in the order of filing; made anew where an older program made them. */
async function loadFacts(
  database: Database,
  writer: Writer,
  joiner: Joiner,
): Promise<readonly DocumentFacts[]> {
  const rows = await writer.all<FactsRow>(`
    SELECT c.doc, c.facts, c.facts_version AS version
    FROM coded c JOIN documents d ON d.doc = c.doc WHERE d.is_current ORDER BY c.doc`);
  const facts: DocumentFacts[] = [];
  for (const row of rows) {
    if (row.version === FACTS_VERSION) {
      facts.push(JSON.parse(row.facts) as DocumentFacts);
      continue;
    }
    const coded: CodedDocument | null = await readCoded(database, row.doc);
    if (coded === null) continue;
    const made = joiner.factsOf(coded);
    await writer.run('UPDATE coded SET facts = $1, facts_version = $2 WHERE doc = $3', [
      JSON.stringify(made),
      FACTS_VERSION,
      row.doc,
    ]);
    facts.push(made);
  }
  return facts;
}

function derivedRows(derived: Derived): readonly Rows[] {
  const { stories, happenings, utterances, expectations, contacts, claims } = derived;
  return [
    {
      table: 'stories',
      columns: ['id', 'position', 'entry'],
      rows: stories.map((story, at) => [story.id, at, JSON.stringify(story)]),
    },
    {
      table: 'story_documents',
      columns: ['story', 'document'],
      rows: stories.flatMap(({ id, documents }) => documents.map((document) => [id, document])),
    },
    {
      table: 'happenings',
      columns: ['id', 'block', 'type', 'mode', 'status', 'when_start', 'when_end', 'lines', 'entry'],
      rows: happenings.map(({ block, ...h }) => [
        h.id,
        block,
        h.type,
        h.mode,
        h.status,
        h.when?.start,
        h.when?.end,
        h.lines,
        JSON.stringify(h),
      ]),
    },
    {
      table: 'happening_parties',
      columns: ['happening', 'block', 'party'],
      rows: happenings.flatMap(({ id, block, participants, people, sources, targets }) =>
        [...new Set([...participants, ...people, ...sources, ...targets])].map((party) => [id, block, party]),
      ),
    },
    {
      table: 'happening_reports',
      columns: ['happening', 'block', 'document', 'event'],
      rows: happenings.flatMap(({ id, block, reports }) =>
        reports.map(({ document, event }) => [id, block, document, event]),
      ),
    },
    {
      table: 'utterances',
      columns: ['id', 'block', 'speaker', 'speaker_country', 'said_start', 'said_end', 'entry'],
      rows: utterances.map(({ block, ...u }) => [
        u.id,
        block,
        u.speaker,
        u.speakerCountry,
        u.said?.start,
        u.said?.end,
        JSON.stringify(u),
      ]),
    },
    {
      table: 'utterance_versions',
      columns: ['utterance', 'block', 'document', 'statement'],
      rows: utterances.flatMap(({ id, block, versions }) =>
        versions.map(({ document, statement }) => [id, block, document, statement]),
      ),
    },
    {
      table: 'expectations',
      columns: ['id', 'document', 'kind', 'due_start', 'due_end', 'outcome', 'entry'],
      rows: expectations.map((e) => [
        e.id,
        e.document,
        e.kind,
        e.due?.start,
        e.due?.end,
        e.outcome,
        JSON.stringify(e),
      ]),
    },
    {
      table: 'contacts',
      columns: ['happening', 'level', 'mode', 'when_start', 'when_end', 'entry'],
      rows: contacts.map((c) => [
        c.happening,
        c.level,
        c.mode,
        c.when?.start,
        c.when?.end,
        JSON.stringify(c),
      ]),
    },
    {
      table: 'claims',
      columns: ['document', 'verdict', 'entry'],
      rows: claims.map((c) => [c.document, c.verdict, JSON.stringify(c)]),
    },
  ];
}
