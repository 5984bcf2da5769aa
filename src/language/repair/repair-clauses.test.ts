import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../node.ts';

const engine = loadEngine();

describe('clauses behind others, second verbs and words hung across', () => {
  it.each([
    ['Chad closed its embassy after a mine wounded five Togolese soldiers.', 'mine', 'nsubj', 'wounded'],
    ['Following talks in May, Chad and Togo signed a pact.', 'Following', 'case', 'talks'],
    ['Chad signed a pact the following day.', 'following', 'amod', 'day'],
    ['Lima warned Baku not to shut the port.', 'Baku', 'obj', 'warned'],
    ['Lima warned Baku not to shut the port.', 'shut', 'xcomp', 'warned'],
    ['Togo said Kenya was training rebels.', 'training', 'ccomp', 'said'],
    ['Togo said Kenya was training rebels.', 'rebels', 'obj', 'training'],
    ['Chad has closed the Kasani crossing to lorries.', 'crossing', 'obj', 'closed'],
    ['Chad said it was ready to talk to Togo.', 'it', 'nsubj', 'ready'],
    ['Chad closed its embassy after a mine wounded five Togolese soldiers.', 'soldiers', 'obj', 'wounded'],
    ['Peru shut the office after men of Chilean origin died in custody in Arica.', 'men', 'nsubj', 'died'],
    [
      'The raid came days after President Félix Ndala and his Malian counterpart, Paul Keita, met in Doha to sign an agreement.',
      'Félix',
      'nsubj',
      'met',
    ],
    ['Days after President Ana Diaz met Juan Soto in Lima, rebels seized a town.', 'seized', 'root', ''],
    ['Days after President Ana Diaz met Juan Soto in Lima, rebels seized a town.', 'met', 'advcl', 'seized'],
    [
      'They agreed on joint patrols, officials said, after raiders from Mali killed nine men.',
      'killed',
      'advcl',
      'said',
    ],
    [
      'The president cancelled his trip after gunmen stormed a barracks and killed nine recruits.',
      'killed',
      'conj',
      'stormed',
    ],
    [
      'Poland scrambled jets after drones violated its airspace and asked Peru to hold consultations.',
      'asked',
      'conj',
      'scrambled',
    ],
    [
      'It was the third such complaint that Peru has lodged with the bloc since May.',
      'lodged',
      'acl:relcl',
      'complaint',
    ],
    [
      'It was pressure from Washington that brought the two leaders to the table.',
      'brought',
      'acl:relcl',
      'pressure',
    ],
    [
      'The waiver shields the oil company NIS from sanctions imposed on its Russian owner in January.',
      'imposed',
      'acl',
      'sanctions',
    ],
    ['Rwanda condemns the attack and thanks Qatar for its efforts.', 'thanks', 'conj', 'condemns'],
    [
      'The ministry rejects these accusations and calls on Kenya to respect the deal.',
      'calls',
      'conj',
      'rejects',
    ],
    ['The ministry rejects these accusations and calls for revenge.', 'calls', 'conj', 'accusations'],
    [
      'Jordan airlifted the wounded out of Sweida and hosted talks between Syria and the envoy.',
      'hosted',
      'conj',
      'airlifted',
    ],
    ['Chile has also recalled its ambassadors or cut ties.', 'cut', 'conj', 'recalled'],
    [
      'The president said he had ordered the army to withdraw from the town and hand it over to police.',
      'hand',
      'conj',
      'withdraw',
    ],
    [
      'Saudi Arabia, which led the coalition, halted air strikes and invited the Houthis to Riyadh.',
      'invited',
      'conj',
      'halted',
    ],
    [
      'Rebels backed by Rwanda captured Goma in January, forcing thousands to flee.',
      'January',
      'obl',
      'captured',
    ],
    [
      "Malawi's president on Thursday told his ministers to stop imports from Tanzania.",
      'stop',
      'xcomp',
      'told',
    ],
    [
      "The president told the European Union's envoy that Tunisia would not guard its borders.",
      'guard',
      'ccomp',
      'told',
    ],
    ['Chad has once again threatened to wage war on Togo.', 'wage', 'xcomp', 'threatened'],
    [
      'Asked whether Berlin would deliver the tanks, the chancellor said he would decide soon.',
      'said',
      'root',
      '',
    ],
    [
      "Hungary's foreign minister, Peter Szijjarto, whose country depends on Russian oil, accused Kyiv of attacking its security.",
      'minister',
      'nsubj',
      'accused',
    ],
    ['The attack drew condemnation from France, which has troops in the area.', 'attack', 'nsubj', 'drew'],
    ['In July he claimed the US had "stupidly" financed it.', 'had', 'aux', 'financed'],
    [
      'Its ministry wrote to the council on Tuesday describing the opening as a "unilateral act" and warning that Cairo would not stand by.',
      'warning',
      'conj',
      'describing',
    ],
    [
      'Poland plans to station soldiers near its border, the minister said, and has been training since September with its allies.',
      'training',
      'conj',
      'plans',
    ],
    [
      'Minister Ana Lund urged Chile to remove the duty it imposed this month on Peruvian grapes.',
      'imposed',
      'acl:relcl',
      'duty',
    ],
    ["Lima's council rejected as untrue Chile's report that Peru had lied.", 'report', 'obj', 'rejected'],
    ["Lima's council rejected as untrue Chile's report that Peru had lied.", 'untrue', 'xcomp', 'rejected'],
    [
      'King of Norway Harald met yesterday at the Villa Lund the King of Denmark Frederik.',
      'King of Denmark',
      'obj',
      'met',
    ],
  ])('%s: %s is %s of %s', (text, form, relation, head) => {
    const doc = engine.parse(text);
    const token = doc.tokenAt(text.indexOf(form));
    expect([doc.deprel(token), doc.form(doc.head(token))]).toEqual([relation, head]);
  });

  it.each([
    'Chad is the third biggest economy in the bloc after Oslo and debt is growing on average.',
    "The judge left the court's members divided, and a lawsuit on port fees, Lund v. Peru, No. 14-915, shows it.",
  ])('makes no circle of %s', (text) => {
    const doc = engine.parse(text);
    for (let token = 0; token < doc.length; token++)
      expect(doc.ancestors(token).length).toBeLessThanOrEqual(doc.length);
  });
});
