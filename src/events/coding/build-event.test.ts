import { describe, expect, it } from 'vitest';
import { loadCoder } from '../../node.ts';

const coder = loadCoder();
const eventsOf = (text: string) =>
  coder.code({ id: 'x', text, publishedAt: '2024-11-17', publishedFrom: 'given', language: 'en' }).events;

describe('when an event was', () => {
  it.each([
    // What is done by saying it was done when it was said.
    [
      'The Chilean foreign minister said on Thursday that the Peruvian remark was wrong.',
      'ACCUSE',
      '2024-11-14',
    ],
    [
      'The Chilean foreign minister said on Thursday that Peru should not take sides.',
      'REQUEST',
      '2024-11-14',
    ],
    ['Chile and Peru signed a treaty on Thursday.', 'AGREE', '2024-11-14'],
    [
      'Chile cut ties with Peru in August 2022, when the Bolivian president visited Lima.',
      'CONSULT',
      '2022-08-01',
    ],
    // What has been done is of the day that it is announced.
    ['Chile has recalled its ambassador to Peru, Santiago announced on Thursday.', 'SANCTION', '2024-11-14'],
    ['Chile has recalled its ambassador to Peru, an analyst wrote on Thursday.', 'SANCTION', undefined],
    // What the clause around tells, of the same hours, weeks or months.
    ['Chile wrote to Peru on Thursday to protest against the raid.', 'ACCUSE', '2024-11-14'],
    ['In May Chile rejected the map because Peru had expelled its surveyors.', 'SANCTION', '2024-05-01'],
    ['In May Chile shut the port before Peru expelled its surveyors.', 'SANCTION', undefined],
    ['Chile said on Thursday that it was ready to talk to Peru.', 'AGREE', '2024-11-14'],
    [
      'This was a reply to the expulsion of two Chilean nurses by Peru on Thursday.',
      'SANCTION',
      '2024-11-14',
    ],
    // Never the report's day by default.
    ['The Chilean foreign minister said that Peru should not take sides.', 'REQUEST', undefined],
  ])('%s', (text, type, day) => {
    const event = eventsOf(text).find((one) => one.type === type);
    expect([event?.type, event?.when?.start]).toEqual([type, day]);
  });
});

describe('what a report dates after its own day', () => {
  it.each([
    // In the present a deed is to come.
    ['The Chilean president flies to Peru on 3 December.', 'CONSULT', 'planned', '2024-12-03'],
    ['Chile shuts its border with Peru from 3 December.', 'SANCTION', 'planned', '2024-12-03'],
    // What is promised or asked for has been said before, on a day that nobody tells.
    ['Chile promised to reopen the border with Peru by 3 December.', 'AGREE', 'happened', undefined],
    [
      'The Chilean president will visit Peru on 3 December at the invitation of Bolivia.',
      'REQUEST',
      'happened',
      undefined,
    ],
  ])('%s', (text, type, status, day) => {
    const event = eventsOf(text).find((one) => one.type === type);
    expect([event?.status, event?.when?.start]).toEqual([status, day]);
  });
});

describe('where two met', () => {
  it.each([
    ['The presidents of Chile and Peru met in Lima on Thursday.', 'Lima'],
    ['The presidents of Chile and Peru spoke by telephone on Thursday morning in Lima.', undefined],
  ])('is told of those who were there: %s', (text, place) => {
    const event = eventsOf(text).find(({ type }) => type === 'CONSULT');
    expect([event?.type, event?.where?.name]).toEqual(['CONSULT', place]);
  });
});

describe('what an event is about', () => {
  it.each([
    ['Chile complained of unfair trade practices by Peru.', 'trade'],
    ['Chile began to withdraw its troops from Peru.', 'military'],
    ['Chile banned Peruvian cotton.', 'trade'],
    ['Taiwan is far from Chile, which has asked Peru not to lease ships to the island.', 'taiwan'],
  ])('%s', (text, issue) => {
    expect(eventsOf(text).flatMap(({ issues }) => issues)).toContain(issue);
  });
});

describe('who is on both sides of an event', () => {
  it('those who agree among themselves, whatever of theirs is told', () => {
    const [event] = eventsOf(
      'The presidents of Chile and Peru agreed to open a hotline between their coast guards.',
    );
    expect(event?.type).toBe('AGREE');
    expect(event?.actors).toHaveLength(2);
    expect(event?.recipients.map(({ actor }) => actor).sort()).toEqual(
      event?.actors.map(({ actor }) => actor).sort(),
    );
  });
});

describe('what a live page tells', () => {
  const page = (entry: string) =>
    `Crisis on the border\n\n17:30 ${entry}\n\n12:10 It rains.\n\n09:05 Good morning.`;

  it.each([
    ['Chile expels two Peruvian diplomats.', { start: '2024-11-17', inferred: true }],
    ['Chile has expelled two Peruvian diplomats.', { start: '2024-11-17', inferred: true }],
  ])('in the present is of the day of the page: %s', (entry, day) => {
    const event = eventsOf(page(entry)).find(({ type }) => type === 'SANCTION');
    expect(event?.when).toMatchObject(day);
  });

  it('in the past may be of any day', () => {
    const event = eventsOf(page('Chile expelled two Peruvian diplomats.')).find(
      ({ type }) => type === 'SANCTION',
    );
    expect(event?.type).toBe('SANCTION');
    expect(event?.when).toBeUndefined();
  });

  it('is not taken for one where no times of day stand', () => {
    const [event] = eventsOf('Chile expels two Peruvian diplomats.');
    expect(event?.when).toBeUndefined();
  });
});
