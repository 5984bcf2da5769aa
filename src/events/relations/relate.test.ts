import { describe, expect, it } from 'vitest';
import { loadRelater } from '../../node.ts';
import { readMarkedSentence } from './marked-sentence.ts';

const relate = loadRelater();

describe('the relation of two marked parties', () => {
  it.each([
    ['<s>Fiji</s> condemned <t>Samoa</t> for the raid on the harbour.', 'ACCUSE'],
    ['<s>The king</s> met <t>the Omani sultan</t> in Muscat on Friday.', 'CONSULT'],
    ['<s>Norway</s> sent blankets and tents to <t>the flooded villages</t>.', 'AID'],
    ['<s>Rebel gunmen</s> attacked <t>an army post</t> at dawn.', 'ASSAULT'],
    ['<s>Bern</s> expelled <t>two Polish diplomats</t>.', 'SANCTION'],
    ['<s>Police</s> arrested <t>the editor</t> on Monday.', 'COERCE'],
    ['<s>Peru</s> rejected <t>a proposal by Chile</t>.', 'REJECT'],
    ['<s>Thousands of miners</s> protested against <t>the governor</t>.', 'PROTEST'],
  ])('%s', (marked, type) => {
    expect(relate(marked).type).toBe(type);
  });

  it.each(['', '   ', 'No mark at all.', '<s></s>', '<t>Oslo</t>', '🦊 <s>🦊</s> 🦊'])(
    'is answered whatever stands there: %j',
    (marked) => {
      const { type, ranked } = relate(marked);
      expect(ranked.map((one) => one.type)).toContain(type);
      expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
    },
  );
});

describe('marks', () => {
  it.each([
    ['<s>Rome</s> met <t>Tunis</t>', 'Rome met Tunis', ['Rome'], ['Tunis']],
    [
      '<s> Rome </s>met <T>Tunis</T> and <t>Oran</t>',
      ' Rome met Tunis and Oran',
      ['Rome'],
      ['Tunis', 'Oran'],
    ],
    ['<s>Rome and <t>Oslo</t></s> met', 'Rome and Oslo met', ['Rome and Oslo'], ['Oslo']],
    ['<s>Rome met </t>Tunis', 'Rome met Tunis', [], []],
    ['a < b <s> </s>', 'a < b  ', [], []],
  ])('%j', (marked, text, actors, recipients) => {
    const sentence = readMarkedSentence(marked);
    const words = (spans: typeof sentence.actors) => spans.map(({ start, end }) => text.slice(start, end));
    expect(sentence.text).toBe(text);
    expect(words(sentence.actors)).toEqual(actors);
    expect(words(sentence.recipients)).toEqual(recipients);
  });
});
