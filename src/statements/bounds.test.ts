import { describe, expect, it } from 'vitest';
import { loadCoder } from '../node.ts';

const coder = loadCoder();
const contentsOf = (text: string): readonly string[] =>
  coder
    .code({ id: 'd', text, publishedAt: '2019-05-14', publishedFrom: 'given', language: 'en' })
    .statements.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' … '));

describe('what is retold ends where its teller goes on', () => {
  it.each([
    [
      'a semicolon',
      'Oslo said that the port would stay shut; Riga has moved its ships to Narva.',
      'that the port would stay shut',
    ],
    [
      'a verdict',
      'The minister said that the port had been mined, a charge which Riga calls a lie.',
      'that the port had been mined',
    ],
    [
      'a second verb',
      'The envoy accused Riga of theft and pointed out that nobody had been paid.',
      'Riga of theft',
    ],
    [
      'words before a quotation',
      'Oslo praised the plan within hours as "the best news in years".',
      '"the best news in years"',
    ],
    [
      'a quotation that ends the clause',
      'The king said that the talks would not resume until "Riga pays its debts".',
      'that the talks would not resume until "Riga pays its debts"',
    ],
  ])('%s', (_, text, expected) => {
    expect(contentsOf(text)).toContain(expected);
  });
});
