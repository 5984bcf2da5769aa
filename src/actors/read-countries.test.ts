import { describe, expect, it } from 'vitest';
import { actorsIn } from '../../test/support/actors-in.ts';
import { loadCoder } from '../node.ts';

const coder = loadCoder();

describe('officials without a country of their own', () => {
  it.each([
    [
      'the foreign ministers of the two countries are one of each',
      'Ghana and Benin had quarrelled. The energy ministers of the two countries will sign a pact.',
      'The energy ministers: energy minister of Ghana and energy minister of Benin, -, -',
    ],
    [
      'the ministers in a report on two states are theirs',
      'Ghana and Benin had quarrelled over gas. The energy ministers met on Sunday.',
      'The energy ministers: energy minister of Ghana and energy minister of Benin, -, -',
    ],
    [
      'who speaks for a foreign ministry is the diplomat',
      'The Danish Foreign Ministry spokeswoman, Inga Holm, denied it. "No answer came," the diplomat added.',
      'the diplomat: Inga Holm, DNK, foreign ministry spokeswoman',
    ],
    [
      'an office that few states have tells the country of its holder',
      'Norway and Sweden thanked Poland. Norway, Sweden and Poland wrote to Vienna. Chancellor Gorm Zettle refused.',
      'Chancellor Gorm Zettle: Gorm Zettle, AUT, chancellor',
    ],
    [
      'a month may be a name',
      'Kenyan jets patrolled the coast, said Wei Jun, spokesperson for the Kenyan army.',
      'Wei Jun: Wei Jun, KEN, spokesperson',
    ],
    [
      'our country is that of the capital where the report was filed',
      'QUITO, May 3 (Agency) - Peru taxed the wine of our country.',
      'country: Ecuador, ECU, -',
    ],
    [
      'the North is the northern of two Koreas',
      'South Korea called off a visit. Norway urged the North to return to talks.',
      'the North: North Korea, PRK, -',
    ],
    [
      'a neighbour is the other of the main two states',
      'Chad and Libya had quarrelled over Togo. Chad left Libya alone. Later Chad forgave its neighbour.',
      'neighbour: Libya, LBY, -',
    ],
    ['behind last May is a month', 'Norway froze all trade with Israel last May.', 'Israel: Israel, ISR, -'],
  ])('%s', (_, text, expected) => {
    expect(actorsIn(text)).toContain(expected);
  });

  it.each([
    [
      'who promises what a state will do speaks for it',
      'Peru and Oman are at odds. Prime Minister Zubo Tarkwell promised that Oman would pay. He thanked Peru.',
      'Zubo Tarkwell: Zubo Tarkwell, OMN, prime minister',
    ],
    [
      'a list of names speaks against a guess',
      'Hungary and Serbia are at odds. Prime Minister Goran Petrovic shrugged.',
      'Prime Minister Goran Petrovic: Goran Petrovic, SRB, prime minister',
    ],
    [
      'a family name in front of another word tells little',
      'Australia wrote to Vanuatu. Prime Minister Morris Ulunwa vowed that Vanuatu would not give in.',
      'Prime Minister Morris Ulunwa: Morris Ulunwa, VUT, prime minister',
    ],
  ])('%s', (_, text, expected) => {
    expect(actorsIn(text).map((line) => line.replace('Prime Minister Z', 'Z'))).toContain(expected);
  });

  it('the ministry is of the government that the text takes for granted', () => {
    expect(
      actorsIn(
        'Comment by the Ministry of Foreign Affairs\n\nWe regret the decision of Oslo. Norway has left the treaty. Foreign Minister Radoslaw Sikorski will travel to Rome.',
      ),
    ).toContain('the Ministry of Foreign Affairs: Ministry of Foreign Affairs, POL, -');
  });

  it.each([
    [
      'the ministry where ministers of two states are named so',
      'Comment by the Ministry of Foreign Affairs\n\nWe thank Foreign Minister Radoslaw Sikorski and Foreign Minister Elmer Schialer.',
      'the Ministry of Foreign Affairs: Ministry of Foreign Affairs, -, -',
    ],
    [
      'the government where the country stands in the words of the office',
      'A school that was founded by the government is on strike in Mali. U.S. Secretary of State John Kerry regretted it.',
      'the government: government, -, -',
    ],
    [
      'ministers in a report on three states',
      'Ghana, Benin and Togo had quarrelled over gas. The energy ministers met.',
      'The energy ministers: energy ministers, -, energy ministers',
    ],
  ])('not %s', (_, text, expected) => {
    expect(actorsIn(text)).toContain(expected);
  });
});

describe('bodies and groups without a country in their words', () => {
  it.each([
    [
      'are of the capital that they are in',
      'Opposition lawmakers in Nairobi walked out.',
      'Opposition lawmakers: Opposition lawmakers, KEN, opposition lawmakers',
    ],
    [
      'are of the country whose rebels speak of them',
      'Colombia is at war. The ELN blamed the government.',
      'the government: government, COL, -',
    ],
    [
      'are of no country where the report has two',
      'Kenya wrote to Ethiopia. Police closed the road.',
      'Police: Police, -, -',
    ],
  ])('%s', (_, text, expected) => {
    expect(actorsIn(text)).toContain(expected);
  });
});

