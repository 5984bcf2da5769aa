import { describe, expect, it } from 'vitest';
import { actorsIn } from '../../test/support/actors-in.ts';

describe('whoever is told only by what stands beside', () => {
  it.each([
    [
      'a counterpart is of the state that the owner travelled to',
      'Ida Lund, a senior Danish diplomat, flew to Quito on Monday. She met her counterpart, Gorm Zettle, for an hour.',
      'Gorm Zettle: Gorm Zettle, ECU, diplomat',
    ],
    [
      'a counterpart is of the other of the two states that a report is about',
      'Denmark scolded Peru over fish. Peru scolded Denmark. Denmark and Peru had written to Norway. Danish envoy Ida Lund left. She rang her counterpart, Gorm Zettle.',
      'Gorm Zettle: Gorm Zettle, PER, envoy',
    ],
    [
      'the ministry is that whose spokeswoman was named',
      "OSLO, May 3 (Agency) - Norway taxed fish. Peru's foreign ministry spokeswoman Gorma Zettle said that Norway had erred, and the ministry warned tourists.",
      'the ministry: ministry, PER, -',
    ],
    [
      "the ministry is the minister's",
      'OSLO, May 3 (Agency) - Norway taxed fish. Chilean Foreign Minister Gorma Zettle protested. The ministry warned tourists.',
      'The ministry: ministry, CHL, -',
    ],
  ])('%s', (_, text, expected) => {
    expect(actorsIn(text)).toContain(expected);
  });
});
