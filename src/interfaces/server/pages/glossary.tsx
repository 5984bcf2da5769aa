import type { FC } from 'hono/jsx';
import type { LabelGroup } from '../../glossary.ts';
import { Layout } from './layout.tsx';

/** What every label on the pages and in the output means. */
export const GlossaryPage: FC<{ groups: readonly LabelGroup[] }> = ({ groups }) => (
  <Layout title="Glossary">
    <h1>Glossary</h1>
    <p class="lede">What the labels mean, here and in the output of the commands.</p>
    {groups.map(({ name, about, labels }) => (
      <section>
        <h2>{name}</h2>
        <p class="soft">{about}</p>
        <dl class="glossary">
          {labels.map(({ label, meaning }) => (
            <div>
              <dt>{label}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </Layout>
);
