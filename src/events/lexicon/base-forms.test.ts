import { describe, expect, it } from 'vitest';
import { baseForms } from './base-forms.ts';

describe('the bases of a verb form', () => {
  it.each([
    ['froze', 'freeze'],
    ['fled', 'flee'],
    ['blamed', 'blame'],
    ['boycotted', 'boycott'],
    ['banned', 'ban'],
    ['denies', 'deny'],
    ['defied', 'defy'],
    ['slams', 'slam'],
    ['freeing', 'free'],
    ['meet', 'meet'],
  ])('of "%s" hold "%s"', (form, base) => {
    expect(baseForms(form)).toContain(base);
  });

  it('leave short words alone', () => {
    expect(baseForms('is')).toEqual(['is']);
    expect(baseForms('')).toEqual(['']);
  });
});
