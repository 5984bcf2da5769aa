import { describe, expect, it } from 'vitest';
import { type KnowledgeRow, readRows } from '../src/knowledge.ts';
import { readKnowledge } from '../src/node.ts';

const SECTORS =
  'GOV MIL LEG JUD SPY COP OPP PTY REB PRM UAF CRM BUS LAB JRN EDU MED REL AGR ENV SOC NGO CVL ELI PRE REF IGO';
/** Members of the United Nations, by ISO 3166-1 alpha-3. */
const UN_MEMBERS =
  'AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR ' +
  'BFA BDI CPV KHM CMR CAN CAF TCD CHL CHN COL COM COD COG CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY ' +
  'SLV GNQ ERI EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN ' +
  'IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR PRK KOR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MKD MDG ' +
  'MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MDA MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA NOR ' +
  'OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP ' +
  'SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK TZA THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ' +
  'ARE GBR USA URY UZB VUT VEN VNM YEM ZMB ZWE';
/** The other entries of ISO 3166-1. */
const OTHERS =
  'ALA ASM AIA ATA ABW BMU BES BVT IOT VGB CYM CXR CCK COK CUW FLK FRO GUF PYF ATF GIB GRL GLP GUM GGY HMD ' +
  'VAT HKG IMN JEY MAC MTQ MYT MSR NCL NIU NFK MNP PSE PCN PRI REU BLM SHN MAF SPM SXM SGS SJM TWN TKL TCA ' +
  'UMI VIR WLF ESH';
const STATELESS = ['IGO', 'NGO', 'MNC', 'IMG'];
const DATE = /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/;

const files = readKnowledge();
const below = (prefix: string) => [...files.keys()].filter((path) => path.startsWith(`actors/${prefix}`));
const rowsOf = (...paths: readonly string[]) => paths.flatMap((path) => readRows(files, path));
const states = rowsOf('actors/countries.tsv');
const holders = rowsOf(...below('people'));
const bodies = rowsOf(...below('organisations'), ...below('groups'));

/** Where each row is that breaks a rule, so that a failure says which line to mend. */
function faults(rows: readonly KnowledgeRow[], isFault: (cells: KnowledgeRow['cells']) => boolean): string[] {
  return rows
    .filter(({ cells }) => isFault(cells))
    .map(({ file, line, cells }) => `${file}:${line} ${Object.values(cells).slice(0, 7).join(' | ')}`);
}

const known = new Set(SECTORS.split(' '));
const codes = new Set([...states.map(({ cells }) => cells['code'] ?? ''), ...STATELESS]);
const isDate = (cell: string | undefined) => DATE.test(cell ?? '');

/** A period that ends before it begins, comparing only as much as both dates say. */
function isReversed(from = '', until = ''): boolean {
  const length = Math.min(from.length, until.length);
  return until.slice(0, length) < from.slice(0, length);
}

describe('countries', () => {
  it('has every entry of ISO 3166-1 and Kosovo, once', () => {
    const listed = states.map(({ cells }) => cells['code'] ?? '');
    expect(`${UN_MEMBERS} ${OTHERS}`.split(' ').filter((code) => !listed.includes(code))).toEqual([]);
    expect(listed).toContain('XKX');
    expect(listed.filter((code, at) => listed.indexOf(code) !== at)).toEqual([]);
  });

  it('gives inhabited states a capital, and sectors only to metonyms that need one', () => {
    const bad = faults(states, ({ metonyms = '' }) =>
      metonyms.split(';').some((word) => word.includes('=') && !known.has(word.split('=')[1] ?? '')),
    );
    expect(bad).toEqual([]);
  });
});

describe('organs of organisations', () => {
  it('name an organisation between states of the list, and are between states themselves', () => {
    const wholes = new Set(
      bodies.flatMap(({ cells }) => (cells['country'] === 'IGO' ? [cells['name']] : [])),
    );
    expect(
      faults(
        bodies,
        ({ part_of = '', country }) => part_of !== '' && !(country === 'IGO' && wholes.has(part_of)),
      ),
    ).toEqual([]);
  });
});

