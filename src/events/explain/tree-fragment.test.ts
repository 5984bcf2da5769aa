import { describe, expect, it } from 'vitest';
import { loadCoder, loadEngine, readKnowledge } from '../../node.ts';
import { ruleRow } from './rule-row.ts';
import { treeFragment } from './tree-fragment.ts';

const coder = loadCoder();
const engine = loadEngine();

function fragmentsOf(text: string): readonly string[] {
  const { events } = coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' });
  return events.flatMap((event) => treeFragment(engine.parse(text), event));
}

describe('treeFragment', () => {
  it.each([
    ['Norway condemned Denmark.', ['condemned ─nsubj→ Norway', 'condemned ─obj→ Denmark']],
    ['Kenya held talks with Uganda.', ['held ─nsubj→ Kenya', 'held ─obj→ talks ─nmod→ with Uganda']],
    ['', []],
  ])('joins the words of %j', (text, paths) => {
    expect(fragmentsOf(text)).toEqual(paths);
  });
});

describe('ruleRow', () => {
  const files = readKnowledge();

  it('gives the conditions of a lexicon line', () => {
    const [event] = coder.code({
      id: 'x',
      text: 'Kenya signed a treaty with Uganda.',
      publishedFrom: 'unknown',
      language: 'en',
    }).events;
    expect(ruleRow(files, event?.rule ?? '')).toContain('frame');
  });

  it.each([['rules/modal-request'], ['verbs/none@1'], ['']])('gives null for %j', (rule) => {
    expect(ruleRow(files, rule)).toBeNull();
  });
});
