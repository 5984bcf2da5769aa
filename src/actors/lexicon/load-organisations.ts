import { type KnowledgeFiles, readRows } from '../../knowledge.ts';
import { values } from './cells.ts';
import { foldName, withoutNote } from './fold.ts';
import type { KnownActor } from './known-actor.ts';
import type { NameIndex } from './name-index.ts';

/** Sector by the file's kind, where the row gives none. */
const SECTOR_BY_KIND: Readonly<Record<string, string>> = {
  agency: 'GOV',
  ministry: 'GOV',
  company: 'BUS',
  party: 'PTY',
  media: 'JRN',
  ngo: 'NGO',
  court: 'JUD',
  university: 'EDU',
};

/** Read organisations or armed groups into the index; rows of one name and country are periods of one actor. */
export function loadOrganisations(
  files: KnowledgeFiles,
  names: NameIndex,
  file: string,
  priority: number,
): void {
  const actors = new Map<string, KnownActor>();
  for (const { cells } of readRows(files, file)) {
    const name = cells['name'] ?? '';
    const country = cells['country'] ?? '';
    const id = `organisation:${country}:${foldName(name)}`;
    let actor = actors.get(id);
    if (!actor) {
      actor = {
        id,
        kind: 'organisation',
        name: withoutNote(name),
        gender: '',
        tenures: [],
        isNamesake: withoutNote(name) !== name,
        members: values(cells['members']),
        ...(cells['part_of'] ? { partOf: cells['part_of'] } : {}),
      };
      actors.set(id, actor);
      const forms = new Set([withoutNote(name), ...values(cells['acronyms']), ...values(cells['aliases'])]);
      for (const form of forms) names.add(form, actor, { priority });
    }
    actor.tenures.push({
      country,
      sector: cells['sector'] || SECTOR_BY_KIND[cells['kind'] ?? ''] || '',
      role: '',
      office: null,
      from: cells['from'] ?? '',
      until: cells['until'] ?? '',
    });
  }
}
