import { describe, expect, it } from 'vitest';
import { loadCoder } from '../node.ts';

const coder = loadCoder();
const contentsOf = (text: string): readonly string[] =>
  coder
    .code({ id: 'd', text, publishedAt: '2019-05-14', publishedFrom: 'given', language: 'en' })
    .statements.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' … '));

describe('what is retold ends where its teller goes on', () => {
  it.each([
    [
      'a semicolon',
      'Oslo said that the port would stay shut; Riga has moved its ships to Narva.',
      'that the port would stay shut',
    ],
    [
      'a verdict',
      'The minister said that the port had been mined, a charge which Riga calls a lie.',
      'that the port had been mined',
    ],
    [
      'what others call the words',
      'Ana Lund told the council that the bridge could be "our Rubicon", words that angered Riga.',
      'that the bridge could be "our Rubicon"',
    ],
    [
      'something that others deny',
      'The envoy said that the mine had been laid at night, something that Riga denies.',
      'that the mine had been laid at night',
    ],
    [
      'what others call a plan, behind a dash',
      'The minister says he has drawn up a plan for a "tent city" in the delta – a plan that lawyers describe as a crime.',
      'he has drawn up a plan for a "tent city" in the delta',
    ],
    [
      'what others had claimed',
      'The premier said that Oslo had not asked for talks, contrary to what Riga claimed on Monday.',
      'that Oslo had not asked for talks',
    ],
    [
      'a deed of somebody else',
      'The spokeswoman said that Riga "must pay for it", and the ministry told its citizens not to travel there.',
      'that Riga "must pay for it"',
    ],
    [
      'a dash that is closed, where it goes on',
      'The king said the ban – a step that nobody wanted – would end in May.',
      'the ban – a step that nobody wanted – would end in May',
    ],
    [
      'a noun that the clause is about, which is said as well',
      'The minister rejected the idea that the port had been sold.',
      'the idea that the port had been sold',
    ],
    [
      'a hearer, who is no part of it',
      'The premier assured her Latvian colleague that the dam would hold.',
      'that the dam would hold',
    ],
    [
      'what somebody else says meanwhile',
      'Riga insists that its troops fired back, while the premier of Peru, Ana Lund, accuses Riga of firing first.',
      'that its troops fired back',
    ],
    [
      'what the speaker adds',
      'The premier said that it was the worst raid in years, though she added there was "no reason for fear".',
      'that it was the worst raid in years',
    ],
    [
      'what the speaker says in a participle',
      'The minister announced on Monday that the talks had ended, blaming Riga for "deceit".',
      'that the talks had ended',
    ],
    [
      'a riposte in a headline',
      'Oslo says it will not pay for the dam, Riga hits back',
      'it will not pay for the dam',
    ],
    [
      'words before the clause',
      'The minister confirmed on Sunday, after much coaxing, that he would come to the talks.',
      'that he would come to the talks',
    ],
    [
      'a subject that a tree takes for a hearer',
      'He said the Norwegian League, as it has from the start, sought a peaceful end of the dispute.',
      'the Norwegian League, as it has from the start, sought a peaceful end of the dispute',
    ],
    [
      'a verdict on words that are said first',
      'The contract, which Riga had drafted, was "nearly ready", she claimed – a statement that nobody would confirm.',
      'The contract, which Riga had drafted, was "nearly ready"',
    ],
    [
      'the day on which it was said',
      'Chile accused Peru on Monday of moving its fleet towards the strait.',
      'Peru … of moving its fleet towards the strait',
    ],
    [
      'a semicolon, unless the cue stands behind',
      'The talks had gone well; both sides had moved, Ana Lund said.',
      'The talks had gone well; both sides had moved',
    ],
    [
      'a semicolon behind which somebody else speaks',
      'The king said that the dam would be built in May; Chile and Peru have sent engineers, Ana Lund added.',
      'Chile and Peru have sent engineers',
    ],
    [
      'a question that is answered',
      'Asked whether the raid had been planned, Ana Lund replied that the inquiry was going on.',
      'that the inquiry was going on',
    ],
    [
      'a second verb',
      'The envoy accused Riga of theft and pointed out that nobody had been paid.',
      'Riga of theft',
    ],
    [
      'words before a quotation',
      'Oslo praised the plan within hours as "the best news in years".',
      '"the best news in years"',
    ],
    [
      'a quotation that ends the clause',
      'The king said that the talks would not resume until "Riga pays its debts".',
      'that the talks would not resume until "Riga pays its debts"',
    ],
  ])('%s', (_, text, expected) => {
    expect(contentsOf(text)).toContain(expected);
  });
});

describe('what is told is what stands in front, and not who hears it', () => {
  it.each([
    [
      '"Without salt, fish rots," its spokesman, Jan Lund, tells a briefing in Oslo.',
      ['"Without salt, fish rots,"'],
    ],
    [
      'Riga has told the mediators that it has "grave doubts" about the draft, a member of its delegation tells AFP.',
      ['that it has "grave doubts" about the draft'],
    ],
    [
      '"We shall wait," the minister told the paper. "No one wants this," a diplomat told AFP.',
      ['"We shall wait,"', '"No one wants this,"'],
    ],
  ])('%s', (text, expected) => {
    expect(contentsOf(text)).toEqual(expected);
  });
});

describe('no words of anybody', () => {
  it.each([
    [
      'the terms on which somebody spoke',
      'An official, who asked not to be named, left the hall in Oslo on Monday.',
    ],
    [
      'words that point back',
      'The king of Norway made the remarks in a phone call with the Chilean president.',
    ],
    [
      'a question',
      'The Chilean foreign ministry, asked about the speech, referred reporters to the company.',
    ],
    ['the kind of a text', 'Joint readout: Norway and Chile agree to restore their envoys'],
  ])('%s', (_, text) => {
    expect(contentsOf(text)).toEqual([]);
  });
});
