import { describe, expect, it } from 'vitest';
import { loadCoder } from '../../node.ts';

const coder = loadCoder();

/** Types coded in a report on a harbour town, with one more sentence in its middle. */
function inOtherNews(sentence: string): readonly string[] {
  const text = `The harbour of Varna has grown old. Rust eats its gates. Few ships call. ${sentence} Its cranes date from a time of plenty. Gulls nest in them. The town hopes for better years.`;
  const { events } = coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' });
  return events.map(({ type }) => type);
}

describe('in a report on something else than dealings between governments', () => {
  it.each([
    ['Norway condemned Denmark over the tax.', 'ACCUSE'],
    ['The Turkish president met the Greek premier in Varna in June.', 'CONSULT'],
    ['Dockers tried to storm the parliament.', 'PROTEST'],
    ['Rebels attacked an army post in northern Mali.', 'ASSAULT'],
  ])('what is told as a fact is an event: %s', (sentence, type) => {
    expect(inOtherNews(sentence)).toContain(type);
  });

  it.each([
    ['a quotation', '"Norway condemned Denmark over the tax," the barber said.'],
    ['a wish', 'Norway should condemn Denmark over the tax.'],
    ['a purpose', 'The Turkish president came to help Greece.'],
    ['what a noun is about', 'The plan of the Turkish president to visit Greece is old.'],
    ['a habit', 'Some ships shun Greece, and some towns criticise Turkey.'],
    ['a party that only "it" names', 'It condemned Denmark over the tax.'],
    ['a company', 'The airline Finnair accused Denmark of greed.'],
    ['a forecast', 'Norway warned that Denmark would run out of fish.'],
  ])('%s is none: %s', (_, sentence) => {
    expect(inOtherNews(sentence)).toEqual([]);
  });
});

describe('in a speech', () => {
  it('nothing is an event', () => {
    const spoken =
      'I have lived in Varna all my life, and I know our port. We built it, and my father ran it. Norway condemned Denmark over the tax. I ask you: what did we do? Let us mend our gates. We owe it to our children.';
    const { events } = coder.code({ id: 'x', text: spoken, publishedFrom: 'unknown', language: 'en' });
    expect(events).toEqual([]);
  });
});

describe('a party by inference', () => {
  const typesOf = (text: string) =>
    coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' }).events.map(({ type }) => type);

  it('is believed right after it is named', () => {
    expect(typesOf('Ghana accused Togo of spying on Monday. Togo rejected the accusation.')).toContain(
      'REJECT',
    );
  });

  it('is not where the report told of it once and long before', () => {
    const text =
      'Ghana accused Togo of spying on Monday. Benin and Togo share a river. The border of Ghana and Togo is long. Its woods are old. Few roads cross it. Traders know them all. Some go by night. Cocoa is dear. Fuel is cheap. The guards are few. Their huts are old. The talks were hard.';
    expect(typesOf(text)).not.toContain('CONSULT');
  });
});

describe('a long text', () => {
  const filling = 'The border of Ghana and Togo is old. Traders know it well. ';
  const told = 'Togo is poor. It threatened Ghana with sanctions. ';
  const typesOf = (day: string) => {
    const text =
      Array.from({ length: 18 }, () => `${filling}Ghana accused Togo of spying${day}. `).join('') + told;
    return coder
      .code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' })
      .events.map(({ type }) => type);
  };

  it('that names days is news, and one that names none an essay, of which only facts are told', () => {
    expect(typesOf(' on Monday')).toContain('THREATEN');
    expect(typesOf('')).toContain('ACCUSE');
    expect(typesOf('')).not.toContain('THREATEN');
  });
});
