import { describe, expect, it } from 'vitest';
import { loadActorLexicon, USER_FOLDER } from '../src/actors/lexicon/lexicon.ts';
import { resolveActor } from '../src/actors/resolve-actor.ts';
import { loadEngine, readKnowledge } from '../src/node.ts';

const builtIn = readKnowledge();
const engine = loadEngine();

const lexiconWith = (name: string, text: string) =>
  loadActorLexicon(new Map([...builtIn, [`${USER_FOLDER}${name}`, text]]));

function resolverWith(name: string, text: string) {
  const lexicon = lexiconWith(name, text);
  return (actor: string, date?: string) => resolveActor({ actor, date }, { engine, lexicon });
}

describe('files of actors that users bring', () => {
  it('may be PETRARCH actor dictionaries with synonyms and dated codes', () => {
    const resolve = resolverWith(
      'actors.txt',
      `ZORBLATT_HELM_  [ELBGOV 20100301-20141231] ; invented for this test
+HELM_OF_ELBONIA_
     [ELBELI >20150101]
# a comment
MUDLARK_BRIGADE_ [ELBREB]
`,
    );
    expect(resolve('Zorblatt Helm', '2012-05-01')).toMatchObject({ country: 'ELB', sector: 'GOV' });
    expect(resolve('Zorblatt Helm', '2018-05-01')).toMatchObject({ country: 'ELB', sector: 'ELI' });
    expect(resolve('the Mudlark Brigade')).toMatchObject({ country: 'ELB', sector: 'REB' });
  });

  it('may be PETRARCH agent dictionaries', () => {
    const resolve = resolverWith('agents.txt', 'BOGTROTTER_ [~REB]\n');
    expect(resolve('Norwegian bogtrotters')).toMatchObject({ country: 'NOR', sector: 'REB' });
  });

  it('may be the result of the Wikidata query, as TSV or JSON', () => {
    const tsv = `?person\t?personLabel\t?aliases\t?country\t?officeLabel\t?from\t?until\t?gender
<http://www.wikidata.org/entity/Q1>\t"Ada Quillfeather"@en\t"A. Quillfeather"\t"NOR"\t"foreign minister"@en\t"2001-03-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>\t"2009-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>\t"female"@en
`;
    const json = JSON.stringify({
      results: {
        bindings: [
          {
            personLabel: { value: 'Ada Quillfeather' },
            country: { value: 'NOR' },
            officeLabel: { value: 'foreign minister' },
            from: { value: '2001-03-01T00:00:00Z' },
            until: { value: '2009-01-01T00:00:00Z' },
          },
        ],
      },
    });
    for (const [name, text] of [
      ['a.tsv', tsv],
      ['a.json', json],
    ] as const)
      expect(resolverWith(name, text)('Ada Quillfeather', '2005-01-01')).toMatchObject({
        country: 'NOR',
        name: 'Ada Quillfeather',
        role: 'foreign minister',
      });
  });

  it('win over ours', () => {
    const resolve = resolverWith(
      'people.tsv',
      'name\taliases\tcountry\toffice\tsector\tfrom\tuntil\tgender\tnote\nJoe Biden\t\tELB\tking\tGOV\t2001\t\tm\n',
    );
    expect(resolve('Joe Biden', '2022-01-01')).toMatchObject({ country: 'ELB', role: 'king' });
  });

  it('load in under a second of work, 60,000 lines long', () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, n) =>
        `NAME${n}_BEARER${n % 977}_\n+ALIAS${n}_BEARER_\n     [ELBGOV 20${10 + (n % 9)}0101-20191231]`,
    ).join('\n');
    lexiconWith('none.txt', '');
    const work = (text: string) => {
      const before = process.cpuUsage();
      const lexicon = lexiconWith('large.txt', text);
      const { user, system } = process.cpuUsage(before);
      return { ms: (user + system) / 1000, lexicon };
    };
    const without = work('').ms;
    const { ms, lexicon } = work(lines);
    expect(lexicon.problems).toEqual([]);
    expect(ms - without).toBeLessThan(1000);
  });
});
