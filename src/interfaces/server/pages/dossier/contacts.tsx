import type { FC } from 'hono/jsx';
import type { Dossier } from '../../../../dossier/index.ts';
import { nounOf } from '../../../glossary.ts';
import { PersonLink } from '../report-link.tsx';
import { Tag, When } from '../words.tsx';

/** Who met whom, how often, at which level and by which channel; the ledger line by line. */
export const Contacts: FC<{ dossier: Dossier; nameOf: (code: string) => string }> = ({
  dossier: {
    contacts: { counts, ledger },
  },
  nameOf,
}) => {
  const hasPlaces = ledger.some(({ where }) => where !== undefined);
  return counts.total === 0 ? null : (
    <section id="contacts">
      <h2>Contacts</h2>
      <dl class="tallies">
        <Tally label="by level" counts={counts.byLevel} />
        <Tally label="by channel" counts={counts.byMode} />
        <Tally label="by year" counts={counts.byYear} inOrder />
        {counts.longestGapDays === null ? null : (
          <div>
            <dt>longest time without one</dt>
            <dd>{counts.longestGapDays} days</dd>
          </div>
        )}
      </dl>
      <div class="scroll">
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Level</th>
              <th scope="col">Who</th>
              {hasPlaces ? <th scope="col">Where</th> : null}
            </tr>
          </thead>
          <tbody>
            {ledger.map((contact) => (
              <tr>
                <td class="nowrap">
                  <When time={contact.when} />
                </td>
                <td>
                  <a href={`/happening/${encodeURIComponent(contact.happening)}`}>
                    {nounOf('CONSULT', contact.mode)}
                  </a>
                </td>
                <td>
                  <Tag label={contact.level} />
                </td>
                <td>
                  {contact.parties.map(({ country, people }, at) => (
                    <>
                      {at > 0 ? '; ' : ''}
                      {nameOf(country)}
                      {people.map((name, of) => (
                        <>
                          {of > 0 ? ', ' : ': '}
                          <PersonLink name={name} />
                        </>
                      ))}
                    </>
                  ))}
                </td>
                {hasPlaces ? <td>{contact.where?.name ?? ''}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const Tally: FC<{ label: string; counts: Readonly<Record<string, number>>; inOrder?: boolean }> = ({
  label,
  counts,
  inOrder,
}) => {
  const entries = Object.entries(counts);
  const sorted = inOrder
    ? entries.sort(([a], [b]) => (a < b ? -1 : 1))
    : entries.sort(([, a], [, b]) => b - a);
  return sorted.length === 0 ? null : (
    <div>
      <dt>{label}</dt>
      <dd>{sorted.map(([name, count]) => `${name}: ${count}`).join(', ')}</dd>
    </div>
  );
};