describe('officials whose phrase names no country', () => {
  const lead = 'QUITO, March 13 (Agency) -- Ecuador closed the border on Monday. ';
  it.each([
    ['are of the capital where the report was filed', `${lead}Foreign Minister Inaya Tolvo spoke.`, 'ECU'],
    [
      'also where a body stands before the office',
      `${lead}Trade Ministry spokesman Inaya Tolvo spoke.`,
      'ECU',
    ],
    [
      'of two capitals, of the one just spoken of',
      'OSLO/RIGA, March 13 (Agency) -- Norway closed the border. Trade Minister Inaya Tolvo spoke.',
      'NOR',
    ],
    [
      'of none where another state has just acted',
      'QUITO, March 13 (Agency) -- Togo closed the border. Trade Minister Inaya Tolvo spoke.',
      '-',
    ],
    ['of none where the text does not tell where it was filed', 'Trade Minister Inaya Tolvo spoke.', '-'],
    ['of none where the office is a company’s', `${lead}Brandtek spokesman Inaya Tolvo spoke.`, '-'],
  ])('%s', (_, text, country) => {
    expect(actorsIn(text).find((line) => line.includes('Tolvo'))).toContain(`: Inaya Tolvo, ${country},`);
  });

  it('make their ministries those of that capital', () => {
    expect(actorsIn(`${lead}The ministry said so.`)).toContain('The ministry: ministry, ECU, -');
  });
});

describe('people whose names alone tell their country', () => {
  const filed = 'SOFIA, March 13 (Agency) -- Bulgaria and Russia traded blame on Monday. ';
  it.each([
    [
      'an official of another country than the one where the report was filed',
      `${filed}Foreign Ministry spokesman Timofei Ryazantsev spoke.`,
      'Timofei Ryazantsev, RUS',
    ],
    [
      'stays with the place of filing where both have such names',
      `${filed}Foreign Ministry spokesman Ivan Tolmakov spoke.`,
      'Ivan Tolmakov, BGR',
    ],
    [
      'and with what the words say',
      `${filed}The Bulgarian Foreign Ministry spokesman Timofei Ryazantsev spoke.`,
      'Timofei Ryazantsev, BGR',
    ],
    [
      'a private person',
      'Japan and South Korea met in Seoul. “We waited for years,” said Haruko Minamoto.',
      'Haruko Minamoto, JPN',
    ],
    [
      'with a given name of two syllables',
      'Japan and South Korea met. “We waited for years,” said Park Eun-sook.',
      'Park Eun-sook, KOR',
    ],
    [
      'by the ending of the family name',
      'Georgia and Turkey met. “We waited for years,” said Nana Tolbashvili.',
      'Nana Tolbashvili, GEO',
    ],
    [
      'before the country is first named',
      'Takeshi Minamoto landed in Lima. Peru and Japan will sign a pact.',
      'Takeshi Minamoto, JPN',
    ],
    [
      'not where two countries of the report have such names',
      'Ecuador and Peru met. “We waited for years,” said Rosa Villacampo.',
      'Rosa Villacampo, -',
    ],
    [
      'not where the name is of neither',
      'Ecuador and Peru met. “We waited for years,” said Haruko Minamoto.',
      'Haruko Minamoto, -',
    ],
    [
      'not where immigrants brought the name to another country of the report',
      'Mexico and the United States met. “We waited for years,” said Rosa Gutierrez.',
      'Rosa Gutierrez, -',
    ],
  ])('%s', (_, text, actor) => {
    expect(actorsIn(text).join('\n')).toContain(actor);
  });
});

describe('bodies that a report does not tell the country of', () => {
  it('are of the state that the sentence begins in', () => {
    const text =
      'Peru is poor. Peru has debts. Peru has mines. Peru grows maize. In Norway, the premier urged parliament to help.';
    expect(actorsIn(text).filter((line) => line.startsWith('parliament'))).toEqual([
      'parliament: parliament, NOR, -',
    ]);
  });

  it('are the police where officers stand beside them and no soldiers', () => {
    const text = 'Police arrived late. Two officers fired at a van.';
    const { actors } = coder.code({ id: 'd', text, publishedFrom: 'unknown', language: 'en' });
    expect(actors.find(({ name }) => name === 'Two officers')?.sector).toBe('COP');
  });

  it('are no bodies where only a place is told', () => {
    const text = 'The Labour Centre was shut. Police closed the whole centre of the town.';
    expect(actorsIn(text).filter((line) => line.startsWith('the whole centre'))).not.toContain(
      'the whole centre: the Labour Centre, -, -',
    );
  });
});
