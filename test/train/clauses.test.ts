import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toClauses } from '../../scripts/train/network/clauses.ts';
import { toHeadline } from '../../scripts/train/network/headlines.ts';
import { collectStandIns } from '../../scripts/train/network/stand-ins.ts';
import { randomFrom, readTreebank, type TrainingSentence } from '../../scripts/train/treebank.ts';
import { DEPRELS } from '../../src/language/labels.ts';

/** A word a line: form, UPOS, XPOS, head, relation. */
const REPORT = `The DET DT 2 det
minister NOUN NN 7 nsubj
, PUNCT , 4 punct
Mora PROPN NNP 2 appos
, PUNCT , 4 punct
has AUX VBZ 7 aux
recalled VERB VBN 0 root
the DET DT 9 det
envoy NOUN NN 7 obj
from ADP IN 11 case
Oslo PROPN NNP 7 obl
after SCONJ IN 14 mark
Finland PROPN NNP 14 nsubj
closed VERB VBD 7 advcl
its PRON PRP$ 16 nmod:poss
ports NOUN NNS 14 obj
. PUNCT . 7 punct`;

const BRIEF = `Chad PROPN NNP 2 nsubj
denied VERB VBD 0 root
tanks NOUN NNS 2 obj`;

function read(lines: string): TrainingSentence {
  const rows = lines.split('\n').map((line, at) => {
    const [form, upos, xpos, head, relation] = line.split(' ');
    return [at + 1, form, form, upos, xpos, '_', head, relation, '_', '_'].join('\t');
  });
  const path = join(mkdtempSync(join(tmpdir(), 'chancery-test-')), 'report.conllu');
  writeFileSync(path, `${rows.join('\n')}\n\n`);
  const [sentence] = readTreebank(path);
  if (sentence === undefined) throw new Error('the treebank is empty');
  return sentence;
}

const show = ({ words, heads, labels }: TrainingSentence): string =>
  words.map(({ form }, at) => `${form}:${DEPRELS[labels[at + 1] as number]}:${heads[at + 1]}`).join(' ');

it('cuts the clauses of a sentence out, with another name for a subject too', () => {
  const report = read(REPORT);
  const standIns = collectStandIns([report, read(BRIEF)]);
  expect(standIns.names.map(({ form }) => form)).toEqual(['Finland', 'Chad']);
  expect(standIns.objects.map(({ form }) => form)).toEqual(['tanks']);
  expect(standIns.verbs.VBD.map(({ form }) => form)).toEqual(['closed', 'denied']);
  expect(standIns.verbs.VBZ.map(({ form }) => form)).toEqual(['recalleds', 'closeds', 'denieds']);
  const pickLast = () => 0.99;
  expect(toClauses(report, standIns, pickLast).map(show)).toEqual([
    'Finland:nsubj:2 closed:root:6 its:nmod:poss:4 ports:obj:2 .:punct:2',
    'Chad:nsubj:2 closed:root:6 its:nmod:poss:4 ports:obj:2 .:punct:2',
    ...new Array(4).fill('Chad:nsubj:2 denieds:root:5 tanks:obj:2 .:punct:2'),
  ]);
});

it('takes no clause without a subject, with a pronoun that links it, or with commas inside its parts', () => {
  const relative = read(`Lund PROPN NNP 0 root
who PRON WP 3 nsubj
left VERB VBD 1 acl:relcl
office NOUN NN 3 obj`);
  expect(toClauses(relative, collectStandIns([relative]), randomFrom(1))).toEqual([]);
});

it('makes a headline of a sentence', () => {
  const headline = toHeadline(read(REPORT));
  expect(headline?.words.map(({ form }) => form).join(' ')).toBe(
    'minister , Mora , has recalled envoy from Oslo after Finland closed its ports',
  );
});