describe('people', () => {
  it.each([
    ['a name', ({ name = '' }: KnowledgeRow['cells']) => name === ''],
    ['an office', ({ office = '' }: KnowledgeRow['cells']) => office === ''],
    ['a known country', ({ country = '' }: KnowledgeRow['cells']) => !codes.has(country)],
    ['a known sector', ({ sector = '' }: KnowledgeRow['cells']) => !known.has(sector)],
    ['dates in form', ({ from, until }: KnowledgeRow['cells']) => !isDate(from) || !isDate(until)],
    ['dates in order', ({ from, until }: KnowledgeRow['cells']) => isReversed(from, until)],
    [
      'a gender of m, f or none',
      ({ gender = '' }: KnowledgeRow['cells']) => !['', 'm', 'f'].includes(gender),
    ],
  ])('each have %s', (_, isFault) => {
    expect(faults(holders, isFault)).toEqual([]);
  });

  it('are each told once of an office they began at a date', () => {
    const seen = new Set<string>();
    const twice = faults(holders, ({ name, country, office, from }) => {
      const key = `${name}|${country}|${office}|${from}`;
      const isSecond = seen.has(key);
      seen.add(key);
      return isSecond;
    });
    expect(twice).toEqual([]);
  });

  it('have one gender', () => {
    const genders = new Map<string, string>();
    const mixed = faults(holders, ({ name, country, gender = '' }) => {
      const key = `${name}|${country}`;
      const before = genders.get(key) ?? gender;
      genders.set(key, before);
      return before !== gender;
    });
    expect(mixed).toEqual([]);
  });

  it('are more than 2,500, in every state that is a member of the United Nations', () => {
    expect(new Set(holders.map(({ cells }) => `${cells['name']}|${cells['country']}`)).size).toBeGreaterThan(
      2500,
    );
    const peopled = new Set(holders.map(({ cells }) => cells['country']));
    expect(UN_MEMBERS.split(' ').filter((code) => !peopled.has(code))).toEqual([]);
  });
});

describe('organisations and groups', () => {
  it.each([
    ['a known country', ({ country = '' }: KnowledgeRow['cells']) => country !== '' && !codes.has(country)],
    ['a known sector', ({ sector = '' }: KnowledgeRow['cells']) => sector !== '' && !known.has(sector)],
    ['dates in form', ({ from, until }: KnowledgeRow['cells']) => !isDate(from) || !isDate(until)],
    [
      'members by code',
      ({ members = '' }: KnowledgeRow['cells']) =>
        members !== '' && members.split(';').some((code) => !codes.has(code.trim())),
    ],
  ])('each have %s', (_, isFault) => {
    expect(faults(bodies, isFault)).toEqual([]);
  });

  it('are each told once of a period', () => {
    const seen = new Set<string>();
    const twice = faults(bodies, ({ name, country, from }) => {
      const key = `${name}|${country}|${from}`;
      const isSecond = seen.has(key);
      seen.add(key);
      return isSecond;
    });
    expect(twice).toEqual([]);
  });

  it('count at least 400 organisations', () => {
    expect(rowsOf(...below('organisations')).length).toBeGreaterThan(400);
  });
});

describe('names by country', () => {
  const rows = rowsOf('actors/names-by-country.tsv');
  const parts = ['given', 'family', 'ending', 'syllable'];
  it.each([
    [
      'known countries',
      ({ countries = '' }: KnowledgeRow['cells']) => !countries.split(';').every((code) => codes.has(code)),
    ],
    ['a part', ({ part = '' }: KnowledgeRow['cells']) => !parts.includes(part)],
    ['a spread', ({ spread = '' }: KnowledgeRow['cells']) => !['', 'some'].includes(spread)],
    [
      'names, each once',
      ({ names = '' }: KnowledgeRow['cells']) => {
        const all = names.split(';');
        return all.includes('') || new Set(all).size !== all.length;
      },
    ],
    [
      'a hyphen before endings alone',
      ({ part, names = '' }: KnowledgeRow['cells']) =>
        names.split(';').some((name) => name.startsWith('-') !== (part === 'ending')),
    ],
  ])('each have %s', (_, isFault) => {
    expect(faults(rows, isFault)).toEqual([]);
  });

  it('are of nearly every state that is a member of the United Nations', () => {
    const named = new Set(rows.flatMap(({ cells }) => (cells['countries'] ?? '').split(';')));
    expect(UN_MEMBERS.split(' ').filter((code) => !named.has(code)).length).toBeLessThan(5);
  });
});
