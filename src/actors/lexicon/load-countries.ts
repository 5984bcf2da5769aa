import { type KnowledgeFiles, readRows } from '../../knowledge.ts';
import { values } from './cells.ts';
import { foldName } from './fold.ts';
import type { KnownActor, Tenure } from './known-actor.ts';
import type { NameIndex } from './name-index.ts';

/** A state or territory of `countries.tsv`. */
export interface Country {
  readonly code: string;
  readonly name: string;
  readonly actor: KnownActor;
  /** What stands before the names of its bodies: "China", "Chinese". */
  readonly forms: readonly string[];
}

/** Read states, their people, capitals and seats of power into the index. Codes are the keys of the result. */
export function loadCountries(
  files: KnowledgeFiles,
  names: NameIndex,
  file: string,
  priority: number,
): Map<string, Country> {
  const countries = new Map<string, Country>();
  for (const { cells } of readRows(files, file)) {
    const code = (cells['code'] ?? '').toUpperCase();
    const name = cells['name'] ?? '';
    const actor = stateActor(code, name);
    countries.set(code, { code, name, actor, forms: [name, ...values(cells['adjective'])] });
    for (const form of new Set([name, ...values(cells['names'])])) names.add(form, actor, { priority });
    for (const form of values(cells['adjective'])) names.add(form, actor, { sense: 'adjective', priority });
    const adjectives = new Set(values(cells['adjective']));
    for (const form of values(cells['demonyms'])) {
      const isPlural = form.endsWith('s') && !adjectives.has(form);
      names.add(form, actor, { sense: 'demonym', plural: isPlural, priority });
    }
    addSeats(names, actor, cells, priority);
  }
  return countries;
}

function addSeats(
  names: NameIndex,
  actor: KnownActor,
  cells: Readonly<Record<string, string>>,
  priority: number,
): void {
  const seats = new Set<string>();
  for (const value of values(cells['metonyms'])) {
    const [form = '', sector = ''] = value.split('=').map((part) => part.trim());
    if (seats.has(form)) continue;
    seats.add(form);
    const body = sector === '' ? actor : seatActor(form, actor, sector);
    names.add(form, body, { sense: 'seat', priority });
  }
  for (const form of values(cells['capital']))
    if (!seats.has(form) && foldName(form) !== foldName(actor.name))
      names.add(form, actor, { sense: 'capital', priority });
}

function stateActor(code: string, name: string): KnownActor {
  return { id: `state:${code}`, kind: 'state', name, gender: '', tenures: [tenureOf(code, '')], members: [] };
}

/** A seat with a sector of its own is a body: the Pentagon is the armed forces, not the state. */
function seatActor(form: string, state: KnownActor, sector: string): KnownActor {
  const name = form.replace(/^[Tt]he /, '');
  const country = state.tenures[0]?.country ?? '';
  return {
    id: `seat:${country}:${foldName(name)}`,
    kind: 'organisation',
    name,
    gender: '',
    tenures: [tenureOf(country, sector)],
    members: [],
  };
}

export function tenureOf(country: string, sector: string): Tenure {
  return { country, sector, role: '', office: null, from: '', until: '' };
}
