import { type Command, Option } from 'commander';
import type { Dossier } from '../../dossier/index.ts';
import { ChanceryError, StoreError } from '../../errors.ts';
import type { Period } from '../../store/index.ts';
import type { CliIo } from './io.ts';
import { INTO_OPTION, recordPath, withRecord } from './record-file.ts';

interface DossierOptions {
  readonly since?: string;
  readonly until?: string;
  readonly format: 'text' | 'json' | 'html';
  readonly into?: string;
}

/** `chancery dossier A B`: what the record knows of the dealings of two parties. */
export function registerDossier(program: Command, io: CliIo): void {
  program
    .command('dossier')
    .description('print the relationship of two parties: contacts, happenings, statements, expectations')
    .argument('<a>', 'a state, an organisation or a person, by name or code: China, CHN, EU, "Xi Jinping"')
    .argument('<b>', 'the other party')
    .option('--since <date>', 'leave out what was before: a day, month or year (2024, 2024-11, 2024-11-16)')
    .option('--until <date>', 'leave out what came after')
    .addOption(
      new Option('--format <format>', 'form of the output').choices(['text', 'json', 'html']).default('text'),
    )
    .option(...INTO_OPTION)
    .addHelpText('after', '\nExample: chancery dossier China US --since 2021')
    .action((a: string, b: string, options: DossierOptions) => printDossier([a, b], options, io));
}

async function printDossier(
  [a, b]: readonly [string, string],
  options: DossierOptions,
  io: CliIo,
): Promise<void> {
  const period = readPeriod(options);
  const { loadDossierKnowledge } = await import('../../node.ts');
  const { dossierHtml, dossierText, readDossier, resolveParty } = await import('../../dossier/index.ts');
  const { scores, ...resolver } = loadDossierKnowledge();
  const parties = [resolveParty(a, resolver), resolveParty(b, resolver)] as const;
  if (parties[0].key === parties[1].key)
    throw new ChanceryError('usage', `"${a}" and "${b}" are the same party: expected two`);
  const dossier = await orFromServer(
    withRecord(options.into, (store) => readDossier(store, parties, { scores, period })),
    { path: recordPath(options.into), parties: [a, b], period },
  );
  if (options.format === 'json') return io.print(`${JSON.stringify(dossier, null, 2)}\n`);
  if (options.format === 'html') return io.print(await dossierHtml(dossier));
  return io.print(dossierText(dossier, { isColoured: io.stdoutIsTerminal }));
}

interface Question {
  /** The record's file. */
  readonly path: string;
  readonly parties: readonly [string, string];
  readonly period: Period;
}

/**
 * The dossier, from the server that holds the record where one does.
 *
 * @throws {StoreError} `store-locked` where another process holds it and is no server, or the server does not answer with a dossier.
 */
async function orFromServer(own: Promise<Dossier>, { path, parties, period }: Question): Promise<Dossier> {
  try {
    return await own;
  } catch (error) {
    const { findEndpoint } = await import('../../store/index.ts');
    const endpoint = findEndpoint(path);
    if (!(error instanceof ChanceryError) || error.code !== 'store-locked' || endpoint === null) throw error;
    const [a, b] = parties.map(encodeURIComponent);
    const address = new URL(`http://127.0.0.1:${endpoint.port}/api/dossier/${a}/${b}`);
    for (const [name, value] of Object.entries(period)) address.searchParams.set(name, value);
    const answer = await fetch(address);
    if (!answer.ok)
      throw new StoreError(
        'store-locked',
        `${path} is held by a server, which answered ${answer.status} for ${address}: stop it (process ${endpoint.pid}) and try again`,
        { details: error.details, cause: error },
      );
    return (await answer.json()) as Dossier;
  }
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function readPeriod({ since, until }: DossierOptions): Period {
  for (const [name, value] of Object.entries({ since, until }))
    if (value !== undefined && !DATE.test(value))
      throw new ChanceryError(
        'usage',
        `--${name}: found "${value}", expected a date such as 2024, 2024-11 or 2024-11-16`,
      );
  return { ...(since && { since }), ...(until && { until }) };
}
