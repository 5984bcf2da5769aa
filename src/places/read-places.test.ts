import { describe, expect, it } from 'vitest';
import { createActorsComponent } from '../actors/index.ts';
import { loadEngine, readKnowledge } from '../node.ts';
import type { Reading } from '../reading.ts';
import { createPlacesComponent, placeOf } from './index.ts';

const engine = loadEngine();
const knowledge = readKnowledge();
const actors = createActorsComponent(knowledge);
const component = createPlacesComponent(knowledge);

function read(text: string): Reading {
  const doc = engine.parse(text);
  return component.apply(
    actors.apply({
      document: { id: 'd', text, publishedFrom: 'unknown', language: 'en' },
      doc,
      actors: [],
      mentions: [],
      timexes: [],
      places: [],
      events: [],
      statements: [],
      figures: [],
      notes: [],
    }),
  );
}

function placesIn(text: string): readonly string[] {
  return read(text).places.map(({ name, country, precision }) => `${name} ${country ?? '-'} ${precision}`);
}

describe('places', () => {
  it.each([
    ['The ministers met in Nairobi, Kenya.', ['Nairobi KEN city', 'Kenya KEN country']],
    ['A ship sank in the South China Sea.', ['South China Sea - sea']],
    ['The leaders signed it at Camp David.', ['Camp David USA site']],
    ['Shells fell near Kharkiv.', ['Kharkiv UKR city']],
    ['Troops massed in Xinjiang.', ['Xinjiang CHN region']],
    ['The envoys met in the Peruvian capital.', ['Lima PER city']],
    ["The envoys met in Kenya's capital.", ['Nairobi KEN city']],
    ['She spoke in Edinburgh, Scotland.', ['Edinburgh GBR city', 'Scotland GBR region']],
    [
      'He flew from Atlanta, Georgia, to Tbilisi, Georgia.',
      ['Atlanta USA city', 'Georgia USA region', 'Tbilisi GEO city', 'Georgia GEO country'],
    ],
    ['The minister met workers in Hadley, Massachusetts.', ['Hadley USA city', 'Massachusetts USA region']],
    ['They met in Urumqi and in Zurich.', ['Urumqi CHN city', 'Zurich CHE city']],
    [
      'Tanks rolled into Goma in eastern Congo.',
      ['Goma COD city', 'Democratic Republic of the Congo COD country'],
    ],
    ['The talks were held in Doha, Qatar.', ['Doha QAT city', 'Qatar QAT country']],
    ['A tanker was seized in the Strait of Hormuz.', ['Strait of Hormuz - sea']],
    ['The rebels hold most of Darfur.', ['Darfur SDN region']],
    ['The two met at the Vatican.', ['Vatican City VAT country']],
    ['Protesters marched in Paris, Texas.', ['Paris USA city', 'Texas USA region']],
    ['The king received Paris Hilton.', []],
    ['Michael Jordan visited Amman.', ['Amman JOR city']],
    ['Jordan closed its border with Syria.', []],
    ['Chad Brown flew to Chad.', ['Chad TCD country']],
    ['He flew from Sydney to Port Moresby.', ['Sydney AUS city', 'Port Moresby PNG city']],
    ['Shells hit the outskirts of Donetsk.', ['Donetsk UKR city']],
    ['The minister toured the West Bank.', ['Palestine PSE country']],
    ['Drones struck Odesa and Mykolaiv.', ['Odesa UKR city', 'Mykolaiv UKR city']],
    ['The summit took place in Bali.', ['Bali IDN region']],
    ['Turkey is cheap this year, the butcher said.', []],
    ['Ships gathered off Crete in the Mediterranean Sea.', ['Crete GRC region', 'Mediterranean Sea - sea']],
    ['The leaders met in Davos.', ['Davos CHE city']],
    ['The convoy was stopped at Torkham, near Jalalabad.', ['Torkham PAK city', 'Jalalabad AFG city']],
    ['Soldiers raided a camp in Jenin.', ['Jenin PSE city']],
    ['A barge sank in the Shatt al-Arab.', ['Shatt al-Arab - sea']],
    ['A frigate left Peruvian waters.', ['Peruvian waters PER region']],
    ["The jet had strayed into Norway's airspace.", ["Norway's airspace NOR region"]],
  ])('are read in: %s', (text, expected) => {
    expect(placesIn(text)).toEqual(expected);
  });

  it('have coordinates', () => {
    const [lima] = read('The ministers met in Lima.').places;
    expect(lima?.latitude).toBeCloseTo(-12.04, 1);
    expect(lima?.longitude).toBeCloseTo(-77.03, 1);
  });

  it.each([
    'NAIROBI, Kenya, 3 May 2021 (Example Wire) - The ministers met on Monday.',
    'NAIROBI (Example Wire) -- The ministers met on Monday.',
    'Talks resume\n\nNAIROBI, May 3 -- The ministers met on Monday.',
  ])('of a date line are marked and are not where things happened: %s', (text) => {
    const { doc, places } = read(text);
    expect(places.length).toBeGreaterThan(0);
    expect(places.every(({ isDateline }) => isDateline)).toBe(true);
    for (let token = 0; token < doc.length; token++) expect(placeOf(doc, places, token)).toBeUndefined();
  });
});

