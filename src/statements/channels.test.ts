import { describe, expect, it } from 'vitest';
import { loadEngine, readKnowledge } from '../node.ts';
import { createCoder } from '../pipeline.ts';

const coder = createCoder({ engine: loadEngine(), knowledge: readKnowledge() });

/** Medium, carrier and hearers of the statement whose content holds the words. */
function channel(text: string, words: string): readonly (string | undefined)[] {
  const coded = coder.code({
    id: 'd',
    text,
    publishedAt: '2021-11-10',
    publishedFrom: 'given',
    language: 'en',
  });
  const name = (id: string | undefined): string | undefined => coded.actors.find((a) => a.id === id)?.name;
  const statement = coded.statements.find(({ content }) =>
    content.some(({ start, end }) => text.slice(start, end).includes(words)),
  );
  return [
    statement?.medium,
    name(statement?.via?.actor),
    statement?.addressees.map(({ actor }) => name(actor)).join(' and '),
  ];
}

describe('the channel of a statement', () => {
  it.each([
    // The medium that the saying's own sentence tells.
    ['The ministry said in a statement on Thursday that the ferry had been seized.', 'ferry', 'statement'],
    ['“Enough is enough,” Prime Minister Jan Novak posted on X.', 'Enough', 'post'],
    ['Prime Minister Jan Novak said on X that the embassy would close.', 'embassy', 'post'],
    [
      'The foreign ministry of Turkey said on its website that two sailors were missing.',
      'sailors',
      'website',
    ],
    [
      'Asked at a press conference about the raid, General Ahmed Saleh said that it had failed.',
      'failed',
      'press conference',
    ],
    [
      'Addressing parliament in Lisbon, Prime Minister Ines Costa said that Portugal would send aid.',
      'aid',
      'speech',
    ],
    [
      'Speaking to reporters aboard his plane, President Paul Reyes said that Peru would retaliate.',
      'retaliate',
      'press',
    ],
    [
      'Writing in a British newspaper, Foreign Minister Jill Parker said that the pact was sound.',
      'sound',
      'article',
    ],
    [
      'Prime Minister Jan Novak held a press conference to announce that the ferry had been found.',
      'ferry',
      'press conference',
    ],
    [
      'Prime Minister Jan Novak noted in the course of the talks that the ferry had been seized.',
      'ferry',
      'meeting',
    ],
    ['Prime Minister Jan Novak branded the ruling “theft” during a briefing.', 'theft', 'briefing'],
    [
      'Foreign Minister Jill Parker, in a letter to the council, said that the pact was sound.',
      'sound',
      'letter',
    ],
    ['Russia had received no offer, a spokesman for the Kremlin told a briefing.', 'offer', 'briefing'],
    // The medium that the text opened before.
    [
      'President Rosa Fuentes said in an interview that the treaty was dead. She added that nobody would miss it.',
      'miss',
      'interview',
    ],
    [
      'Egyptian President Tarek Nasr gave a speech in Cairo on Sunday. “The river belongs to all,” he said.',
      'river',
      'speech',
    ],
    [
      'President Adam Lis sent a letter to the council on Friday. “Our patience has an end,” Lis wrote.',
      'patience',
      'letter',
    ],
    [
      'President Adam Lis did not give an interview. He said on Monday that Poland was ready.',
      'ready',
      undefined,
    ],
  ])('%s', (text, words, medium) => {
    expect(channel(text, words)[0]).toBe(medium);
  });

  it.each([
    ['“Ghana keeps its word,” President Kofi Boateng said through an interpreter.', 'word', 'interpreter'],
    ['Through his lawyer, the detained consul said that he was well.', 'well', 'lawyer'],
    [
      "The chancellor's spokeswoman read a statement by Chancellor Karl Lindner. Lindner said that Germany would not leave Mali.",
      'leave',
      'spokeswoman',
    ],
  ])('carried by somebody else: %s', (text, words, via) => {
    expect(channel(text, words)[1]).toBe(via);
  });

  it.each([
    [
      'Danish Foreign Minister Mads Holm met Finnish Foreign Minister Aino Virta in Oslo on Monday. “Denmark wants a fair deal,” Holm said.',
      'fair',
      ['meeting', undefined, 'Aino Virta'],
    ],
    // What is said about a meeting is said after it.
    [
      'Danish Foreign Minister Mads Holm met Finnish Foreign Minister Aino Virta in Oslo on Monday. “The talks were frank,” Holm said.',
      'frank',
      [undefined, undefined, ''],
    ],
  ])('said at an encounter: %s', (text, words, expected) => {
    expect(channel(text, words)).toEqual(expected);
  });
});

