import { describe, expect, it } from 'vitest';
import { LexiconError } from './errors.ts';
import { overlayKnowledge, readRows } from './knowledge.ts';

const files = (text: string) => new Map([['a.tsv', text]]);

describe('readRows', () => {
  it('passes over comments and empty lines and counts lines for messages', () => {
    const rows = readRows(files('# about\n\nname\tcode\n# more\nFrance\tFRA\n'), 'a.tsv');
    expect(rows).toEqual([{ line: 5, file: 'a.tsv', cells: { name: 'France', code: 'FRA' } }]);
  });

  it('reads missing cells at the end of a line as empty', () => {
    expect(readRows(files('name\tcode\nFrance'), 'a.tsv')[0]?.cells).toEqual({ name: 'France', code: '' });
  });

  it.each([
    ['name\nFrance\tFRA', /a\.tsv:2: 2 cells, but the header names 1/],
    ['# nothing', /no header line/],
  ])('refuses %j, saying where', (text, message) => {
    expect(() => readRows(files(text), 'a.tsv')).toThrow(message);
  });

  it('names a missing file', () => {
    expect(() => readRows(new Map(), 'b.tsv')).toThrow(LexiconError);
  });
});

describe('overlayKnowledge', () => {
  const base = files('# ours\nname\tcode\nFrance\tFRA\nFrance\tFR\nPeru\tPER\n');

  it('puts the rows of the user in place of the rows with the same first cell and adds the others', () => {
    const merged = overlayKnowledge(base, files('name\tcode\r\nFrance\tXXX\r\nElbonia\tELB\r\n'));
    expect(readRows(merged, 'a.tsv').map(({ cells }) => `${cells['name']} ${cells['code']}`)).toEqual([
      'Peru PER',
      'France XXX',
      'Elbonia ELB',
    ]);
  });

  it('keeps files that the user does not have and adds files of new names', () => {
    const merged = overlayKnowledge(base, new Map([['b.tsv', 'x\n1\n']]));
    expect([...merged.keys()]).toEqual(['a.tsv', 'b.tsv']);
    expect(merged.get('a.tsv')).toBe(base.get('a.tsv'));
  });

  it('refuses a file with another header, showing the one expected', () => {
    expect(() => overlayKnowledge(base, files('code\tname\nFRA\tFrance'))).toThrow(/"name<tab>code"/);
  });
});
