import { describe, expect, it } from 'vitest';
import { EventType } from '../contract.ts';
import { loadCoder } from '../node.ts';

const coder = loadCoder();
const typesOf = (text: string): readonly string[] =>
  coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' }).events.map(({ type }) => type);

/** Sentences of our own: four to five for each of the sixteen types, as the PLOVER manual describes them. */
const SENTENCES: readonly (readonly [EventType, string])[] = [
  ['AGREE', 'Japan agreed to cooperate with India on patrols.'],
  ['AGREE', 'Ghana signed a trade treaty with Togo.'],
  ['AGREE', 'Qatar offered to mediate between Sudan and Ethiopia.'],
  ['AGREE', 'Hungary accepted the Austrian proposal.'],
  ['AGREE', 'Canada pledged support for Ukraine.'],
  ['CONSULT', 'The Chilean foreign minister met his Peruvian counterpart in Lima.'],
  ['CONSULT', 'The German chancellor spoke with the Turkish president by phone.'],
  ['CONSULT', 'The Indonesian president paid a visit to Malaysia.'],
  ['CONSULT', 'Egypt held talks with Ethiopia on the dam.'],
  ['CONSULT', 'Oman hosted the Iranian foreign minister.'],
  ['SUPPORT', 'Portugal praised Cape Verde for its reforms.'],
  ['SUPPORT', 'Serbia thanked China for the vaccines.'],
  ['SUPPORT', 'Malta recognised Kosovo as a state.'],
  ['SUPPORT', 'Japan expressed support for Ukraine.'],
  ['SUPPORT', 'Cuba restored diplomatic ties with Colombia.'],
  ['CONCEDE', 'Turkey lifted its ban on Armenian trucks.'],
  ['CONCEDE', 'Rwanda reopened its border with Uganda.'],
  ['CONCEDE', 'The Venezuelan government pardoned opposition leaders.'],
  ['CONCEDE', 'The United States eased sanctions on Venezuela.'],
  ['COOPERATE', 'Australia and Japan held joint naval exercises.'],
  ['COOPERATE', 'Poland cooperated with Lithuania on border security.'],
  ['COOPERATE', 'Kenya has shared intelligence with Somalia.'],
  ['COOPERATE', 'France extradited two suspects to Spain.'],
  ['AID', 'Norway sent tents to Pakistan.'],
  ['AID', 'The United Arab Emirates gave Egypt a loan.'],
  ['AID', 'Germany provided air defence systems to Ukraine.'],
  ['AID', 'Sweden doubled its humanitarian aid to Yemen.'],
  ['RETREAT', 'Ethiopia withdrew its troops from Somalia.'],
  ['RETREAT', 'Colombian rebels released five soldiers.'],
  ['RETREAT', 'Armenia and Azerbaijan declared a ceasefire.'],
  ['RETREAT', 'The Sri Lankan president resigned.'],
  ['REQUEST', 'Rwanda urged Congo to disarm the rebels.'],
  ['REQUEST', 'Jordan asked the United Nations for help.'],
  ['REQUEST', 'Lebanon demanded an apology from Israel.'],
  ['REQUEST', 'Brazil called on Venezuela to hold elections.'],
  ['ACCUSE', 'Rwanda accused Congo of arming rebels.'],
  ['ACCUSE', 'Ireland condemned the Russian invasion.'],
  ['ACCUSE', 'Denmark summoned the Russian ambassador.'],
  ['ACCUSE', 'South Africa sued Israel at the International Court of Justice.'],
  ['ACCUSE', 'Belgrade blamed Pristina for the violence.'],
  ['REJECT', 'Serbia refused to recognise Kosovo.'],
  ['REJECT', "Hungary vetoed the European Union's aid to Ukraine."],
  ['REJECT', 'Iran rejected the American offer.'],
  ['REJECT', "Egypt denied that it had armed Sudan's army."],
  ['THREATEN', 'Turkey threatened to attack Greece.'],
  ['THREATEN', 'Iran warned Israel that it would strike back.'],
  ['THREATEN', 'Iran issued an ultimatum to Iraq.'],
  ['THREATEN', 'Algeria threatened France with sanctions.'],
  ['PROTEST', 'Thousands of farmers protested against the government in Delhi.'],
  ['PROTEST', 'Dockers went on strike against the Kenyan government.'],
  ['PROTEST', 'Students took to the streets of Dhaka.'],
  ['PROTEST', 'Protesters burned the Danish flag outside the embassy.'],
  ['SANCTION', 'Canada imposed sanctions on Belarus.'],
  ['SANCTION', 'Peru expelled two Venezuelan diplomats.'],
  ['SANCTION', 'Mali cut off diplomatic ties with France.'],
  ['SANCTION', 'The European Union suspended aid to Niger.'],
  ['SANCTION', 'Indonesia recalled its ambassador from Canberra.'],
  ['MOBILIZE', 'Chad deployed troops along the Libyan border.'],
  ['MOBILIZE', 'North Korea fired a ballistic missile.'],
  ['MOBILIZE', 'Greece put its army on high alert.'],
  ['MOBILIZE', 'Chinese warships sailed near Taiwan.'],
  ['COERCE', 'Turkish police arrested three journalists.'],
  ['COERCE', 'Iran seized a Greek tanker.'],
  ['COERCE', 'Belarus banned the opposition party.'],
  ['COERCE', 'Russian hackers hacked Estonian ministries.'],
  ['COERCE', "Myanmar's army imposed martial law in Yangon."],
  ['ASSAULT', 'Russian troops shelled Kharkiv.'],
  ['ASSAULT', 'Gunmen killed four soldiers in northern Mali.'],
  ['ASSAULT', 'Israel carried out air strikes on Lebanon.'],
  ['ASSAULT', 'Rebels ambushed an army convoy in Burkina Faso.'],
  ['ASSAULT', 'Azerbaijan invaded Armenia.'],
];

describe('the sixteen types of PLOVER', () => {
  it('are all among the sentences', () => {
    expect(new Set(SENTENCES.map(([type]) => type))).toEqual(new Set(EventType.options));
  });

  it.each(SENTENCES)('%s: %s', (type, text) => {
    expect(typesOf(text)).toContain(type);
  });
});

it('tells of a pact that fell apart, and of none that was made', () => {
  expect(typesOf('The fishing pact between Norway and Chad collapsed on Monday.')).toEqual(['REJECT']);
});
