import { describe, expect, it } from 'vitest';
import { actorsIn } from '../../test/support/actors-in.ts';

describe('whoever is told only by what stands beside', () => {
  it.each([
    [
      'a counterpart is of the state that the owner travelled to',
      'Ida Lund, a senior Danish diplomat, flew to Quito on Monday. She met her counterpart, Gorm Zettle, for an hour.',
      'Gorm Zettle: Gorm Zettle, ECU, diplomat',
    ],
    [
      'a counterpart is of the other of the two states that a report is about',
      'Denmark scolded Peru over fish. Peru scolded Denmark. Denmark and Peru had written to Norway. Danish envoy Ida Lund left. She rang her counterpart, Gorm Zettle.',
      'Gorm Zettle: Gorm Zettle, PER, envoy',
    ],
    [
      'the ministry is that whose spokeswoman was named',
      "OSLO, May 3 (Agency) - Norway taxed fish. Peru's foreign ministry spokeswoman Gorma Zettle said that Norway had erred, and the ministry warned tourists.",
      'the ministry: ministry, PER, -',
    ],
    [
      "the ministry is the minister's",
      'OSLO, May 3 (Agency) - Norway taxed fish. Chilean Foreign Minister Gorma Zettle protested. The ministry warned tourists.',
      'The ministry: ministry, CHL, -',
    ],
    [
      'a description behind a comma is of the body before it',
      'UNIFIL, the peacekeeping force, urged Lebanon to wait.',
      'the peacekeeping force: United Nations Interim Force in Lebanon, IGO, -',
    ],
    [
      'who stands behind a group is not whose it is',
      'Iran-backed rebels and Polish-made drones appeared near Oslo.',
      'Iran-backed rebels: Iran-backed rebels, -, -',
    ],
    [
      'the name right behind a noun is that of the group',
      'Talks with the Iran-aligned group Hezbollah failed. The group blamed Israel.',
      'The group: Hezbollah, LBN, -',
    ],
    [
      'an official of the group is of its country',
      'Iran met the Iran-backed group Hezbollah. A senior official of the group, Gorm Zettle, blamed Norway.',
      'Gorm Zettle: Gorm Zettle, LBN, senior official',
    ],
    [
      'the body of a state that the list has under its adjective',
      "Norway scolded Japan's coast guard.",
      'coast guard: Japan Coast Guard, JPN, -',
    ],
    [
      'paramilitaries are the only body of such that is named',
      'Sudan accused the Rapid Support Forces of theft. The paramilitaries denied it.',
      'The paramilitaries: Rapid Support Forces, SDN, -',
    ],
    [
      'an embassy in a capital is of whoever acts beside it',
      'Norway shut a school, and the embassy in Lima closed.',
      'the embassy: embassy, NOR, -',
    ],
    [
      'the alliance is that of its chief',
      'BRUSSELS, May 3 (Agency) - NATO Secretary-General Gorm Zettle left. Brussels paid Kenya. The alliance waited.',
      'The alliance: North Atlantic Treaty Organization, IGO, -',
    ],
    [
      'the regional body is an organisation of states',
      'Chad left ECOWAS. Chad called it unfair. The regional body waited.',
      'The regional body: Economic Community of West African States, IGO, -',
    ],
    [
      'the agency is none that is named in the date line alone',
      'SEOUL, May 3 (Yonhap) -- The National Intelligence Service briefed lawmakers. The agency gave no figure.',
      'The agency: National Intelligence Service, KOR, -',
    ],
    [
      'a ministry that a spokesman is of is the one told of before him',
      "OSLO, May 3 (Agency) - Peru's education ministry paid. A spokesman for the ministry, Gorm Zettle, said so.",
      'the ministry: education ministry, PER, -',
    ],
    [
      'the military is the force that was named',
      'Venezuela waited. The Guyana Defence Force lost a helicopter; the military saw no foul play.',
      'the military: Guyana Defence Force, GUY, -',
    ],
    [
      'a body that many have is of whoever owns it',
      "Venezuela's National Assembly sat.",
      'National Assembly: National Assembly, VEN, -',
    ],
    [
      'forces without an article are of whoever moves them',
      'Guyana slept. Guyana, Guyana and Guyana slept. Brazil, next to Guyana, moved armoured vehicles north.',
      'armoured vehicles: armoured vehicles, BRA, -',
    ],
    [
      'a demonym is whoever came from there to head a body of states',
      'NATO Secretary-General Jens Stoltenberg spoke. The Norwegian smiled.',
      'The Norwegian: Jens Stoltenberg, IGO, NATO secretary-general',
    ],
    [
      'the trio is the three whom the sentence before names',
      'Nicolas Maduro and Irfaan Ali will meet, Ralph Gonsalves said. The trio had spoken.',
      'The trio: Venezuela and Guyana and Saint Vincent and the Grenadines, -, -',
    ],
    [
      'a mission is the one named behind it',
      'The African Union mission, ATMIS, left.',
      'The African Union mission: African Union Mission in Somalia, IGO, -',
    ],
    [
      'an object is not its subject',
      'Indian Prime Minister Narendra Modi met Xi Jinping. The host, President Vladimir Putin, thanked the Prime Minister.',
      'the Prime Minister: Narendra Modi, IND, prime minister',
    ],
    [
      'forces that a minister speaks of are those of his government',
      "Peru, Peru, Peru and Peru slept. Chile's defence minister said the navy had left.",
      'the navy: navy, CHL, -',
    ],
    [
      'new words for a state are not for the subject around them',
      'New Zealand cut aid to the Cook Islands after the Pacific nation’s leader left.',
      'the Pacific nation: Cook Islands, COK, -',
    ],
    [
      'an adjective behind a noun begins a phrase of its own',
      'Niamey orders French envoy out',
      'French envoy: French envoy, FRA, envoy',
    ],
    [
      'a deputy of somebody is no lawmaker',
      'Secretary of State Antony Blinken left. His deputy, Gorm Zettle, stayed.',
      'Gorm Zettle: Gorm Zettle, USA, deputy',
    ],
    [
      'their delegations are those of who met',
      'Peru and Chile quarrelled with Kenya. The foreign ministers of Peru and Chile met with their delegations.',
      'delegations: Peru and Chile, -, -',
    ],
    [
      'neighbours are the two states spoken of last',
      'Kenya and Ghana and Togo and Benin met. Kenya left. Ghana left. Peru summoned the Chilean consul. The two neighbours shut a border.',
      'The two neighbours: Peru and Chile, -, -',
    ],
    [
      'a successor has the office of whom he follows',
      'U.N. envoy Gorm Zettle quit. His successor, Radostin Kolb, went to Libya.',
      'Radostin Kolb: Radostin Kolb, IGO, envoy',
    ],
    [
      'an adviser is of the country of whom he serves',
      'Gorm Zettle, an adviser to President Vladimir Putin, left.',
      'Gorm Zettle: Gorm Zettle, RUS, adviser',
    ],
    [
      'whose country the name tells is not of his command',
      'UNIFIL waited. Its commander, Spanish General Gorm Zettle, left Lebanon.',
      'Spanish General Gorm Zettle: Gorm Zettle, ESP, general',
    ],
    [
      'an army chief is a general',
      'General Radostin Kolb fled. Army chief Abdel Fattah al-Burhan flew to Nairobi. The general met Kenyans.',
      'The general: Abdel Fattah al-Burhan, SDN, army chief',
    ],
    [
      'a pronoun beside a name is somebody else',
      'Ole Vidal of Peru left. Mr Gorm Zettle smiled. He and Gorm Zettle agreed.',
      'He: Ole Vidal, PER, -',
    ],
    [
      'a clause inside another is about what its own subject has',
      'Hezbollah said it would wait once Israel halted its offensive.',
      'its: Israel, ISR, -',
    ],
    [
      'who gets villages back is no place',
      'Armenia agreed to return four villages to Baku.',
      'Baku: Azerbaijan, AZE, -',
    ],
    [
      'an attache is no ambassador',
      'Chad expelled the Sudanese attache. Chad summoned the Sudanese ambassador.',
      'the Sudanese ambassador: Sudanese ambassador, SDN, ambassador',
    ],
  ])('%s', (_, text, expected) => {
    expect(actorsIn(text)).toContain(expected);
  });
});

describe('nobody', () => {
  it.each([
    ['a conference for the press', 'The minister held a regular news conference.', /conference/],
    ['what is held', 'The two navies held a joint patrol and resumed resupply missions.', /patrol|missions/],
    [
      'whoever is first named at the end',
      'Chad refused to meet the new foreign minister. Chad ate. Chad sat. Chad slept. Chad drank. Chad read. Antonio Tajani called.',
      /minister: Antonio/,
    ],
    ['a day', 'Poland opened a crossing on November 17.', /November/],
    ['a continent', 'Peru wants no war in South America, said Latin American envoys.', /USA/],
    ['a newspaper in an adjective', 'Norway praised the East African bloc IGAD.', /The East African/],
  ])('is %s', (_, text, other) => {
    expect(actorsIn(text).filter((line) => other.test(line))).toEqual([]);
  });
});
