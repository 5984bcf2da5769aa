import { describe, expect, it } from 'vitest';
import { loadCoder } from '../../node.ts';

const coder = loadCoder();

/** Events as "TYPE actors>recipients", by country. */
function eventsOf(text: string): readonly string[] {
  const { actors, events } = coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' });
  const countries = (parties: readonly { actor: string }[]): string =>
    parties.map(({ actor }) => actors.find(({ id }) => id === actor)?.country ?? '-').join();
  return events.map(
    ({ type, actors: from, recipients: to }) => `${type} ${countries(from)}>${countries(to)}`,
  );
}

describe('parties told before or beside', () => {
  it.each([
    [
      'the doer of "the move"',
      'Chad expelled three Sudanese diplomats. Sudan condemned the move.',
      'ACCUSE SDN>TCD',
    ],
    [
      'who welcomes it',
      'Chad expelled three Sudanese diplomats. Egypt welcomed the decision.',
      'SUPPORT EGY>TCD',
    ],
    [
      'those behind "by" in the object',
      'Kenya condemned the raid by Ugandan soldiers on one of its posts.',
      'ACCUSE KEN>UGA',
    ],
    [
      'whoever is praised for a deed',
      'Norway praised Denmark for hosting refugees from Sudan.',
      'AID DNK>SDN',
    ],
    [
      'who made somebody act',
      'The raid prompted Norway to recall its ambassador from Peru.',
      'SANCTION NOR>PER',
    ],
    [
      'what a clause names',
      'Turkish drones hit what Ankara said were militant camps inside Iraq.',
      'ASSAULT TUR>IRQ',
    ],
    [
      'who did what "that" is',
      'Chad and Sudan met in Oslo. Norway has expelled three Chadian envoys. Sudan welcomed that.',
      'SUPPORT SDN>NOR',
    ],
    [
      'who talks at home with those who come',
      'Kenya accused Chad of theft. Chad denied the Kenyan charge. A Kenyan team held talks in Chad on Monday.',
      'CONSULT KEN,TCD>KEN,TCD',
    ],
    ['with whom one has just signed', 'Egypt signed a pact with Somalia and flew in weapons.', 'AID EGY>SOM'],
    [
      'whose village it is',
      'Kenya accused Chad of theft. Chad denied the Kenyan charge. Kenyan guns shelled the village of Lunda.',
      'ASSAULT KEN>-,TCD',
    ],
    [
      'whose ground was fired from',
      'Three rockets were fired at a Sudanese post from the Chadian side.',
      'ASSAULT TCD>SDN',
    ],
    [
      'who is told on the telephone',
      'The Kenyan president telephoned the Ugandan president to express his full support.',
      'SUPPORT KEN>UGA',
    ],
    [
      'the other of two sides',
      'Chad accused Sudan of theft. Sudan denied the charge of Chad. The Chadian army opened fire on Monday.',
      'ASSAULT TCD>SDN',
    ],
    [
      'who holds those of the other side',
      'Chad accused Sudan of theft. Sudan denied the charge of Chad. Two Chadian officers were detained.',
      'COERCE SDN>TCD',
    ],
    [
      'who is behind a border',
      'Chad accused Sudan of theft. Chad massed tanks near its border with Sudan.',
      'MOBILIZE TCD>SDN',
    ],
    [
      'what a government orders its own army to do',
      'Chad accused Sudan of theft. The president of Chad ordered the army to close the border with Sudan.',
      'SANCTION TCD>SDN',
    ],
    [
      'of whom one complains to a body of states',
      'Chad accused Sudan of theft. Sudan rejected the charge of Chad. Chad wrote to the United Nations, condemning the dam.',
      'ACCUSE TCD>SDN',
    ],
    [
      'what is wished for one’s own people',
      'Sudan holds nine Chadian soldiers. Chad accused Sudan of theft. Chad wants the soldiers freed.',
      'REQUEST TCD>SDN',
    ],
    ['who asked before', 'Norway asked Poland to withdraw its consul. Poland refused.', 'REJECT POL>NOR'],
    [
      'who fights with those who are named',
      'Four Kenyan soldiers were hurt in clashes with Somali gunmen.',
      'ASSAULT KEN,SOM>KEN,SOM',
    ],
    ['a freeze of assets', 'Canada froze the assets of eleven Belarusian officials.', 'SANCTION CAN>BLR'],
  ])('%s', (_, text, event) => {
    expect(eventsOf(text)).toContain(event);
  });

  it('nobody refuses what nobody asked', () => {
    expect(eventsOf('Norway and Poland signed a treaty. Poland refused.')).toEqual(['AGREE NOR,POL>NOR,POL']);
  });

  it('a promise never to strike threatens nobody', () => {
    const text = 'Chad bombed a Sudanese camp. Chad promised Sudan never again to strike its soil.';
    expect(eventsOf(text).join('; ')).not.toContain('THREATEN');
  });

  it('a meeting told of before is not told again by being mentioned', () => {
    const text =
      'The Kenyan president met the Ugandan president on Monday. Before the meeting a band played.';
    expect(eventsOf(text)).toEqual(['CONSULT KEN,UGA>KEN,UGA']);
  });

  it('what one insists that another do is asked', () => {
    expect(eventsOf('Norway insisted that Chad stop the flights.')).toEqual(['REQUEST NOR>TCD']);
    expect(eventsOf('Norway insisted that Chad had stopped the flights.').join()).not.toContain('REQUEST');
  });

  it.each([
    [
      'who holds an office meets those who do',
      relationship('The foreign ministers of the region will meet in Accra on Monday.'),
      'CONSULT ->',
    ],
    ['what is denied altogether', relationship('Chile denied any hand in the theft.'), 'REJECT CHL>PER'],
    [
      'what the accused did',
      'Chad accused Sudan of having landed 200 soldiers in Libya.',
      'MOBILIZE SDN>LBY',
    ],
    [
      'a measure on a state',
      'Chad and Sudan signed a pact. The sanctions against Sudan were lifted in May.',
      'CONCEDE',
    ],
  ])('%s', (_, text, event) => {
    expect(eventsOf(text).join('; ')).toContain(event);
  });

  it('a round of talks is told once', () => {
    expect(eventsOf('Chad held a third round of talks with Sudan.')).toEqual(['CONSULT TCD,SDN>TCD,SDN']);
  });

  it('a move that says whose it is stays its own', () => {
    const text = 'Chad expelled three Sudanese diplomats. Sudan condemned the move by Kenya.';
    expect(eventsOf(text)).not.toContain('ACCUSE SDN>TCD');
  });

  it('a third party does not condemn whoever may be the victim', () => {
    const text = relationship(
      'Chile shelled a Peruvian post. Snow fell. Roads were shut. Norway condemned the attack and repeated that its treaty with Peru stands.',
    );
    expect(eventsOf(text)).not.toContain('ACCUSE NOR>PER');
  });

  it('nobody is condemned by his own side', () => {
    const text = 'Chad expelled three Sudanese diplomats. The government of Chad welcomed the decision.';
    expect(eventsOf(text).filter((event) => event.startsWith('SUPPORT'))).toEqual([]);
  });
});

