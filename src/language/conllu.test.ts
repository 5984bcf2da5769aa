import { expect, test } from 'vitest';
import { conlluToDoc, docToConllu } from './conllu.ts';

const TREE = `# text = Ministers didn't agree.
1	Ministers	minister	NOUN	NNS	Number=Plur	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	Tense=Past|VerbForm=Fin	4	aux	_	_
3	n't	not	PART	RB	Polarity=Neg	4	advmod	_	_
4	agree	agree	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
4.1	so	so	ADV	RB	_	_	_	_	_
5	.	.	PUNCT	.	_	4	punct	_	_

1	Talks	talk	NOUN	NNS	Number=Plur	2	nsubj	_	_
2	failed	fail	VERB	VBD	Tense=Past	0	root	_	_
`;

test('reads words, spacing and trees, and passes over empty nodes', () => {
  const doc = conlluToDoc(TREE);
  expect(doc.text).toBe("Ministers didn't agree.\nTalks failed\n");
  expect(doc.sentenceCount).toBe(2);
  expect([doc.form(2), doc.lemma(2), doc.upos(2), doc.deprel(2), doc.head(2)]).toEqual([
    "n't",
    'not',
    'PART',
    'advmod',
    3,
  ]);
  expect(doc.has(1, 'Tense=Past')).toBe(true);
  expect([doc.head(3), doc.head(5), doc.root(1)]).toEqual([-1, 6, 6]);
});

test('writes what it reads', () => {
  const written = docToConllu(conlluToDoc(TREE));
  expect(docToConllu(conlluToDoc(written))).toBe(written);
  expect(written).toContain('2\tfailed\tfail\tVERB\t_\tTense=Past\t0\troot\t_\t_\n\n');
});

test('nothing gives nothing', () => {
  expect(conlluToDoc('').length).toBe(0);
  expect(docToConllu(conlluToDoc('# only a comment\n'))).toBe('');
});
