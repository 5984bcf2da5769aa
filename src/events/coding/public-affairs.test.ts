import { describe, expect, it } from 'vitest';
import { loadCoder } from '../../node.ts';

const coder = loadCoder();
const typesOf = (text: string): readonly string[] =>
  coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' }).events.map(({ type }) => type);

describe('public affairs', () => {
  it.each([
    ['Norway condemned Denmark over the raid.', 'ACCUSE'],
    ['Rebels attacked an army post in northern Mali.', 'ASSAULT'],
    ['Kenya expelled two Ugandan diplomats.', 'SANCTION'],
    [
      'The Turkish football federation banned Greek fans after Turkey accused Greece of provocation.',
      'ACCUSE',
    ],
  ])('are coded: %s', (text, type) => {
    expect(typesOf(text)).toContain(type);
  });

  it.each([
    ['The striker attacked the referee in the stadium after the goalkeeper was injured.'],
    ['A burglar stabbed a shopkeeper, the coroner told the jury.'],
    ['The wildfire destroyed a village and killed a climber.'],
    ['The retailer sued its shareholders over the merger.'],
  ])('are not: %s', (text) => {
    expect(typesOf(text)).toEqual([]);
  });
});
