import { type KnowledgeFiles, type KnowledgeRow, readRows } from '../../knowledge.ts';
import { values } from './cells.ts';
import { foldName, withoutNote } from './fold.ts';
import type { KnownActor } from './known-actor.ts';
import type { NameIndex } from './name-index.ts';
import { genderOf } from './nouns.ts';
import type { Office } from './office.ts';

/** A person's offices as a file gives them, one a row. */
export interface PersonRow {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string;
  readonly role: string;
  readonly sector: string;
  readonly from: string;
  readonly until: string;
  readonly gender: 'm' | 'f' | '';
}

/** Read office holders of several files into the index: rows of one name and country are one person. */
export function loadPeople(
  files: KnowledgeFiles,
  paths: readonly string[],
  options: {
    readonly names: NameIndex;
    readonly officeOf: (words: string) => Office | null;
    readonly priority: number;
  },
): readonly KnownActor[] {
  return addPeople(
    paths.flatMap((path) => readRows(files, path).map(personRow)),
    options,
  );
}

function personRow({ cells }: KnowledgeRow): PersonRow {
  return {
    name: cells['name'] ?? '',
    aliases: values(cells['aliases']),
    country: cells['country'] ?? '',
    role: cells['office'] ?? '',
    sector: cells['sector'] ?? '',
    from: cells['from'] ?? '',
    until: cells['until'] ?? '',
    gender: genderOf(cells['gender']),
  };
}

/** As `loadPeople`, for rows that another format gave. */
export function addPeople(
  rows: readonly PersonRow[],
  options: {
    readonly names: NameIndex;
    readonly officeOf: (words: string) => Office | null;
    readonly priority: number;
  },
): readonly KnownActor[] {
  const people = new Map<string, { actor: KnownActor; forms: Set<string> }>();
  for (const row of rows) {
    const id = `person:${row.country}:${foldName(row.name)}`;
    let person = people.get(id);
    if (!person) {
      const actor: KnownActor = {
        id,
        kind: 'person',
        name: withoutNote(row.name),
        gender: row.gender,
        tenures: [],
        members: [],
      };
      person = { actor, forms: new Set() };
      people.set(id, person);
    }
    for (const form of [withoutNote(row.name), ...row.aliases]) {
      if (person.forms.has(form)) continue;
      person.forms.add(form);
      options.names.add(form, person.actor, { priority: options.priority });
    }
    const { country, sector, role, from, until } = row;
    const office = role === '' ? null : options.officeOf(role);
    person.actor.tenures.push({ country, sector: sector || office?.sector || '', role, office, from, until });
  }
  return [...people.values()].map(({ actor }) => actor);
}
