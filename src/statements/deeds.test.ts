import { describe, expect, it } from 'vitest';
import { loadCoder } from '../node.ts';

const coder = loadCoder();

function read(text: string): { readonly said: readonly string[]; readonly types: readonly string[] } {
  const coded = coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' });
  return {
    said: coded.statements.map(({ content }) =>
      content.map(({ start, end }) => text.slice(start, end)).join(' | '),
    ),
    types: coded.events.map(({ type }) => type),
  };
}

describe('what is done is an event, what is said a statement', () => {
  it.each([
    ['Chile and Peru agreed to reopen the border in May.'],
    ['Kenya and Uganda agreed on a truce, which the African Union welcomed.'],
  ])('takes no agreement for words: %j', (text) => {
    const { said, types } = read(text);
    expect(types).toContain('AGREE');
    expect(said.filter((one) => /reopen|truce/.test(one))).toEqual([]);
  });

  it('keeps what an agreement is told to say as a clause', () => {
    const { said } = read('Chile and Peru agreed that the border would stay closed until May.');
    expect(said).toEqual(['that the border would stay closed until May']);
  });

  it('takes a second deed for no words of the first', () => {
    const { said } = read('Norway summoned the Chilean consul and demanded an inquiry.');
    expect(said.filter((one) => one.includes('demanded'))).toEqual([]);
  });

  it('keeps deeds of words beside their events', () => {
    const { said, types } = read('Norway urged Chile and Peru to show restraint at the border.');
    expect(types).toContain('REQUEST');
    expect(said).toEqual(['Chile and Peru to show restraint at the border']);
  });

  it('takes what nobody is named as expecting for no statement in a report on dealings', () => {
    const { said } = read(
      'Chile recalled its ambassador to Peru on Monday. The envoy is expected to stay in Santiago until May.',
    );
    expect(said).toEqual([]);
  });
});
