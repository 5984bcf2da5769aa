import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../node.ts';
import { createQuantityReader } from './quantities.ts';

const read = createQuantityReader(readKnowledge());
const all = (text: string) =>
  read(text, 0, text.length).map(({ value, low, high, unit, approximate }) =>
    JSON.parse(JSON.stringify({ value, low, high, unit, approximate })),
  );

describe('quantities are read with their bounds and units', () => {
  it.each([
    ['a 25% duty', [{ value: 25, unit: 'percent', approximate: false }]],
    ['about 4.5 percent of it', [{ value: 4.5, unit: 'percent', approximate: true }]],
    ['a loan of $2.4 billion', [{ value: 2.4e9, unit: 'USD', approximate: false }]],
    ['a loan of €300m', [{ value: 3e8, unit: 'EUR', approximate: false }]],
    ['between 40 and 50 ships', [{ value: 45, low: 40, high: 50, approximate: true }]],
    ['5 to 10 per cent', [{ value: 7.5, low: 5, high: 10, unit: 'percent', approximate: true }]],
    ['$2-3 billion', [{ value: 2.5e9, low: 2e9, high: 3e9, unit: 'USD', approximate: true }]],
    ['more than 1,200 soldiers', [{ value: 1200, low: 1200, approximate: true }]],
    ['up to two dozen jets', [{ value: 24, high: 24, approximate: true }]],
    ['for about two and a half hours', [{ value: 2.5, approximate: true }]],
    ['half a million people', [{ value: 5e5, approximate: false }]],
    ['twenty-five envoys', [{ value: 25, approximate: false }]],
    ['two hundred and fifty envoys', [{ value: 250, approximate: false }]],
    ['60 square kilometres', [{ value: 60, unit: 'km2', approximate: false }]],
    ['50 or so villagers', [{ value: 50, approximate: true }]],
    ['two lakh villagers', [{ value: 2e5, approximate: false }]],
    ['about 30 crore rupees', [{ value: 3e8, unit: 'INR', approximate: true }]],
    [
      'rose 12% to $45.6 billion',
      [
        { value: 12, unit: 'percent', approximate: false },
        { value: 4.56e10, unit: 'USD', approximate: false },
      ],
    ],
    [
      'five and six ships',
      [
        { value: 5, approximate: false },
        { value: 6, approximate: false },
      ],
    ],
    ['300 million yuan', [{ value: 3e8, unit: 'CNY', approximate: false }]],
  ])('%s', (text, expected) => {
    expect(all(text)).toEqual(expected);
  });

  it.each(['the G20 summit', 'someone else', 'the tenth round', 'F-16s', 'often'])('%s: nothing', (text) => {
    expect(all(text)).toEqual([]);
  });
});
