import { expect, it } from 'vitest';
import { loadEngine } from '../src/node.ts';

/** Names and nouns, of one word and of two, as the subjects of headlines. */
const SUBJECTS = [
  'Turkey',
  'Macron',
  'Kenya',
  'Canada',
  'South Korea',
  'Petro',
  'Moscow',
  'Beijing',
  'Britain',
  'Lula',
  'The president',
  'The minister',
  'Iranian forces',
  'NATO',
  'Ruto',
];

/** What such subjects do, many with verbs that are nouns or adjectives elsewhere ("plans", "fears", "closed"). */
const PREDICATES = [
  'sold tanks to Egypt',
  'plans to visit Ukraine',
  'recalled its ambassador',
  'shared intelligence with Chad',
  'urged Israel to stop the strikes',
  'condemned the attack',
  'signed a deal with Peru',
  'expelled two diplomats',
  'warned Armenia',
  'denies this',
  'sent troops to Mali',
  'released three sailors',
  'seeks closer ties with Cuba',
  'backs the plan',
  'rejected demands by Spain',
  'fears attacks',
  'promised aid',
  'imposed sanctions on Iran',
  'called for talks',
  'offered help to Greece',
  'cut ties with Qatar',
  'targets banks in Russia',
  'fired missiles at Yemen',
  'welcomed the decision',
  'threatens tariffs on Mexico',
  'accused Sudan of lying',
  'hosted talks between Cyprus and Greece',
  'blocked the vote',
  'closed its border with Niger',
  'supports Ukraine',
  'met Modi in Delhi',
  'buys arms from France',
  'phoned Erdogan',
  'praised Norway',
  'leaves the pact',
];

const FLOOR = 0.94;

it('finds the verb and its subject in short sentences', () => {
  const engine = loadEngine();
  const sentences = SUBJECTS.flatMap((subject) =>
    PREDICATES.map((predicate) => ({ text: `${subject} ${predicate}.`, verb: subject.split(' ').length })),
  );
  const missed = sentences.filter(({ text, verb }) => {
    const doc = engine.parse(text);
    return !(doc.head(verb) < 0 && doc.head(verb - 1) === verb && doc.relation(verb - 1) === 'nsubj');
  });
  const share = 1 - missed.length / sentences.length;
  console.log(`short clauses: ${(100 * share).toFixed(1)} % of ${sentences.length}`);
  expect(share).toBeGreaterThan(FLOOR);
});