/** Place of the first token with this form. */
function placeAt(text: string, form: string, isDeed?: boolean): string | undefined {
  const { doc, places } = read(text);
  for (let token = 0; token < doc.length; token++)
    if (doc.form(token) === form) return placeOf(doc, places, token, isDeed)?.name;
  throw new Error(`no token ${form}`);
}

describe('the place of what happens at a word', () => {
  it.each([
    [
      'is the most specific of its phrase',
      'The ministers met in Nairobi, Kenya, on Monday.',
      'met',
      'Nairobi',
    ],
    ['is that of the noun itself', 'He recalled the May meeting in Oslo.', 'meeting', 'Oslo'],
    ['stands before the noun', 'The Geneva talks failed.', 'talks', 'Geneva'],
    ['is where one goes', 'The minister flew to Cairo.', 'flew', 'Cairo'],
    ['is what one visits', 'The minister visited Hanoi.', 'visited', 'Hanoi'],
    ['is that of the gathering it happened at', 'He spoke at a dinner in Oslo.', 'spoke', 'Oslo'],
    ['is where troops are sent', 'Norway sent two battalions to Mombasa.', 'sent', 'Mombasa'],
    ['is where a ship is met', 'Sailors boarded a tanker off Malta.', 'boarded', 'Malta'],
    ['is where it was held', 'The summit was held in Geneva.', 'summit', 'Geneva'],
    [
      'is that of what it was',
      'They agreed at a summit in Geneva that was their first meeting as premiers.',
      'meeting',
      'Geneva',
    ],
    [
      'is that of a gathering beside which it was',
      "They met beside the chiefs' gathering in Geneva.",
      'met',
      'Geneva',
    ],
    ['is that of the building it was in', 'The envoys met in a Vienna hotel.', 'met', 'Vienna'],
    ['is what a clause stresses', 'It was in Oslo that the envoys met.', 'met', 'Oslo'],
    ['is what a clause is said of', 'She flew to Doha, where the envoys met.', 'met', 'Doha'],
    ['is left in a retreat', 'Norway withdrew its engineers from Gao.', 'withdrew', 'Gao'],
    ['is where forces are moved', 'Kenya moved two brigades towards Mandera.', 'moved', 'Mandera'],
    [
      'is in the waters of a state',
      'Sailors searched the ferry in Maltese waters.',
      'searched',
      'Maltese waters',
    ],
  ])('%s', (_, text, form, expected) => {
    expect(placeAt(text, form)).toBe(expected);
  });

  it.each([
    ['is unknown where the text says nothing', 'The ministers of Kenya and Norway met on Monday.', 'met'],
    ['is not the target', 'The council imposed tariffs on China.', 'imposed'],
    ['is not where a letter goes', 'Norway sent a letter to Mombasa.', 'sent'],
    ['is not the topic', 'The council discussed the war in Sudan.', 'discussed'],
    ['is not the capital that speaks', 'Washington rejected the plan.', 'rejected'],
  ])('%s', (_, text, form) => {
    expect(placeAt(text, form)).toBeUndefined();
  });

  it('is, of a deed, that of what it is done to, and of words on a deed none', () => {
    expect(placeAt('Kenya closed a bridge near Mandera.', 'closed', true)).toBe('Mandera');
    expect(placeAt('Kenya closed the Moyale crossing.', 'closed', true)).toBe('Moyale');
    expect(placeAt('Kenya condemned a raid near Mandera.', 'condemned')).toBeUndefined();
  });
});
