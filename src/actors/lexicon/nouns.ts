import { LexiconError } from '../../errors.ts';
import { type KnowledgeFiles, readRows } from '../../knowledge.ts';
import { AGENT_KINDS, type AgentKind, type AgentNoun } from './agent-noun.ts';
import { values } from './cells.ts';
import { fold } from './fold.ts';
import { OFFICE_LEVELS, type Office, type OfficeLevel } from './office.ts';
import { PhraseIndex } from './phrase-index.ts';
import { plural } from './plural.ts';

/** A noun phrase that can head the description of an actor. */
export interface RoleNoun {
  readonly office: Office | null;
  readonly agent: AgentNoun | null;
  readonly isPlural: boolean;
  /** As the file writes it. */
  readonly words: string;
}

/** A title before a name. */
export interface Title {
  readonly title: string;
  readonly role: string;
  readonly office: Office | null;
  readonly sector: string;
  readonly gender: 'm' | 'f' | '';
}

/** Offices, agent nouns, titles and sector words, by their folded text. */
export interface Nouns {
  readonly roles: PhraseIndex<RoleNoun>;
  readonly titles: PhraseIndex<Title>;
  readonly sectors: PhraseIndex<string>;
  /** The office that a phrase names, or null. */
  officeOf(words: string): Office | null;
}

/** @throws {LexiconError} Where a file does not keep to its format. */
export function loadNouns(files: KnowledgeFiles): Nouns {
  const roles = new PhraseIndex<RoleNoun>();
  const offices = new Map<string, Office>();
  loadOffices(files, roles, offices);
  loadAgents(files, roles);
  loadStateNouns(files, roles);
  const officeOf = (words: string) => offices.get(fold(words)) ?? null;
  return { roles, titles: loadTitles(files, officeOf), sectors: loadSectors(files), officeOf };
}

function loadOffices(
  files: KnowledgeFiles,
  roles: PhraseIndex<RoleNoun>,
  offices: Map<string, Office>,
): void {
  for (const { cells, file, line } of readRows(files, 'actors/offices.tsv')) {
    const level = cells['level'] as OfficeLevel;
    if (!OFFICE_LEVELS.includes(level)) throw unexpected(file, line, 'level', cells['level'], OFFICE_LEVELS);
    const office: Office = {
      name: cells['office'] ?? '',
      sector: cells['sector'] ?? '',
      level,
      isSingle: cells['one'] === 'y',
      isVague: cells['vague'] === 'y',
      gender: genderOf(cells['gender']),
      country: cells['country'] ?? '',
    };
    for (const words of [office.name, ...values(cells['names'])]) {
      const key = fold(words);
      if (!offices.has(key)) offices.set(key, office);
      roles.add(key, { office, agent: null, isPlural: false, words });
      roles.add(fold(plural(words)), { office, agent: null, isPlural: true, words });
    }
  }
}

function loadAgents(files: KnowledgeFiles, roles: PhraseIndex<RoleNoun>): void {
  for (const { cells, file, line } of readRows(files, 'actors/agents.tsv')) {
    const kind = cells['kind'] as AgentKind;
    if (!AGENT_KINDS.includes(kind)) throw unexpected(file, line, 'kind', cells['kind'], AGENT_KINDS);
    for (const value of values(cells['nouns'])) {
      const [words = '', irregular] = value.split('/');
      const agent: AgentNoun = {
        noun: words,
        sector: cells['sector'] ?? '',
        kind,
        isVague: cells['vague'] === 'y',
      };
      roles.add(fold(words), { office: null, agent, isPlural: kind === 'people', words });
      if (kind === 'people') continue;
      roles.add(fold(irregular ?? plural(words)), { office: null, agent, isPlural: true, words });
    }
  }
}

function loadStateNouns(files: KnowledgeFiles, roles: PhraseIndex<RoleNoun>): void {
  for (const { cells } of readRows(files, 'actors/state-nouns.tsv')) {
    const words = cells['noun'] ?? '';
    const countries = values(cells['countries']);
    const agent: AgentNoun = { noun: words, sector: '', kind: 'state', isVague: false, countries };
    roles.add(fold(words), { office: null, agent, isPlural: false, words }, { first: true });
  }
}

function loadTitles(files: KnowledgeFiles, officeOf: (words: string) => Office | null): PhraseIndex<Title> {
  const titles = new PhraseIndex<Title>();
  for (const { cells } of readRows(files, 'actors/titles.tsv')) {
    const role = cells['office'] ?? '';
    const title: Title = {
      title: cells['title'] ?? '',
      role,
      office: role === '' ? null : officeOf(role),
      sector: cells['sector'] ?? '',
      gender: genderOf(cells['gender']),
    };
    for (const words of [title.title, ...values(cells['names'])]) titles.add(fold(words), title);
  }
  return titles;
}

function loadSectors(files: KnowledgeFiles): PhraseIndex<string> {
  const sectors = new PhraseIndex<string>();
  for (const { cells } of readRows(files, 'actors/sectors.tsv'))
    for (const words of values(cells['words'])) sectors.add(fold(words), cells['sector'] ?? '');
  return sectors;
}

export function genderOf(cell: string | undefined): 'm' | 'f' | '' {
  const first = (cell ?? '').trim().charAt(0).toLowerCase();
  return first === 'm' || first === 'f' ? first : '';
}

function unexpected(
  file: string,
  line: number,
  column: string,
  found: string | undefined,
  expected: readonly string[],
): LexiconError {
  return new LexiconError(
    `${file}:${line}: ${column} is "${found ?? ''}", expected one of ${expected.join(', ')}`,
    {
      details: { file, line },
    },
  );
}
