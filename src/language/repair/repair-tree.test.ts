import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../node.ts';

const engine = loadEngine();
const relationOf = (text: string, form: string): string => {
  const doc = engine.parse(text);
  for (let token = 0; token < doc.length; token++) if (doc.form(token) === form) return doc.deprel(token);
  throw new Error(`${form} is no word of the text`);
};

describe('relations that words settle', () => {
  it.each([
    ['The envoy was recalled by Canada.', 'Canada', 'obl:agent'],
    ['The pact was signed by both ministers.', 'ministers', 'obl:agent'],
    ['The report must be handed in by Monday.', 'Monday', 'obl'],
    ['The goods were moved by train.', 'train', 'obl'],
    [
      'Speaking to reporters in Lima, President Paul Reyes said that Peru would retaliate.',
      'Speaking',
      'advcl',
    ],
    ['Asked about the raid, General Ahmed Saleh said that it had failed.', 'Asked', 'advcl'],
    ['The president of Togo telephoned both men on Saturday.', 'both', 'det'],
    ['The duchy had threatened both with tariffs of 36 percent.', 'both', 'obj'],
    ['Chad plans to station up to 9,000 soldiers near the border.', 'up', 'advmod'],
    ['Chad plans to station up to 9,000 soldiers near the border.', 'Chad', 'nsubj'],
  ])('%s', (text, form, relation) => {
    expect(relationOf(text, form)).toBe(relation);
  });

  it('reads a form in -s beside a verb in -s as a verb', () => {
    const doc = engine.parse(
      'Rwanda condemns these violations of the truce, and calls on the mediators to act.',
    );
    const calls = Array.from({ length: doc.length }, (_, token) => token).find(
      (token) => doc.form(token) === 'calls',
    );
    expect(doc.xpos(calls ?? 0)).toBe('VBZ');
  });

  it.each(['China and the US trade barbs over Taiwan', 'Chad, Togo trade fire as talks fail'])(
    'reads "trade" as a verb in %s',
    (text) => {
      const doc = engine.parse(text);
      const trade = doc.tokenAt(text.indexOf('trade'));
      expect([doc.xpos(trade), doc.head(trade), doc.childBy(trade, 'nsubj')]).toEqual(['VBP', -1, 0]);
    },
  );

  it('takes two names before a verb for its subject', () => {
    const doc = engine.parse('Israel, Egypt sign gas deal');
    expect([0, 2].map((token) => [doc.deprel(token), doc.form(doc.head(token))])).toEqual([
      ['nsubj', 'sign'],
      ['conj', 'Israel'],
    ]);
  });

  it.each([
    ['The president flew home after gunmen from Chad attacked a village.', 'gunmen', 'nsubj', 'attacked'],
    ["Mali's premier, Ana Vidal, confirmed on Sunday that he would come.", 'premier', 'nsubj', 'confirmed'],
    ["Following the duke's trip to Oslo, Chad agreed to pay.", 'trip', 'obl', 'agreed'],
    [
      'Togo, whose ports would lose most, closed the bridge on Sunday and appealed to both to wait.',
      'Togo',
      'nsubj',
      'closed',
    ],
    [
      'Togo, whose ports would lose most, closed the bridge on Sunday and appealed to both to wait.',
      'appealed',
      'conj',
      'closed',
    ],
    [
      "Uganda's interior minister, Okello Tumusiime, announced on Monday, after a long delay, that she would stay.",
      'minister',
      'nsubj',
      'announced',
    ],
    ['The bloc, sitting in Lagos, warned both to wait.', 'bloc', 'nsubj', 'warned'],
    ['Uganda closed the Busia crossing on Monday.', 'crossing', 'obj', 'closed'],
    ['The presidents last spoke by telephone in May.', 'last', 'advmod', 'spoke'],
    ['When the council met on Friday, Chad and Togo blocked a text.', 'Chad', 'nsubj', 'blocked'],
    ['It sold the port, and Chad, Togo and Mali went home.', 'Chad', 'nsubj', 'went'],
    ['It sold the port, and Chad, Togo and Mali went home.', 'and', 'cc', 'went'],
    ['President Ilze Arkamo disagreed openly with her host and rebuked him.', 'Ilze', 'nsubj', 'disagreed'],
    ['The presidents last spoke by telephone in May.', 'presidents', 'nsubj', 'spoke'],
    ['The ministers are due to sign the pact on Friday.', 'ministers', 'nsubj', 'due'],
    ['The ministers are due to sign the pact on Friday.', 'sign', 'xcomp', 'due'],
    ['The ministers are due to sign the pact on Friday.', 'pact', 'obj', 'sign'],
    ['The king told the envoy on Monday that Oslo must act.', 'act', 'ccomp', 'told'],
    ['Macron plans to visit Ukraine.', 'Macron', 'nsubj', 'plans'],
    ['Macron plans to visit Ukraine.', 'visit', 'xcomp', 'plans'],
    ["Mali's junta severed diplomatic relations with Peru on Sunday.", 'junta', 'nsubj', 'severed'],
    ["Mali's junta severed diplomatic relations with Peru on Sunday.", 'relations', 'obj', 'severed'],
    ["Mali's junta severed diplomatic relations with Peru on Sunday.", 'Mali', 'nmod:poss', 'junta'],
    ['Iran, which arms rebels, restored relations with Oman.', 'relations', 'obj', 'restored'],
    ['Kenya shared intelligence with Somalia.', 'Kenya', 'nsubj', 'shared'],
    ['Kenya shared intelligence with Somalia.', 'intelligence', 'obj', 'shared'],
    ['Oman severed diplomatic ties with Peru on Sunday.', 'Oman', 'nsubj', 'severed'],
    ['Oman and Fiji severed diplomatic ties on Sunday.', 'ties', 'obj', 'severed'],
    ['Oman and Qatar severed ties.', 'ties', 'obj', 'severed'],
    ['Peru and Chile signed treaties.', 'Peru', 'nsubj', 'signed'],
    ['Riga closed its only ferry crossing with Chad.', 'crossing', 'obj', 'closed'],
    ['The League, Togo, Chad and other states have imposed curbs on Mali.', 'Togo', 'conj', 'League'],
    ['The minister flew to Riga with Chadian Deputy Premier He Jun for a week.', 'Jun', 'flat', 'He'],
    ['Danish President Ana Lund received visiting Malian leaders on Sunday.', 'leaders', 'obj', 'received'],
    ['Ana Lund met with visiting Malian President Ali Diarra in Oslo.', 'Ali', 'obl', 'met'],
    ['Ana Lund met with visiting Malian President Ali Diarra in Oslo.', 'Oslo', 'obl', 'met'],
    ['Chad sent a note to Togo after a Togolese patrol boat entered its waters.', 'boat', 'nsubj', 'entered'],
    [
      'Peru called its envoy home, after Chilean President Ana Diaz voiced support for the rebels.',
      'voiced',
      'advcl',
      'called',
    ],
    [
      'A group of elders from the two states was due to meet on Sunday, officials said.',
      'group',
      'nsubj',
      'due',
    ],
    [
      'The Chadian premier denounced the plan as absurd and accused Oslo of greed.',
      'accused',
      'conj',
      'denounced',
    ],
    [
      "Ana Lund spoke with the premier, who has resigned, and reaffirmed Oslo's support.",
      'reaffirmed',
      'conj',
      'spoke',
    ],
    ['Oslo gave the envoy a day to leave, accusing Chad of greed.', 'accusing', 'advcl', 'gave'],
    [
      'Ana Lund offered Riga nine million euros for radars and threatened new sanctions on a bank.',
      'threatened',
      'conj',
      'offered',
    ],
    ['Oslo assured Chad of its support in a phone call with the premier.', 'call', 'obl', 'assured'],
    ['Turkey Summons Swedish Envoy', 'Turkey', 'nsubj', 'Summons'],
    ['Turkey Summons Swedish Envoy', 'Envoy', 'obj', 'Summons'],
    ['U.S. Sanctions Chinese Firms Over Arms Sales', 'Firms', 'obj', 'Sanctions'],
    ['Quito hands over fraud suspect to Chile', 'suspect', 'obj', 'hands'],
    ['The Danish minister heads for Riga on Friday.', 'minister', 'nsubj', 'heads'],
    ['The Danish minister heads for Riga on Friday.', 'Riga', 'obl', 'heads'],
    ['Peru ships more maize to Quito', 'maize', 'obj', 'ships'],
    ['Lima demands that Quito first open the road to its lorries.', 'Lima', 'nsubj', 'demands'],
    ["Ghana's battalion pulled out of Bamako.", 'battalion', 'nsubj', 'pulled'],
    ['The duke landed on the island and Peru recalled its envoy.', 'Peru', 'nsubj', 'recalled'],
    ['A sailor was hurt when Thai boats rammed and boarded a ferry.', 'boats', 'nsubj', 'rammed'],
    ['Tehran test-fired a rocket of a new type.', 'Tehran', 'nsubj', 'fired'],
    ['Chad and Togo Sign Fishing Accord', 'Chad', 'nsubj', 'Sign'],
    ['Chad and Togo Sign Fishing Accord', 'Accord', 'obj', 'Sign'],
    ['Madrid withdrew an envoy and accused Quito of theft.', 'Quito', 'obj', 'accused'],
    ['The envoys whom Norway accuses of spying left on Monday.', 'whom', 'obj', 'accuses'],
    ['Oslo has given Lima maps of two minefields.', 'Lima', 'iobj', 'given'],
    ['Oslo promised Lima 20 lorries.', 'Lima', 'iobj', 'promised'],
    ['Oslo has granted Lima 5 million euros for clinics.', 'Lima', 'iobj', 'granted'],
    ['Peru, Chile and the Andean Community called on both states to show restraint.', 'called', 'root', ''],
    [
      'Both men were sailors, the Danish minister, Ole Lund, told a broadcaster.',
      'minister',
      'nsubj',
      'told',
    ],
    ['Both men were sailors, the Danish minister, Ole Lund, told a broadcaster.', 'sailors', 'ccomp', 'told'],
    ['The talks were over, the minister said, accusing Oslo of greed.', 'accusing', 'advcl', 'said'],
    ['Turkey strikes inside Syria a day after raid', 'Turkey', 'nsubj', 'strikes'],
    ['Peru demanded last week that Chile withdraw its envoy.', 'withdraw', 'ccomp', 'demanded'],
    [
      'Peru, which had hoped that Lima would help it to win a vote, deplored the delay.',
      'Peru',
      'nsubj',
      'deplored',
    ],
    ['Lima threw out an envoy, cut relations and sent soldiers north.', 'relations', 'obj', 'cut'],
    [
      'In May Latvia quit the club that Peru set up in 2012, calling it useless, and urged others to follow.',
      'Latvia',
      'nsubj',
      'quit',
    ],
    [
      'In May Latvia quit the club that Peru set up in 2012, calling it useless, and urged others to follow.',
      'calling',
      'advcl',
      'quit',
    ],
    [
      'In May Latvia quit the club that Peru set up in 2012, calling it useless, and urged others to follow.',
      'urged',
      'conj',
      'quit',
    ],
    ['Jets hit what the army called a depot in Homs, killing two.', 'killing', 'advcl', 'hit'],
    ['Under the eyes of the host, Leonel Diaz, Lund apologised.', 'Lund', 'nsubj', 'apologised'],
    ['Lund said the envoys had a right to take office and accused Peru of delay.', 'accused', 'conj', 'said'],
    ['Lima accepted it on May 2 after Ana Diaz and Ole Lund had met him.', 'Ana', 'nsubj', 'met'],
    [
      'The council has since frozen funds for Chad and suspended visits, measures that Chad called unfair.',
      'funds',
      'obj',
      'frozen',
    ],
    ['Envoys in Riga hint that the king may come to Oslo.', 'come', 'ccomp', 'hint'],
    ["Lima declared Oslo's envoy unwelcome in return.", 'envoy', 'obj', 'declared'],
    ['The U.S. ambassador, Jan Diaz, announced that the port was closed.', 'Jan', 'appos', 'ambassador'],
    [
      'The king phoned Lund to offer help, and his foreign minister, Ana Diaz, toured the city.',
      'minister',
      'nsubj',
      'toured',
    ],
    ['The envoy had said earlier that Chadian soldiers meddled in the vote.', 'meddled', 'ccomp', 'said'],
    [
      'The border service denied that a fence had been built there and accused Chad of inventing a crisis.',
      'accused',
      'conj',
      'denied',
    ],
    [
      'Its foreign ministry said in a statement that the works had been approved in 2019 and accused Chad of playing politics.',
      'accused',
      'conj',
      'said',
    ],
    ['Lima sent the Danish envoy packing in May.', 'envoy', 'obj', 'sent'],
    [
      'Trains would cross to Chad by May 9, the transport minister, Ole Lund, told parliament.',
      'minister',
      'nsubj',
      'told',
    ],
    [
      'The first rounds, 900 from Danish plants, should reach Chad by March 15, the union chief, Ana Lund, said.',
      'chief',
      'nsubj',
      'said',
    ],
    [
      'The first rounds, 900 from Danish plants, should reach Chad by March 15, the union chief, Ana Lund, said.',
      'rounds',
      'nsubj',
      'reach',
    ],
    [
      'In a letter read out on state television, its spokesman, Major Ole Lund, called the ban illegal.',
      'spokesman',
      'nsubj',
      'called',
    ],
    ['Oslo denies having soldiers in Chad.', 'having', 'xcomp', 'denies'],
    [
      "Chad's army accuses Sudanese troops of planting mines, one of which hurt a soldier last May.",
      'army',
      'nsubj',
      'accuses',
    ],
    [
      'In a separate call, National Security Adviser Ana Diaz and her Thai counterpart agreed to meet.',
      'Ana',
      'nsubj',
      'agreed',
    ],
    [
      'Gunmen fired on a boat carrying food to an army post, wounding two soldiers.',
      'wounding',
      'advcl',
      'fired',
    ],
    [
      'The ministry warned that raids would have consequences and reaffirmed its support for Chad.',
      'reaffirmed',
      'conj',
      'warned',
    ],
    [
      'Russia called the charges absurd, and on Sunday gave 20 Thai diplomats a week to get out.',
      'week',
      'obj',
      'gave',
    ],
    [
      'Russia called the charges absurd, and on Sunday gave 20 Thai diplomats a week to get out.',
      'Sunday',
      'obl',
      'gave',
    ],
    ['Oslo sent the frigate Sleipner to Malta.', 'frigate', 'obj', 'sent'],
    ['Oslo sent the frigate Sleipner to Malta.', 'Sleipner', 'appos', 'frigate'],
    ['Mali expelled the French envoy and suspended cooperation.', 'suspended', 'conj', 'expelled'],
    ['Mali expelled the French envoy and suspended cooperation.', 'cooperation', 'obj', 'suspended'],
    ['Chad to expel two Danish envoys, says ministry', 'Chad', 'nsubj', 'expel'],
    ['Chad to expel two Danish envoys, says ministry', 'expel', 'ccomp', 'says'],
    ['Oslo had merely called its ambassador home for talks.', 'ambassador', 'obj', 'called'],
    ['In August Chad banned Danish cheese.', 'Chad', 'nsubj', 'banned'],
    ['In August Chad banned Danish cheese.', 'August', 'obl', 'banned'],
    ['Peru, squeezed between the two, has offered to host talks.', 'host', 'xcomp', 'offered'],
    ['"We have agreed to settle it," Tolvo told reporters.', 'Tolvo', 'nsubj', 'told'],
    ['"We have agreed to settle it," Tolvo told reporters.', 'reporters', 'iobj', 'told'],
    ['Mali arrested activists and suspected militants.', 'suspected', 'amod', 'militants'],
    [
      'Oslo has a month before ceding power to Lund, who has threatened a strike.',
      'threatened',
      'acl:relcl',
      'Lund',
    ],
    ['The premier of Chad, who has threatened a strike, left.', 'threatened', 'acl:relcl', 'premier'],
    ['Talks between Peru and Chile could resume within months.', 'Chile', 'conj', 'Peru'],
    ['We note the decision by the Danish authorities to expel three envoys.', 'expel', 'acl', 'decision'],
    ['Chad to expel two Danish envoys', 'Chad', 'nsubj', 'expel'],
    ['Chad to expel two Danish envoys', 'envoys', 'obj', 'expel'],
    ['Chad, Togo to swap captives', 'Togo', 'conj', 'Chad'],
    ['Chad, Togo to swap captives', 'captives', 'obj', 'swap'],
    ['Chad to ship maize to Togo, minister says', 'ship', 'ccomp', 'says'],
    ['Chad to ship maize to Togo, minister says', 'minister', 'nsubj', 'says'],
    ["Oslo's plan to ban cheese", 'ban', 'acl', 'plan'],
    ['On Monday Chad banned Danish cheese.', 'Chad', 'nsubj', 'banned'],
    ['On Monday Chad banned Danish cheese.', 'Monday', 'obl', 'banned'],
    ['In May border guards from Chad fired on Libyan lorries.', 'guards', 'nsubj', 'fired'],
    ['On Tuesday Lee Jae-hoon and Ana Vidal shook hands in Oslo.', 'Lee', 'nsubj', 'shook'],
    ['On Tuesday Lee Jae-hoon and Ana Vidal shook hands in Oslo.', 'hoon', 'flat', 'Lee'],
    [
      'In 2008 Quito severed relations with Bogota after its planes bombed a camp.',
      'Quito',
      'nsubj',
      'severed',
    ],
    [
      'In 2008 Quito severed relations with Bogota after its planes bombed a camp.',
      'relations',
      'obj',
      'severed',
    ],
    [
      'In 2008 Quito severed relations with Bogota after its planes bombed a camp.',
      'bombed',
      'advcl',
      'severed',
    ],
    [
      "Chad ordered Oslo's consulate closed on Friday, accusing Norway of fraud.",
      'accusing',
      'advcl',
      'ordered',
    ],
  ])('%s: %s is %s of %s', (text, form, relation, head) => {
    const doc = engine.parse(text);
    const token = doc.tokenAt(text.indexOf(form));
    expect([doc.deprel(token), doc.form(doc.head(token))]).toEqual([relation, head]);
  });

  it('tags the verb of a headline as one', () => {
    const doc = engine.parse('Turkey Summons Swedish Envoy');
    expect([doc.upos(1), doc.lemma(1)]).toEqual(['VERB', 'summon']);
    const other = engine.parse('Farmers Block Lisbon Bridge');
    expect([other.upos(1), other.lemma(1)]).toEqual(['VERB', 'block']);
  });

  it.each(['Gaza Strikes Toll', 'Iran Nuclear Talks'])('finds no verb in %s', (text) => {
    const doc = engine.parse(text);
    expect([0, 1, 2].map((token) => doc.upos(token))).not.toContain('VERB');
  });

  it('leaves a clause before its verb of saying alone', () => {
    expect(relationOf('Peru had failed, President Paul Reyes said.', 'failed')).not.toBe('advcl');
  });
});
