import { describe, expect, it } from 'vitest';
import { readDateLine } from './date-line.ts';

const november17 = { year: null, month: 11, day: 17 };

describe('readDateLine', () => {
  it.each([
    ['OSLO, 3 March 2022 (Fjord Press) - The talks began.', '2022-03-03', null, 'Fjord Press'],
    ['Talks begin\n\nOSLO, 3 March 2022 (Fjord Press) – The talks began.', '2022-03-03', null, 'Fjord Press'],
    ['ANKARA/ATHENS, 17 November 2021 (Gulf Courier) - They met.', '2021-11-17', null, 'Gulf Courier'],
    ['AALBORG, Denmark, 16 June 2023 (Fjord Press) — They met.', '2023-06-16', null, 'Fjord Press'],
    ['QUITO, Nov. 17 (Andes Daily) -- They met.', null, november17, 'Andes Daily'],
    ['QUITO, Nov. 17 -- They met.', null, november17, null],
    ['Quito, Nov. 17, 2021 — They met.', '2021-11-17', null, null],
    ['RIO DE JANEIRO (Andes Daily) - They met.', null, null, 'Andes Daily'],
    ['(Andes Daily) - They met.', null, null, 'Andes Daily'],
    ['Readout of the call\n\nNovember 16, 2024\n\nThe two spoke.', '2024-11-16', null, null],
    ['Readout\n\nSaturday, November 16, 2024, 10:30 a.m. EST\n\nThe two spoke.', '2024-11-16', null, null],
    ['Talks resume\nBy Ana Ruiz | 16 November 2024\nThe two spoke.', '2024-11-16', null, null],
    [' date 2021-11-10 Ahead of the talks they spoke.', '2021-11-10', null, null],
    ['Published: 16 November 2024\nThe two spoke.', '2024-11-16', null, null],
    ['2024-11-16\n\nThe two spoke.', '2024-11-16', null, null],
    ['GENEVA, March 3, 2022 /Lakeside Wire/ -- The talks began.', '2022-03-03', null, 'Lakeside Wire'],
    ['New Harbour, 3 Mar 2022: The talks began.', '2022-03-03', null, null],
    ['[Nairobi, 5 June 2021] The talks began.', '2021-06-05', null, null],
    ['PARIS | 12 May 2020 | The talks began.', '2020-05-12', null, null],
    ['Mexico City, Mexico - March 5, 2024 - The talks began.', '2024-03-05', null, null],
    ['Talks begin\n\nLast updated: 16 Nov 2024 10:30 GMT\n\nThe two spoke.', '2024-11-16', null, null],
    ['Talks begin\n\nHarbour Review, Monday 7 March 2022\n\nThe two spoke.', '2022-03-07', null, null],
    ['Talks begin\n\nOslo, 7 March 2022\n\nThe two spoke.', '2022-03-07', null, null],
    ['Talks begin: live\nMonday 7 March 2022 - The Harbour\n\nThe two spoke.', '2022-03-07', null, null],
    ['Live: talks begin\n\nMonday, 7 March 2022. Updates by Ana Ruiz.', '2022-03-07', null, null],
    ['The week\n\nMonday 7 March 2022, by our staff in Oslo', '2022-03-07', null, null],
    [
      'Live\n\nHarbour Review, Oslo. Updates for Monday 7 March 2022, newest first.',
      '2022-03-07',
      null,
      null,
    ],
    ['OSLO,\u00a03\u00a0March\u00a02022 - The talks began.', '2022-03-03', null, null],
  ])('reads the head of %j', (text, date, dayOfYear, publisher) => {
    expect(readDateLine(text)).toEqual({ date, dayOfYear, publisher });
  });

  it.each([
    'The two met on 3 March 2022 - their first meeting.',
    'NEW HARBOUR: The talks began.',
    'The minister said on 3 March 2022: We shall see.',
    'Paris - Berlin: a friendship on trial',
    'Minister in Oslo (Norway) - The talks began.',
    'He said that on Nov. 17 (a Sunday) - as planned - they would meet.',
    'Talks resume\n\nThe two last met on November 16, 2024.',
    'Date palms are grown there.',
    '7 March 2022, the day of the talks, was cold.',
    'Ministers met in Oslo, 7 March 2022',
    'Oslo, 7 March',
    'They hope for updates on 7 March 2022.',
    'OSLO, 30 February 2022',
    '',
  ])('finds nothing in %j', (text) => {
    expect(readDateLine(text)).toEqual({ date: null, dayOfYear: null, publisher: null });
  });

  it('looks at the head only', () => {
    const text = `${'The talks went on.\n'.repeat(20)}OSLO, 3 March 2022 (Fjord Press) - More.`;
    expect(readDateLine(text)).toEqual({ date: null, dayOfYear: null, publisher: null });
  });
});