/** A report on dealings between Peru and Chile, with one more sentence at its end. */
function relationship(sentence: string): string {
  return `Peru expelled the Chilean consul on Monday. Chile accused Peru of spying. Peru's foreign minister met her Chilean counterpart in Quito. ${sentence}`;
}

describe('the other side of the relationship that a report is about', () => {
  it.each([
    [
      'of a measure that is told again',
      'Chile put a tariff on Peruvian wine. The tariff takes effect on May 5.',
      'SANCTION CHL>PER',
    ],
    ['of a permit that is given', 'Visas for Chilean students are being issued again.', 'CONCEDE PER>CHL'],
    ['of what they plan together', 'A joint observatory is planned.', 'COOPERATE CHL,PER>CHL,PER'],
    ['what one side says is said to the other', 'Chile rejected the request.', 'REJECT CHL>PER'],
    ['what it does is done to it', 'Peru has recalled its ambassador.', 'SANCTION PER>CHL'],
    ['others speak to both', 'Norway welcomed the agreement.', 'SUPPORT NOR>CHL,PER'],
    ['each accuses the other', 'Each side accused the other.', 'ACCUSE CHL,PER>CHL,PER'],
    ['whose envoy is summoned', 'The Peruvian ambassador was summoned on Friday.', 'ACCUSE CHL>PER'],
    ['its forces strike at the other', 'Chilean forces attacked first.', 'ASSAULT CHL>PER'],
    ['others offer to mediate between both', 'Norway offered to mediate.', 'AGREE NOR>CHL,PER'],
    ['what one gives up concerns the other', 'Chile dropped its lawsuit in Geneva.', 'CONCEDE CHL>PER'],
    [
      'a measure is lifted by those who took it',
      'Peru banned Chilean wine in May. The ban was lifted in June.',
      'CONCEDE PER>CHL',
    ],
    ['ties are restored between both', 'Ties were restored two years later.', 'SUPPORT CHL,PER>CHL,PER'],
    [
      'talks that take place are theirs',
      'A second round of talks is planned for March.',
      'CONSULT PER,CHL>PER,CHL',
    ],
    ['a body of states meets with itself', 'The Security Council met on Friday.', 'CONSULT IGO>IGO'],
    [
      'what is agreed on is planned',
      'Chile agreed that it would lift the ban on Peruvian fish.',
      'CONCEDE CHL>PER',
    ],
    ['others act on nobody in particular', 'Norway has recalled its ambassador.', 'SANCTION NOR>'],
  ])('%s', (_, sentence, event) => {
    expect(eventsOf(relationship(sentence))).toContain(event);
  });

  it('who is told something is whom it concerns', () => {
    expect(eventsOf('"We will not bow to threats," the Panamanian president told Canada.')).toContain(
      'REJECT PAN>CAN',
    );
  });

  it('whoever a complaint names inside is complained of', () => {
    const text = 'Brazil bristled at a plan under which Argentina would lead the bloc.';
    expect(eventsOf(text).filter((event) => event.endsWith('BRA>ARG'))).not.toEqual([]);
  });

  it('an attack along the border is on who is behind it', () => {
    expect(eventsOf('Peru launched airstrikes along its border with Chile on Monday.')).toContain(
      'ASSAULT PER>CHL',
    );
  });

  it('hours of talks are talks', () => {
    const text = 'After four hours of talks with the Turkish premier, the Russian premier left Ankara.';
    expect(eventsOf(text)).toContain('CONSULT RUS,TUR>RUS,TUR');
  });

  it('a force that is told of next belongs to who moved one just before', () => {
    const text = relationship(
      'Chile moved a brigade to the border. Another battalion has been put on alert.',
    );
    expect(eventsOf(text).filter((event) => event.startsWith('MOBILIZE CHL'))).toHaveLength(2);
  });

  it('those who meet again by another office are other people', () => {
    const text = relationship('The commanders spoke by telephone and ordered a truce.');
    const { actors, events } = coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' });
    const call = events.find(({ mode }) => mode === 'phone');
    const kinds = call?.actors.map(({ actor }) => actors.find(({ id }) => id === actor)?.kind);
    expect(kinds).toEqual(['state', 'state']);
    expect(events.filter(({ type }) => type === 'REQUEST')).toEqual([]);
  });

  it('is not asked what somebody wants for himself', () => {
    const sentence = 'A Chilean official, who asked not to be named, spoke of the weather.';
    expect(eventsOf(relationship(sentence)).filter((event) => event.startsWith('REQUEST'))).toEqual([]);
  });

  it('is met where something is announced after talks with it', () => {
    const text = 'The Peruvian premier announced the step after talks in Lima with his Chilean counterpart.';
    expect(eventsOf(text)).toContain('CONSULT PER,CHL>PER,CHL');
  });

  it('is whom an envoy is recalled from', () => {
    expect(eventsOf(relationship('Chile recalled its trade envoy last week.'))).toContain('SANCTION CHL>PER');
  });

  it('is marked as inferred, and points to its last mention', () => {
    const text = relationship('Peru has recalled its ambassador.');
    const { events } = coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' });
    const [party] = events.at(-1)?.recipients ?? [];
    expect(party?.inferred).toBe(true);
    expect(text.slice(party?.span.start, party?.span.end)).toBe('Chile');
  });

  it.each(['Chile rejected the request.', 'Peru has recalled its ambassador.'])(
    'is nobody where no relationship is told of: %s',
    (text) => {
      expect(eventsOf(text)).toEqual([]);
    },
  );
});

