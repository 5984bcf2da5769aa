import { describe, expect, it } from 'vitest';
import { loadCoder } from '../../node.ts';

const coder = loadCoder();
const readingOf = (text: string): readonly (readonly [string, string])[] =>
  coder
    .code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' })
    .events.map(({ type, status }) => [type, status] as const);

/** Sentences of our own, with the event and the status that one of their events must have. */
const SENTENCES = [
  ['The French and Polish presidents met in Warsaw on Monday.', 'CONSULT', 'happened'],
  ['The French and Polish presidents will meet in Warsaw on Monday.', 'CONSULT', 'planned'],
  ['Chad plans joint drills with Togo in May.', 'COOPERATE', 'planned'],
  ['A march on the Danish embassy is planned for Friday.', 'PROTEST', 'planned'],
  ['The French president is to visit Poland next week.', 'CONSULT', 'planned'],
  ['The French president is due to visit Poland next week.', 'CONSULT', 'planned'],
  ['The Kenyan president intends to visit Uganda in June.', 'CONSULT', 'planned'],
  ['The two leaders are scheduled to hold talks with Norway in May.', 'CONSULT', 'planned'],
  ['The French president is expected to visit Poland next week.', 'CONSULT', 'expected'],
  ['The French president may visit Poland next week.', 'CONSULT', 'possible'],
  ['The Danish premier is due in Peru on Monday.', 'CONSULT', 'planned'],
  ['The Danish premier is expected in Peru on Monday.', 'CONSULT', 'expected'],
  ['Norway would not hear of a Danish base.', 'REJECT', 'happened'],
  ['Norway said that Chad would face grave consequences.', 'THREATEN', 'happened'],
  ['Norway would respond firmly if Chad seized the ship.', 'THREATEN', 'happened'],
  ['Norway said that the Danish demand was not acceptable.', 'REJECT', 'happened'],
  ['The Kenyan president is considering a visit to Uganda.', 'CONSULT', 'possible'],
  ['The Kenyan president is not going to meet the Ugandan president.', 'CONSULT', 'denied'],
  ['Kenyan and Ugandan presidents to meet in Mombasa', 'CONSULT', 'planned'],
  ['Brazil said no to a Venezuelan request for arms.', 'REJECT', 'happened'],
  ['A Chinese attack on Taiwan could lead to war.', 'ASSAULT', 'possible'],
  ['Oslo would respond by closing the Danish consulate.', 'SANCTION', 'possible'],
  ['The minister will write a letter asking Norway for help.', 'REQUEST', 'planned'],
  ['The minister will send a note next week, asking Norway to send ships.', 'REQUEST', 'planned'],
  ['The French president did not visit Poland.', 'CONSULT', 'denied'],
  ['Chile dissuaded Peru from joining the pact with Bolivia.', 'AGREE', 'denied'],
  ['Chad shelved a treaty with Norway.', 'REJECT', 'happened'],
  ['Norway summoned the Danish envoy to protest what it called months of sabotage.', 'ACCUSE', 'happened'],
  ['The French president cancelled a visit to Poland.', 'CONSULT', 'denied'],
  ['The Kenyan president called off his trip to Uganda.', 'CONSULT', 'denied'],
  ['The meeting between Norway and Sweden was cancelled.', 'CONSULT', 'denied'],
  ['The planned summit between Norway and Russia has been moved to Oslo.', 'CONSULT', 'planned'],
  ['France denied that its envoy had met the Syrian president.', 'CONSULT', 'denied'],
  ['Norway announced that its prime minister would meet the Danish queen in May.', 'CONSULT', 'planned'],
  ['The Kenyan president said he had met the Ugandan president in Nairobi.', 'CONSULT', 'happened'],
  ['Turkey threatened to attack Greece.', 'THREATEN', 'happened'],
  ['Iran warned Israel that it would retaliate.', 'THREATEN', 'happened'],
  ['China threatened Taiwan with war.', 'THREATEN', 'happened'],
  ['Iran did not threaten Israel.', 'THREATEN', 'denied'],
  ['Canada imposed sanctions on Belarus.', 'SANCTION', 'happened'],
  ['Canada will impose sanctions on Belarus.', 'SANCTION', 'planned'],
  ['The European Union has decided to impose sanctions on Belarus.', 'SANCTION', 'planned'],
  ['Canada could impose sanctions on Belarus.', 'SANCTION', 'possible'],
  ['Canada is considering sanctions on Belarus.', 'SANCTION', 'possible'],
  ['Canada has not imposed sanctions on Belarus.', 'SANCTION', 'denied'],
  ['Canada ruled out sanctions on Belarus.', 'SANCTION', 'denied'],
  ['Russia attacked Ukraine.', 'ASSAULT', 'happened'],
  ['Russia may attack Ukraine.', 'ASSAULT', 'possible'],
  ['Russia denied that it had attacked Ukraine.', 'ASSAULT', 'denied'],
  ['Russia has no plans to attack Ukraine.', 'ASSAULT', 'denied'],
  ['Ethiopia denied attacking Eritrea.', 'ASSAULT', 'denied'],
  ['Ukraine said that Russian troops had shelled Kharkiv.', 'ASSAULT', 'happened'],
  ['Norway sent aid to Pakistan.', 'AID', 'happened'],
  ['Norway will send aid to Pakistan.', 'AID', 'planned'],
  ["Egypt denied that it had sent arms to Sudan's army.", 'AID', 'denied'],
  ['Norway will send neither tanks nor jets to Kyiv.', 'REJECT', 'happened'],
  ['Norway failed to send aid to Pakistan.', 'AID', 'denied'],
  ['The ministers of Chile and Peru are due to meet in Lima.', 'CONSULT', 'planned'],
  ['The envoy fell ill a week before Chad and Togo meet in Geneva.', 'CONSULT', 'expected'],
  ['The Danish premier is set to visit Greenland.', 'CONSULT', 'planned'],
  ['Slovakia prevented the European Union from imposing sanctions on Georgia.', 'SANCTION', 'denied'],
  ['The Senate adopted a resolution condemning Belarus.', 'ACCUSE', 'happened'],
  [
    "Chile's president spoke to reporters ahead of a meeting with Peru's president next week.",
    'CONSULT',
    'planned',
  ],
  ['Japan agreed to cooperate with India.', 'AGREE', 'happened'],
  ['Chile and Peru signed a fishing treaty.', 'AGREE', 'happened'],
  ['Chile and Peru will sign a fishing treaty on Friday.', 'AGREE', 'planned'],
  ['Chile and Peru failed to sign a fishing treaty.', 'AGREE', 'denied'],
  ['Chad deployed troops along the Libyan border.', 'MOBILIZE', 'happened'],
  ['Chad will deploy troops along the Libyan border.', 'MOBILIZE', 'planned'],
  ['Ethiopia withdrew its troops from Somalia.', 'RETREAT', 'happened'],
  ['Ethiopia will withdraw its troops from Somalia.', 'RETREAT', 'planned'],
  ['Ethiopia has yet to withdraw its troops from Somalia.', 'RETREAT', 'denied'],
  ['Rwanda accused Congo of arming rebels.', 'ACCUSE', 'happened'],
  ["Rwanda rejected Congo's demand.", 'REJECT', 'happened'],
  ['Serbia refused to recognise Kosovo.', 'REJECT', 'happened'],
  ['Serbia will not recognise Kosovo.', 'REJECT', 'happened'],
  ['Rwanda urged Congo to disarm the rebels.', 'REQUEST', 'happened'],
  ['Qatar praised Turkey.', 'SUPPORT', 'happened'],
] as const;

describe('status', () => {
  it.each(SENTENCES)('of %j: %s %s', (text, type, status) => {
    expect(readingOf(text)).toContainEqual([type, status]);
  });

  it('is told of a refusal, which happened, beside that of what was refused, which did not', () => {
    expect(readingOf("Egypt denied that it had sent arms to Sudan's army.")).toEqual([
      ['REJECT', 'happened'],
      ['AID', 'denied'],
    ]);
    expect(readingOf('The Kenyan president called off his trip to Uganda.')).toEqual([
      ['REJECT', 'happened'],
      ['CONSULT', 'denied'],
    ]);
  });
});
