import type { Command } from 'commander';
import type { CliIo } from './io.ts';
import { INTO_OPTION, withRecord } from './record-file.ts';

/** `chancery verify`: re-read every span of the record; exit code 1 and a list where one does not reproduce. */
export function registerVerify(program: Command, io: CliIo): void {
  program
    .command('verify')
    .description('re-read every span of every entry against the stored text')
    .option(...INTO_OPTION)
    .action((options: { readonly into?: string }) =>
      withRecord(options.into, async (store) => {
        const progress = io.progress('verifying');
        let verified = { documents: 0, spans: 0 };
        let faults = 0;
        const onProgress = (done: typeof verified) => {
          verified = done;
          progress.update(done.documents);
        };
        for await (const fault of store.verify(onProgress)) {
          if (io.signal.aborted) break;
          faults++;
          await io.print(
            `${fault.document} (version ${fault.version}) ${fault.entry}: found ${JSON.stringify(fault.found)}, expected ${JSON.stringify(fault.expected)}\n`,
          );
        }
        progress.end();
        if (faults > 0) io.failSoftly();
        io.say(
          `${count(verified.spans, 'span')} in ${count(verified.documents, 'version')} of reports re-read: ${faults === 0 ? 'all reproduce' : `${faults} do not reproduce`}`,
        );
      }),
    );
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