describe('a single sentence that names two sides', () => {
  it.each([
    ['of troops', 'Chad massed tanks at Tine after Sudanese bombers had been seen.', 'MOBILIZE TCD>SDN'],
    [
      'of people of no country',
      'Chad freed nine prisoners, the Sudanese government said.',
      'RETREAT TCD>SDN',
    ],
    ['three are too many', 'Chad massed tanks at Tine after talks of Kenya with Sudan.', 'MOBILIZE TCD>-'],
  ])('tells whom a deed concerns: %s', (_what, text, event) => {
    expect(eventsOf(text).map((each) => each.replace(/>-,/, '>'))).toContain(event);
  });
});

describe('what a report on two sides says of one of them by a noun or without its doer', () => {
  it.each([
    ['a judgement', 'Peru said the charge was an insult.', 'ACCUSE PER>CHL'],
    ['a verb of naming', 'Peru described the charge as a trap.', 'REJECT PER>CHL'],
    ['whose eyes', 'For Peru, the charge is a dead letter.', 'REJECT PER>CHL'],
    [
      'an inverted speaker',
      '"There is no truth in this," said Foreign Minister Ana Lund of Peru.',
      'REJECT PER>CHL',
    ],
    ['a demand by a noun', 'The envoys spoke of a Peruvian request for an apology.', 'REQUEST PER>CHL'],
    ['an answer without its giver', 'The Chilean plea fell on deaf ears.', 'REJECT PER>CHL'],
    ['a time that has come', 'Peru said that it was time Chile paid.', 'REQUEST PER>CHL'],
    ['a journey', 'The Peruvian minister, on a visit to Chile, praised the harbour.', 'CONSULT PER>CHL'],
  ])('%s', (_, sentence, event) => {
    expect(eventsOf(relationship(sentence))).toContain(event);
  });

  it.each([
    ['of one who does not believe it', 'Peru does not believe that Chile wants war.'],
    ['of one who admits it', 'Peru admitted that the raid was a crime.'],
  ])('and no charge %s', (_, sentence) => {
    const before = eventsOf(relationship('')).filter((event) => event.startsWith('ACCUSE'));
    expect(eventsOf(relationship(sentence)).filter((event) => event.startsWith('ACCUSE'))).toEqual(before);
  });
});
