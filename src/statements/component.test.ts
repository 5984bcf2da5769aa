import { describe, expect, it } from 'vitest';
import type { CodedDocument } from '../contract.ts';
import { loadEngine, readKnowledge } from '../node.ts';
import { createCoder } from '../pipeline.ts';

const coder = createCoder({ engine: loadEngine(), knowledge: readKnowledge() });
const code = (text: string): CodedDocument =>
  coder.code({ id: 'd', text, publishedAt: '2019-05-14', publishedFrom: 'given', language: 'en' });
const slice = (text: string, span: { start: number; end: number } | undefined): string | null =>
  span === undefined ? null : text.slice(span.start, span.end);

describe('statements are read with source, cue, content and form', () => {
  it.each([
    [
      'The minister said that the talks had failed.',
      ['The minister', 'said', ['that the talks had failed'], 'indirect'],
    ],
    [
      '“We will not sign the treaty,” the minister said on Monday.',
      ['the minister', 'said', ['“We will not sign the treaty,”'], 'direct'],
    ],
    [
      '"It was a mistake," admitted the minister, "to trust them."',
      ['the minister', 'admitted', ['"It was a mistake,"', '"to trust them."'], 'direct'],
    ],
    [
      'The ministry said that the plan was "a step backwards" for the region.',
      ['The ministry', 'said', ['that the plan was "a step backwards" for the region'], 'mixed'],
    ],
    [
      'The border will reopen next week, according to two officials.',
      ['two officials', 'according to', ['The border will reopen next week'], 'indirect'],
    ],
  ])('%s', (text, [source, cue, content, form]) => {
    const found = code(text).statements.map((statement) => [
      slice(text, statement.source),
      slice(text, statement.cue),
      statement.content.map((span) => slice(text, span)),
      statement.form,
    ]);
    expect(found).toContainEqual([source, cue, content, form]);
  });

  it('takes a surname in capitals that comes again for whose words follow', () => {
    const text =
      'Ana Lund was asked about the bridge.\n\nVIDAL: Is the bridge safe?\n\nLUND: The bridge is old.\n\nVIDAL: Will it close?\n\nLUND: We shall close it in May.';
    const said = code(text).statements.map((one) => slice(text, one.source));
    expect(said.filter((source) => source === 'LUND')).toHaveLength(2);
    expect(said).not.toContain('VIDAL');
  });

  it('gives a sentence without a cue to the speaker before it, and says that it is inferred', () => {
    const text =
      'Only trade can bring the two coasts together, the minister added. Tariffs will help nobody.';
    const free = code(text).statements.find(({ inferred }) => inferred === true);
    expect(free?.content.map((span) => slice(text, span))).toEqual(['Tariffs will help nobody']);
  });
});

describe('direct content begins and ends where its marks do', () => {
  it.each([
    'The envoy wrote: "We agree. We always did." Nobody replied.',
    '“We agree,” the envoy wrote. “We always did.”',
    "''We agree,'' the envoy said, ''and we always did.''",
    'The envoy said the “old pact” was dead and that “nobody mourns it.”',
  ])('%s', (text) => {
    const direct = code(text).statements.filter(({ form }) => form === 'direct');
    for (const { content } of direct)
      for (const span of content) expect(slice(text, span)).toMatch(/^(?:["“]|'').*(?:["”]|'')$/s);
    expect(code(text).statements.length).toBeGreaterThan(0);
  });
});

describe('texts without an attribution give no statement', () => {
  it.each(['', 'The bridge is 300 metres long.', 'It rained in the capital on Tuesday.', '“'])(
    '%s',
    (text) => {
      expect(code(text).statements).toEqual([]);
    },
  );
});
