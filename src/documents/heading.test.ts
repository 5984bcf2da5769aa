import { describe, expect, it } from 'vitest';
import { headingOf } from './heading.ts';

describe('what stands for a report in a list', () => {
  it('is its title', () => {
    expect(headingOf({ title: 'Talks resume', text: 'OSLO, May 3 (Harbour Wire) - Norway said so.' })).toBe(
      'Talks resume',
    );
  });

  it('is what its first line says behind the date line', () => {
    expect(
      headingOf({ text: '\nOSLO, May 3 (Harbour Wire) - Norway will resume talks.\n\nChile agreed.' }),
    ).toBe('Norway will resume talks.');
  });

  it('is cut after a word', () => {
    const heading = headingOf({ text: `Norway and Chile will resume their talks, ${'long '.repeat(40)}` });
    expect(heading.length).toBeLessThanOrEqual(91);
    expect(heading).toMatch(/ long…$/);
    expect(headingOf({ text: 'x'.repeat(300) })).toBe(`${'x'.repeat(90)}…`);
  });

  it('is nothing where there is no text', () => {
    expect(headingOf({ text: ' \n ' })).toBe('');
  });
});
