import type { FC } from 'hono/jsx';
import type { Dossier } from '../../../../dossier/index.ts';
import { UtteranceEntry } from '../person.tsx';
import { counted } from '../words.tsx';
import type { Reports } from './dossier-page.tsx';

/** So many speakers stand open; the others are folded away. */
const SHOWN = 1;

/** What was said, speaker by speaker, those who said most first. */
export const Statements: FC<{ dossier: Dossier; reports: Reports; nameOf: (code: string) => string }> = ({
  dossier: { speakers },
  reports,
  nameOf,
}) =>
  speakers.length === 0 ? null : (
    <section id="statements">
      <h2>Statements by speaker</h2>
      {speakers.map(({ speaker, country, utterances }, at) => (
        <details open={at < SHOWN}>
          <summary>
            <strong>{speaker}</strong>{' '}
            <span class="soft">
              {[
                country && nameOf(country) !== speaker ? nameOf(country) : '',
                counted(utterances.length, 'statement'),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </summary>
          <ul class="plain inset">
            {utterances.map((utterance) => (
              <li id={utterance.id}>
                <UtteranceEntry utterance={utterance} documents={reports} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
