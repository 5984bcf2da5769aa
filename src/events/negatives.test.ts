import { describe, expect, it } from 'vitest';
import { loadCoder } from '../node.ts';

const coder = loadCoder();

/** Sport, disasters, business, crime, campaigns, metaphor, history and questions: no event of ours stands in them. */
const SENTENCES = [
  ['Norway beat Denmark in the final on Sunday.'],
  ['The striker attacked the goalkeeper, and the referee sent him off.'],
  ['The earthquake killed forty people in Peru.'],
  ['Floods forced thousands of villagers out of their homes.'],
  ['The bank agreed to buy its rival for two billion dollars.'],
  ['The retailer accused its supplier of fraud.'],
  ['Markets attacked the pound.'],
  ['The company launched a campaign against its competitor.'],
  ['A burglar shot a shopkeeper in Leeds.'],
  ['The jury convicted the dentist of murder.'],
  ['The senator attacked his rival in the primary debate.'],
  ['The candidate promised voters lower taxes.'],
  ['When it comes to Ghana, investors are wary.'],
  ['The novel tells how Rome conquered Carthage.'],
  ['If Canada were to impose tariffs on Mexico, prices would rise.'],
  ['Should Canada impose sanctions on Belarus?'],
  ['The actor thanked his director at the festival.'],
  ['The team rallied behind its captain.'],
  ['He fought cancer for ten years.'],
  ['The storm hit Cuba on Friday.'],
  ['The minister launched his memoirs in Paris.'],
  ['The French president visited Lyon.'],
  ['The report came to the same conclusion.'],
  ['Scientists discovered a new frog in Brazil.'],
  ['Exports to China rose by four per cent.'],
  ['The car came to a stop near the embassy.'],
  ['The singer broke up with the guitarist.'],
  ['A virus attacks the liver.'],
  ['Women are half of all workers, excluding the American army.'],
  ['The Russian champion pulled out of the boxing match with a broken hand.'],
  ['Teachers decided that the minister should share the prize.'],
  ['A Danish tourist was attacked by a bear in Romania.'],
  ['The coach defended his players.'],
  ['Fishermen in Peru wrote about the release of oil from a Spanish tanker.'],
  ['"We have no sign that the Danish authorities have moved," the Peruvian minister said.'],
  ['The doctor refused to discuss the patient.'],
  ['The smugglers come from Oman and Yemen, two countries surrounding the gulf.'],
  ['The bank set a record for interest-free loans to Ghana.'],
  ['The admiral compared himself with the king of Spain.'],
  ['A fire destroyed the old mill of Senator Ek.'],
  ['Oslo declined to give a reason.'],
  ['Shelling the port of Oman would be a crime.'],
  ['The senator walked out of the shop.'],
  ['A bomb killed a night watchman and a locksmith.'],
  ['The cable between Malta and Italy was cut.'],
  ['The Danish bank warned that the slump could reach Norway.'],
  ['The lawmakers held a minute of silence for the miners.'],
  ['The phone line between Malta and Italy was interrupted.'],
  ['Students occupied nine schools.'],
  ['Denmark gave its navy the go-ahead.'],
  ['Police blocked the street.'],
  ['The earthquake drove office workers onto the streets.'],
  ['Denmark cannot surrender without a fight.'],
  ['The premier took action to let the Danish team into the country.'],
  ['Varna police arrested Ann Ek, of Varna.'],
  ['The sergeant said the thief pointed a gun at Officer Ek.'],
  ['The European Union met, while Russia said it would not interfere.'],
  ['A watchman foiled an attack on a freighter off Yemen.'],
] as const;

describe('sentences without an event', () => {
  it.each(SENTENCES)('%s', (text) => {
    const { events } = coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' });
    expect(events.map(({ type, rule }) => `${type} ${rule}`)).toEqual([]);
  });
});
