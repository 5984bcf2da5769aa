import { describe, expect, it } from 'vitest';
import { loadCoder } from '../../node.ts';

const coder = loadCoder();
const typesOf = (text: string): readonly string[] =>
  coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' }).events.map(({ type }) => type);

describe('deeds', () => {
  it.each([
    ['Hungarian troops attacked Slovak border guards.', 'ASSAULT'],
    ['The Turkish army shelled Greek positions.', 'ASSAULT'],
    ['Peru arrested two Chilean diplomats.', 'COERCE'],
    ['Norwegian warships arrived in Latvia.', 'MOBILIZE'],
    ['Nurses demonstrated against the government in Lima.', 'PROTEST'],
    ['The Kenyan president flew to Uganda on Monday.', 'CONSULT'],
    ['A Kenyan delegation visited Uganda on Monday.', 'CONSULT'],
    ['Two Kenyan soldiers were released from Ugandan custody.', 'RETREAT'],
  ])('are done by those who can do them: %s', (text, type) => {
    expect(typesOf(text)).toContain(type);
  });

  it.each([
    ["The minister's comments came at a conference in Kenya."],
    ['When it comes to Ghana, the Norwegian premier is cautious.'],
    ['The Polish president visited Gdańsk.'],
    ['Senator Ruth Ames attacked Senator John Bell.'],
    ["The French minister will fight the release of the premier's letters."],
    ['The Finnish premier launched his campaign in March.'],
    ['The team rallied behind the captain.'],
    ['The Peruvian minister burned his savings.'],
    ['The Danish premier was unable to put down his phone.'],
  ])('are not read into other uses of their words: %s', (text) => {
    expect(typesOf(text)).toEqual([]);
  });
});

describe('vague pronouns', () => {
  it('name nobody where their noun stands further back than a sentence', () => {
    const text =
      'Kenya signed a treaty with Uganda. The rain fell all day. Farmers were glad. It threatens the harvest of the people.';
    expect(typesOf(text)).toEqual(['AGREE']);
  });
});
