import { describe, expect, it } from 'vitest';
import type { Actor } from '../../contract.ts';
import { loadCoder } from '../../node.ts';
import { createChooser } from './chooser.ts';
import { Trail } from './trail.ts';

const coder = loadCoder();

/** The events of a text as "TYPE actors -> recipients", by country. */
function eventsOf(text: string): readonly string[] {
  const coded = coder.code({ id: 'a', text: `${text}\n`, publishedFrom: 'unknown', language: 'en' });
  const countries = new Map(coded.actors.map(({ id, country }) => [id, country ?? '?']));
  return coded.events.map(({ type, actors, recipients }) => {
    const of = (side: typeof actors) => side.map(({ actor }) => countries.get(actor)).join();
    return `${type} ${of(actors)} -> ${of(recipients)}`;
  });
}

describe('a chooser', () => {
  const chooser = createChooser(
    new Map([
      ['near', 2],
      ['far', -1],
      ['nobody', 0.5],
    ]),
  );
  const choiceOf = (nobody: readonly string[], ...countries: readonly (readonly [string, string])[]) => ({
    nobody,
    countries: countries.map(([country, feature]) => ({ country, features: [feature] })),
  });

  it('takes the country that most speaks for', () => {
    expect(chooser.choose(choiceOf(['nobody'], ['NOR', 'far'], ['DNK', 'near']))).toBe('DNK');
  });

  it('takes none where nobody is likelier, and where two are as likely', () => {
    expect(chooser.choose(choiceOf(['nobody'], ['NOR', 'far']))).toBeNull();
    expect(chooser.choose(choiceOf(['nobody'], ['NOR', 'near'], ['DNK', 'near']))).toBeNull();
    expect(chooser.choose(choiceOf(['nobody']))).toBeNull();
  });
});

describe('a trail', () => {
  it('counts what two countries dealt, and keeps who dealt last', () => {
    const trail = new Trail();
    const party = (country: string) => ({
      actor: { id: country, name: country, kind: 'state', country, named: true } as Actor,
      span: { start: 0, end: 1 },
      token: 0,
    });
    const event = (one: string, other: string) =>
      ({ roles: { actors: [party(one)], recipients: [party(other)] } }) as never;
    trail.note([event('NOR', 'DNK'), event('DNK', 'NOR')], 0);
    trail.note([event('SWE', 'DNK')], 1);
    expect(trail.dealings('DNK', 'NOR')).toBe(2);
    expect(trail.dealings('NOR', 'SWE')).toBe(0);
    expect(trail.lastOf('NOR')).toMatchObject({ sentence: 0, actors: new Set(['DNK']) });
    expect(trail.last?.actors).toEqual(new Set(['SWE']));
  });
});

describe('a party that no word names', () => {
  const opening =
    'Norway summoned the Danish ambassador on Monday. Denmark rejected the Norwegian protest. Sweden urged both to calm down.';

  it('is told by the weights where no rule of two sides does', () => {
    const dealings =
      'Chad closed its border with Sudan. Egypt condemned Chad. Sudan thanked Egypt. Chad accused Egypt of arming Sudan.';
    expect(eventsOf(`${dealings} The Norwegian premier said the plan was illegal.`)).toContain(
      'ACCUSE NOR -> TCD',
    );
  });

  it('makes nobody accuse where nobody speaks', () => {
    const events = eventsOf(`${opening} Benin provided shelter to the rebels.`);
    expect(events.filter((event) => event.endsWith('-> BEN'))).toEqual([]);
  });

  it('is nobody where one defends what is one’s own', () => {
    const events = eventsOf(`${opening} The Danish premier defended her record.`);
    expect(events.filter((event) => event.startsWith('SUPPORT'))).toEqual([]);
  });

  it('is sought only in reports on dealings between governments', () => {
    expect(eventsOf('The club sold two players. The Danish coach refused to comment on it.')).toEqual([]);
  });
});
