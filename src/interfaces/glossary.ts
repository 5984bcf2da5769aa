/** What every label means, for readers of the pages and of the output; a test holds it complete. */

export interface Label {
  readonly label: string;
  readonly meaning: string;
  /** As it stands in a title: "China, United States: phone call". */
  readonly noun?: string;
}

export interface LabelGroup {
  readonly name: string;
  /** What the labels tell, and where the list comes from. */
  readonly about: string;
  readonly labels: readonly Label[];
}

const label = (name: string, meaning: string, noun?: string): Label => ({
  label: name,
  meaning,
  ...(noun === undefined ? {} : { noun }),
});

export const GLOSSARY: readonly LabelGroup[] = [
  {
    name: 'event types',
    about: 'What was done: the sixteen types of PLOVER, as the POLECAT data set uses them.',
    labels: [
      label('AGREE', 'Agree to something, sign it, settle a dispute.', 'agreement'),
      label('CONSULT', 'Meet, visit, call, write, negotiate, mediate.', 'meeting'),
      label('SUPPORT', 'Praise, endorse, recognise, restore relations.', 'support'),
      label('CONCEDE', 'Yield: ease restrictions, release prisoners, accept a demand.', 'concession'),
      label('COOPERATE', 'Work together: trade, exercises, shared intelligence, extradition.', 'cooperation'),
      label('AID', 'Give money, goods, arms, troops for peacekeeping, asylum.', 'aid'),
      label('RETREAT', 'Withdraw troops, cease fire, return what was taken.', 'withdrawal'),
      label('REQUEST', 'Ask, appeal, demand, propose.', 'request'),
      label('ACCUSE', 'Criticise, blame, condemn, complain, investigate.', 'accusation'),
      label('REJECT', 'Refuse, veto, break off.', 'rejection'),
      label('THREATEN', 'Warn of force, sanctions or other harm.', 'threat'),
      label('PROTEST', 'Demonstrate, strike, riot.', 'protest'),
      label('SANCTION', 'Reduce relations, expel, impose an embargo or other penalties.', 'sanction'),
      label('MOBILIZE', 'Put forces on alert, move or show them.', 'mobilisation'),
      label('COERCE', 'Arrest, seize, restrict, hack, expel by force.', 'coercion'),
      label('ASSAULT', 'Use violence: attack, shell, bomb, kill.', 'attack'),
    ],
  },
  {
    name: 'modes',
    about: 'In which way; an open list. The modes of CONSULT are the channels of the ledger of contacts.',
    labels: [
      label('visit', 'One party goes to see the other.', 'visit'),
      label('meeting', 'They meet, it is not said where or who travels.', 'meeting'),
      label('phone', 'By telephone.', 'phone call'),
      label('virtual', 'By video.', 'video call'),
      label('letter', 'In writing.', 'letter'),
      label('multilateral', 'With others at the table.', 'multilateral meeting'),
      label('third-party', 'Through a mediator.', 'mediated talks'),
    ],
  },
  {
    name: 'statuses',
    about: 'Whether it took place. PLOVER leaves this open; the list is ours.',
    labels: [
      label('happened', 'It took place, as the report tells it.'),
      label('planned', 'Those who would do it have said that they will.'),
      label('expected', 'Somebody foretells it.'),
      label('possible', 'It may take place, or is a condition.'),
      label('denied', 'It did not take place, or somebody says so.'),
    ],
  },
  {
    name: 'forms of statements',
    about: 'How the words are given.',
    labels: [
      label('direct', 'Inside quotation marks, to the letter.'),
      label('indirect', 'In the words of the report.'),
      label('mixed', 'In the words of the report, with some inside quotation marks.'),
    ],
  },
  {
    name: 'attitudes',
    about: 'Where a report gives no words, but what somebody thinks, wants or seems to.',
    labels: [
      label('belief', 'Somebody thinks, fears or knows it.'),
      label('intention', 'Somebody wants or means to do it.'),
      label('perception', 'Somebody sees it, or it appears so.'),
    ],
  },
  {
    name: 'kinds of expectations',
    about: 'What is foretold.',
    labels: [
      label('plan', 'Somebody means to do it.'),
      label('pledge', 'Somebody has promised it.'),
      label('threat', 'Somebody has threatened it.'),
      label('deadline', 'It is to be done by a certain time.'),
      label('forecast', 'Somebody thinks that it will come.'),
    ],
  },
  {
    name: 'outcomes of expectations',
    about: 'What became of it as far as the record tells.',
    labels: [
      label('met', 'A later report shows it done.'),
      label('missed', 'Its time is over, and a report shows that it was not done.'),
      label('withdrawn', 'It was called off.'),
      label('open', 'Its time has not come, or no report tells what became of it.'),
    ],
  },
  {
    name: 'levels of contacts',
    about: 'The rank of the highest persons on both sides.',
    labels: [
      label('leader', 'Heads of state or government.'),
      label('minister', 'Ministers and those of their rank.'),
      label('official', 'Other officials, envoys, parliamentarians.'),
      label('military', 'Officers of the armed forces.'),
      label('unknown', 'The reports do not name anybody.'),
    ],
  },
  {
    name: 'copies',
    about: 'How a report was made from another. A copy is no independent line of reporting.',
    labels: [
      label('copy', 'The same words, whole or cut.'),
      label('rewrite', 'The same content in other words.'),
      label('translation', 'The same content by way of another language.'),
    ],
  },
  {
    name: 'sources of a date',
    about: 'Where the day of publication is known from.',
    labels: [
      label('given', 'Whoever handed the report over said so.'),
      label('metadata', 'The page or feed says so.'),
      label('dateline', 'A date line in the text says so.'),
      label('inferred', 'It follows from what the text says.'),
      label('unknown', 'Nothing tells it; no day is made up.'),
    ],
  },
  {
    name: 'kinds of actors',
    about: 'What a name or description stands for.',
    labels: [
      label('person', 'One human being, named or not.'),
      label('state', 'A country, or whoever acts for it.'),
      label('organisation', 'A body with a name: a ministry, a company, an alliance.'),
      label('group', 'Several without a body: "the two leaders", "diplomats".'),
      label('place', 'A place that is no party.'),
    ],
  },
  {
    name: 'kinds of mentions',
    about: 'How the text speaks of an actor.',
    labels: [
      label('name', 'By name.'),
      label('nominal', 'By description: "the president".'),
      label('pronoun', 'By a pronoun: "she".'),
      label('metonym', 'By what stands for it: "Beijing", "the Kremlin".'),
    ],
  },
  {
    name: 'notes on the text',
    about: 'What is wrong with a text; entries from such places are less firm.',
    labels: [
      label('truncated', 'It breaks off.'),
      label('garbled', 'Words are repeated or out of order.'),
      label('condensed', 'It says of itself that it was shortened.'),
      label('translated', 'It says of itself that it was translated.'),
      label('reworded', 'It says of itself that it was reworded.'),
      label('corrected', 'It says of itself that it was corrected.'),
      label('machine-rewritten', 'It says of itself, or shows, that a machine reworded it.'),
      label('stray-stop', 'A full stop stands inside a sentence.'),
      label('unclosed-quotation', 'A quotation is opened and never closed.'),
      label('overlong', 'A sentence is too long to be parsed whole and was parsed in parts.'),
    ],
  },
  {
    name: 'outcomes of reading',
    about: 'What became of a report that was read into the record.',
    labels: [
      label('new', 'It was not on record.'),
      label('new version', 'Its address was on record with another text; the old one is kept.'),
      label('unchanged', 'It was on record; nothing was done.'),
      label('coded anew', 'It was on record, read by another version of the coder, and was read again.'),
    ],
  },
  {
    name: 'verdicts on counts',
    about: 'A claim such as "their third meeting this year", counted against the record.',
    labels: [
      label('agrees', 'The record holds as many.'),
      label('differs', 'The record holds more than the claim allows.'),
      label('cannot tell', 'The record holds fewer; it may not reach that far.'),
    ],
  },
];

const BY_LABEL: ReadonlyMap<string, Label> = new Map(
  GLOSSARY.flatMap(({ labels }) => labels.map((entry) => [entry.label, entry])),
);

/** What a label means; undefined where it is not in the glossary. */
export function meaningOf(name: string): string | undefined {
  return BY_LABEL.get(name)?.meaning;
}

/** What was done, as a noun: "phone call" for a CONSULT by phone, "attack (drone)" for other modes. */
export function nounOf(type: string, mode: string | undefined): string {
  const noun = BY_LABEL.get(type)?.noun ?? type.toLowerCase();
  if (mode === undefined) return noun;
  const own = type === 'CONSULT' ? BY_LABEL.get(mode)?.noun : undefined;
  return own ?? `${noun} (${mode})`;
}
