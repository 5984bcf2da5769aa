import { describe, expect, it } from 'vitest';
import { sidesOf } from './sides.ts';

const nameOf = (key: string): string | undefined =>
  ({ PER: 'Peru', CHL: 'Chile', 'european union': 'European Union' })[key];

describe('the sides of a happening', () => {
  it('are told where one acts on the other, an organisation by its name', () => {
    expect(
      sidesOf({ participants: ['IGO', 'PER'], sources: ['european union'], targets: ['PER'] }, nameOf),
    ).toMatchObject({ from: ['European Union'], to: ['Peru'] });
  });

  it('are none where both do the same', () => {
    const both = ['CHL', 'PER'];
    expect(sidesOf({ participants: both, sources: both, targets: both }, nameOf)).toEqual({
      from: [],
      to: [],
      all: ['Chile', 'Peru'],
    });
  });

  it('keep the code of a class whose organisation has no name to show', () => {
    const { all } = sidesOf({ participants: ['IGO', 'PER'], sources: ['a fund'], targets: ['PER'] }, nameOf);
    expect(all).toEqual(['IGO', 'Peru']);
  });
});
