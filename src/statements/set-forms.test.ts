import { describe, expect, it } from 'vitest';
import { loadCoder } from '../node.ts';

const coder = loadCoder();

/** Speaker, content and reporters of each statement, as "speaker: content | content (by reporter)". */
function statementsOf(text: string): readonly string[] {
  const coded = coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' });
  const nameOf = (id: string): string => coded.actors.find((actor) => actor.id === id)?.name ?? id;
  return coded.statements.map(({ speaker, content, reportedBy }) => {
    const words = content.map(({ start, end }) => text.slice(start, end)).join(' | ');
    return `${nameOf(speaker)}: ${words}${reportedBy.length > 0 ? ` (by ${reportedBy.map(nameOf).join(', ')})` : ''}`;
  });
}

describe('set forms of attribution', () => {
  it.each([
    [
      'Peru will reopen its border with Chile in May, according to Foreign Minister Ana Lund.',
      ['Ana Lund: Peru will reopen its border with Chile in May'],
    ],
    [
      'Kenya has recalled its envoy, Foreign Minister Ana Lund said on Monday.',
      ['Ana Lund: Kenya has recalled its envoy'],
    ],
    [
      'The Polish embassy said in a statement that Belarus had closed the crossing.',
      ['Polish embassy: that Belarus had closed the crossing'],
    ],
    [
      'Norway said that Iceland had no plans to leave the talks, according to the Swedish embassy.',
      ['Norway: that Iceland had no plans to leave the talks (by Swedish embassy)'],
    ],
    [
      'After Ana Lund asked about the bridge in May, the guests became restless and left the hall early, according to the Swedish embassy.',
      [
        'Swedish embassy: After Ana Lund asked about the bridge in May, the guests became restless and left the hall early',
        'Ana Lund: the bridge in May (by Swedish embassy)',
      ],
    ],
    [
      'Ambassador Ana Lund was quoted by the Chilean embassy as saying that Norway had no proof.',
      ['Ana Lund: that Norway had no proof (by Chilean embassy)'],
    ],
    [
      'Norwegian state television quoted Ana Lund as having promised that Chile would pay.',
      ['Ana Lund: that Chile would pay (by Norwegian state television)'],
    ],
    [
      'According to two envoys present at the dinner, Ana Lund answered that Chile would pay.',
      ['Ana Lund: that Chile would pay (by two envoys)'],
    ],
    [
      'Peru recalled its envoy on Monday, hours after Ana Lund called him "a spy" and said that Chile would pay.',
      ['Ana Lund: him "a spy"', 'Ana Lund: that Chile would pay'],
    ],
    [
      '"Chile will pay," read a statement issued by the Swedish embassy.',
      ['Swedish embassy: "Chile will pay,"'],
    ],
    [
      'LIMA: The dam will be built in May, the Swedish embassy said.',
      ['Swedish embassy: The dam will be built in May'],
    ],
    ['Chile: junta says it will sue the Swedish embassy', ['junta: it will sue the Swedish embassy']],
    ['"We shall wait," Ana Lund was quoted as saying.', ['Ana Lund: "We shall wait,"']],
    [
      'Two Chilean diplomats, who had been at the talks, said that both sides had left.',
      ['Two Chilean diplomats: that both sides had left'],
    ],
    [
      'Kenya said it stood with Uganda and warned that the truce would end.',
      ['Kenya: it stood with Uganda', 'Kenya: that the truce would end'],
    ],
    [
      'Chile will pay its share, the minister said, and Peru will pay the rest.',
      ['minister: Chile will pay its share | and Peru will pay the rest'],
    ],
    [
      'The palace said in a statement that Daniel Ortega told the envoy that Nicaragua would not sign.',
      ['Daniel Ortega: that Nicaragua would not sign (by palace)'],
    ],
    [
      'The Norwegian embassy said Ana Lund had told the king that the talks would go on.',
      ['Ana Lund: that the talks would go on (by Norwegian embassy)'],
    ],
    [
      'Chile and Peru agreed on the quota, Ana Lund said after talks that lasted nearly twelve hours.',
      ['Ana Lund: Chile and Peru agreed on the quota'],
    ],
    [
      'Ana Lund told President Luis Ortega she was ready to sign the pact.',
      ['Ana Lund: she was ready to sign the pact'],
    ],
    [
      'Peru wants a larger share of the catch, Ana Lund wrote in a column printed in three newspapers on Sunday, weeks before the fleet was due to sail.',
      ['Ana Lund: Peru wants a larger share of the catch'],
    ],
    [
      'Peru wants a larger share of the catch, President Luis Ortega wrote in a letter. "Our boats have waited long enough," the letter said, according to a copy that the embassy gave out.',
      [
        'Luis Ortega: Peru wants a larger share of the catch',
        'Luis Ortega: "Our boats have waited long enough," (by copy)',
      ],
    ],
    [
      'The Norwegian embassy warned that the border would close. Talks will resume in May, the statement added.',
      ['Norwegian embassy: that the border would close', 'Norwegian embassy: Talks will resume in May'],
    ],
    [
      'The Norwegian embassy asked Peru to open the port at once, warning that the fleet would leave otherwise.',
      [
        'Norwegian embassy: Peru to open the port at once, warning that the fleet would leave otherwise',
        'Norwegian embassy: that the fleet would leave otherwise',
      ],
    ],
    [
      'Peru is ready to lend water if the rivers fall this summer, its energy minister, Ana Lund, wrote.',
      ['Ana Lund: Peru is ready to lend water if the rivers fall this summer'],
    ],
    [
      'From Ana Lund, a month ago: "We do not want a quarrel with Chile, and Chile does not want one with us."',
      ['Ana Lund: "We do not want a quarrel with Chile, and Chile does not want one with us."'],
    ],
    [
      'The Norwegian embassy said that the port would close in May, which nobody in Bergen had expected.',
      ['Norwegian embassy: that the port would close in May'],
    ],
    [
      'Minutes of the briefing.\n\nAna Lund: This is not so. The visit was never agreed. Talks will go on in May.',
      ['Ana Lund: This is not so. The visit was never agreed. Talks will go on in May'],
    ],
  ])('reads %j', (text, expected) => {
    expect(statementsOf(text)).toEqual(expected);
  });

  it.each([
    ['Kenya recalled its envoy from Chad on Monday.'],
    ['The Polish ambassador was summoned to the ministry.'],
    ['Norway has called home its own ambassador for consultations.'],
    ['Ana Lund greeted the minister in Oslo.'],
  ])('takes nobody who is met or sent for as what was said: %j', (text) => {
    expect(statementsOf(text)).toEqual([]);
  });

  it('begins behind a hearer that a tree takes for a subject', () => {
    const text =
      'Norwegian premier Ana Lund has told Peru President Luis Ortega he is ready to work with Eva Brandt to improve relations.';
    expect(statementsOf(text)).toEqual([
      'Ana Lund: he is ready to work with Eva Brandt to improve relations',
    ]);
  });

  it('reads a cue of several words once', () => {
    const text = 'Peru issued a statement saying that the border with Chile would stay closed.';
    expect(statementsOf(text)).toHaveLength(1);
  });

  it('gives each of two quotations to the cue before it', () => {
    const text =
      '“We will not sign,” Ana Lund wrote on Monday. She continued: “Nobody here wants this pact.”';
    expect(statementsOf(text)).toEqual([
      'Ana Lund: “We will not sign,”',
      'Ana Lund: “Nobody here wants this pact.”',
    ]);
  });

  it.each([
    ['The ministers talked for two hours in Oslo.'],
    ['They briefed reporters in Paris.'],
    ['The officials spoke on condition of anonymity.'],
  ])('takes no circumstances for what was said: %j', (text) => {
    expect(
      statementsOf(text).filter(
        (one) => /for two hours|in Paris$|anonymity/.test(one) && !/reporters/.test(one),
      ),
    ).toEqual([]);
  });
});