describe('a direct content is a quotation to the character', () => {
  const quotations = [
    ['“', '”'],
    ['"', '"'],
    ["''", "''"],
  ] as const;
  const sentences = [
    'We will not sign, whatever it costs',
    'It is late. Nobody sleeps',
    'He’s gone (for good)',
    '“Never” is a long word; we said “no”',
    'Ça va? 😀 Oui',
  ];
  const frames = [
    (q: string) => `${q} the minister said.`,
    (q: string) => `The minister said: ${q} Nobody answered.`,
    (q: string) => `${q} the minister told reporters in Lima on Monday.`,
    (q: string) => `Asked about it, the minister replied, ${q}`,
    (q: string) => `${q} said the minister, who has since resigned.`,
  ];

  it('whatever its marks, its words and its cue', () => {
    let checked = 0;
    for (const [open, close] of quotations)
      for (const words of sentences)
        for (const frame of frames) {
          const quotation = `${open}${words},${close}`;
          const text = frame(quotation);
          const { statements } = coder.code({ id: 'd', text, publishedFrom: 'unknown', language: 'en' });
          for (const { form, content } of statements)
            for (const { start, end } of form === 'direct' ? content : []) {
              const span = text.slice(start, end);
              expect(span.startsWith(open) || /^["“']/.test(span), text).toBe(true);
              expect(/["”']$/.test(span), text).toBe(true);
              checked++;
            }
        }
    expect(checked).toBeGreaterThan(30);
  });
});

describe('what surrounds a saying', () => {
  const whenOf = (text: string) =>
    coder.code({ id: 'd', text, publishedAt: '2021-11-10', publishedFrom: 'given', language: 'en' })
      .statements[0]?.when?.start;

  it.each([
    [
      'Last week the mayor of Lima, Ana Vidal, promised the envoy that the port would stay open.',
      '2021-11-01',
    ],
    ['On Monday Peru gave the captain a day to leave and warned that it would tow his ship.', '2021-11-08'],
    ['The premier of Peru warned that the port would close on Friday.', undefined],
  ])('dates it: %s', (text, day) => {
    expect(whenOf(text)).toBe(day);
  });

  it('names the hearer of the letter it stands in', () => {
    const [, , hearers] = channel(
      'Foreign Minister Jill Parker, in a letter to Chancellor Olaf Scholz, said that the pact was sound.',
      'sound',
    );
    expect(hearers).toBe('Olaf Scholz');
  });

  it('is told afterwards by a sentence that points back', () => {
    expect(
      channel(
        'Foreign Minister Jill Parker said on Tuesday that the pact was sound.\n\nParker made the remarks when meeting with Chancellor Olaf Scholz in Berlin.',
        'sound',
      ),
    ).toEqual(['meeting', undefined, 'Olaf Scholz']);
  });

  it('is carried by an interpreter who is nobody else', () => {
    const text =
      'Prime Minister Jan Novak, speaking through an interpreter, told Ambassador Jill Parker that the pact was sound.';
    expect(channel(text, 'sound').slice(1)).toEqual(['interpreter', 'Jill Parker']);
  });

  it('gives no letter to the one who is sent it', () => {
    const text =
      'Envoy Jill Parker has handed a letter from the king to Jan Novak. Novak asked Parker to say that the pact was sound.';
    expect(channel(text, 'sound')[0]).toBeUndefined();
  });

  it('is told of a text that "it" goes on with', () => {
    const text =
      'Foreign Minister Jill Parker sent a letter to the council. The letter says that the pact was sound. It adds that Chile would pay.';
    const { statements, actors } = coder.code({ id: 'd', text, publishedFrom: 'unknown', language: 'en' });
    expect(statements.map(({ speaker }) => actors.find(({ id }) => id === speaker)?.name)).toEqual([
      'Jill Parker',
      'Jill Parker',
    ]);
  });

  it('is no hearer where it is an occasion', () => {
    expect(
      channel('Prime Minister Jan Novak told a news conference that the pact was sound.', 'sound'),
    ).toEqual(['press conference', undefined, '']);
  });

  it('takes no outlet by the name of Post for a post', () => {
    const text =
      '“We wait,” Jill Parker wrote on X on Monday. Parker was quoted as saying by the Oslo Post that it was over.';
    const { statements, actors } = coder.code({ id: 'd', text, publishedFrom: 'unknown', language: 'en' });
    const names = statements.flatMap(({ reportedBy }) =>
      reportedBy.map((id) => actors.find((actor) => actor.id === id)?.name),
    );
    expect(names).toEqual(['Oslo Post']);
  });

  it('is no part of the words', () => {
    const text = 'Prime Minister Jan Novak branded the ruling “theft” during a briefing.';
    const { statements } = coder.code({ id: 'd', text, publishedFrom: 'unknown', language: 'en' });
    expect(statements[0]?.content.map(({ start, end }) => text.slice(start, end))).toEqual([
      'the ruling “theft”',
    ]);
  });
});
