import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { ChanceryError } from '../../errors.ts';
import { answerOf, HANDOVER_PATH } from '../../store/index.ts';
import type { FilingDesk, Outcome } from './filing-desk.ts';
import { OutcomesPage } from './pages/outcomes.tsx';
import { reportHref } from './pages/report-link.tsx';
import { failed } from './respond.tsx';
import { fileForm, MAX_UPLOAD_BYTES } from './uploads.ts';

/** The ways in: the forms of the home page, documents as JSON, and the handover from other processes of this user. */
export function addIntake(
  app: Hono,
  { desk, handoverToken }: { readonly desk: FilingDesk; readonly handoverToken: string },
): void {
  const limit = bodyLimit({
    maxSize: MAX_UPLOAD_BYTES,
    onError: (context) =>
      failed(context, new ChanceryError('input-too-large', `more than ${MAX_UPLOAD_BYTES} bytes at once`)),
  });
  app.post('/reports', limit, csrf(), async (context) => {
    const outcomes = await fileForm(context, desk);
    const [only] = outcomes;
    if (outcomes.length === 1 && only && 'document' in only)
      return context.redirect(reportHref(only.document), 303);
    return context.html(<OutcomesPage outcomes={outcomes} />, outcomes.some(isFiled) ? 200 : 422);
  });
  app.post('/api/reports', limit, async (context) => {
    const type = context.req.header('content-type') ?? '';
    if (!/^application\/(json|x-ndjson)\b/.test(type))
      throw new ChanceryError(
        'usage',
        `content type "${type.slice(0, 100)}": expected application/json or application/x-ndjson`,
      );
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const kind = type.includes('ndjson') ? 'jsonl' : 'json';
    const outcomes = await desk.fileSource({
      input: 'request',
      kind,
      bytes: (async function* () {
        yield bytes;
      })(),
    });
    return context.json({ outcomes }, outcomes.some(isFiled) ? 200 : 422);
  });
  app.post(HANDOVER_PATH, limit, async (context) => {
    if (context.req.header('authorization') !== `Bearer ${handoverToken}`)
      throw new ChanceryError('input-refused', 'the token is not the one announced beside the record');
    const outcomes = await desk.fileLines(await context.req.text());
    const answers = outcomes.map((outcome) =>
      'document' in outcome ? answerOf(outcome) : { document: outcome.input, refused: outcome.refused },
    );
    return context.body(answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''), 200, {
      'content-type': 'application/x-ndjson',
    });
  });
}

function isFiled(outcome: Outcome): boolean {
  return 'document' in outcome;
}
