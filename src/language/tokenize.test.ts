import { expect, test } from 'vitest';
import { tokenize } from './tokenize.ts';

const forms = (text: string): string[] => {
  const { starts, ends } = tokenize(text);
  return Array.from(starts, (start, at) => text.slice(start, ends[at]));
};

const sentences = (text: string): string[] => {
  const { starts, ends, bounds } = tokenize(text);
  return Array.from(bounds.subarray(0, -1), (first, at) =>
    text.slice(starts[first], ends[(bounds[at + 1] as number) - 1]),
  );
};

test.each([
  ['China-U.S. relations', 'China|-|U.S.|relations'],
  ["They don't, can't and won't.", "They|do|n't|,|ca|n't|and|wo|n't|."],
  ['Russia’s envoys cannot stay', 'Russia|’s|envoys|can|not|stay'],
  ['worth $3.5bn, or €2 million', 'worth|$|3.5|bn|,|or|€|2|million'],
  ['a 7% fall to 1,300.', 'a|7|%|fall|to|1,300|.'],
  ['non-members and anti-ship missiles', 'non-members|and|anti-ship|missiles'],
  ['non-U.S. exports', 'non-U.S.|exports'],
  ['a long-term, so-called deal', 'a|long|-|term|,|so|-|called|deal'],
  ['She wrote on X. Malcolm X. Lund left', 'She|wrote|on|X|.|Malcolm|X.|Lund|left'],
  ['Lt. Col. J. R. Smith Jr. of the U.N. left', 'Lt.|Col.|J.|R.|Smith|Jr.|of|the|U.N.|left'],
  ['see https://example.org/a?b=1, please', 'see|https://example.org/a?b=1|,|please'],
  ['write to press@example.org.', 'write|to|press@example.org|.'],
  ['at 7:30 p.m. on the 20th', 'at|7:30|p.m.|on|the|20th'],
  ['“We agree,” she said.', '“|We|agree|,|”|she|said|.'],
  ['the 1990s—and after', 'the|1990s|—|and|after'],
  ['Wait... what?!', 'Wait|...|what|?!'],
])('cuts %j as the treebanks do', (text, expected) => {
  expect(forms(text)).toEqual(expected.split('|'));
});

test.each([
  ['The talks ended. They will resume.', 'The talks ended.|They will resume.'],
  ['He met Dr. Lee and Gen. Park. Both left.', 'He met Dr. Lee and Gen. Park.|Both left.'],
  ['LIMA, Nov. 17 (Wire) -- The two met.', 'LIMA, Nov. 17 (Wire) --|The two met.'],
  ['Oslo (Wire) - The two met.', 'Oslo (Wire) -|The two met.'],
  ['Talks on trade - and on fish - began.', 'Talks on trade - and on fish - began.'],
  ['They met U.S. President Lee in Oslo.', 'They met U.S. President Lee in Oslo.'],
  ['The visit to the U.S. The next one is in May.', 'The visit to the U.S.|The next one is in May.'],
  ['They spoke during the meeting. in Lima on Monday.', 'They spoke during the meeting. in Lima on Monday.'],
  ['"Will it hold?" Smith asked. Nobody knew.', '"Will it hold?" Smith asked.|Nobody knew.'],
  ['Will they sign? nobody knows.', 'Will they sign?|nobody knows.'],
  ['Will they sign? she asked.', 'Will they sign? she asked.'],
  ['The war ended.[3][14] Peace held.', 'The war ended.[3][14]|Peace held.'],
  ['The treaty (c. 1648) holds. Few know it.', 'The treaty (c. 1648) holds.|Few know it.'],
  ['“We will go.” He left.', '“We will go.”|He left.'],
  ['"We agree," he said. "We will sign."', '"We agree," he said.|"We will sign."'],
  ['Talks open in Oslo\n\nMinisters met on Monday.', 'Talks open in Oslo|Ministers met on Monday.'],
  [
    'Talks open in Oslo\nThe ministers of both states met on Monday in the capital.',
    'Talks open in Oslo|The ministers of both states met on Monday in the capital.',
  ],
  [
    'The ministers of both countries met on\nMonday in the capital of the third one\nfor talks.',
    'The ministers of both countries met on\nMonday in the capital of the third one\nfor talks.',
  ],
])('splits %j into sentences', (text, expected) => {
  expect(sentences(text)).toEqual(expected.split('|'));
});

test('an endless sentence is cut', () => {
  const { bounds } = tokenize('word '.repeat(5000));
  for (let at = 1; at < bounds.length; at++)
    expect((bounds[at] as number) - (bounds[at - 1] as number)).toBeLessThanOrEqual(200);
});

test('no text, no tokens', () => {
  expect(forms('')).toEqual([]);
  expect(forms(' \n\u00a0\u200b\ufeff')).toEqual([]);
  expect(sentences('')).toEqual([]);
});
