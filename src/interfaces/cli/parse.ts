import type { Command } from 'commander';
import { ChanceryError, InputError } from '../../errors.ts';
import type { Doc, TokenEngine } from '../../language/index.ts';
import type { CliIo } from './io.ts';
import { linesOf } from './lines.ts';

interface ParseOptions {
  readonly conllu?: boolean;
  readonly text?: boolean;
  readonly tree?: boolean;
  readonly svg?: boolean;
}

/** `chancery parse`: tokens, tags and dependency trees, for tokens given as CoNLL-U or for raw text. */
export function registerParse(program: Command, io: CliIo): void {
  program
    .command('parse')
    .description('print tokens, tags and dependency trees of what standard input holds')
    .option('--conllu', 'the input is CoNLL-U with tokens given; print it with tags and trees (the default)')
    .option('--text', 'the input is raw text, each paragraph on a line of its own; print CoNLL-U')
    .option('--tree', 'with --text: draw the trees as lines instead')
    .option('--svg', 'with --text: draw the tree of the first sentence as SVG instead')
    .addHelpText('after', '\nExample: echo "Turkey warned Russia." | chancery parse --text --tree')
    .action((options: ParseOptions) => parse(options, io));
}

async function parse(options: ParseOptions, io: CliIo): Promise<void> {
  checkOptions(options);
  if (io.stdinIsTerminal) io.say('reading from the keyboard; end with Ctrl-D');
  const { loadEngine } = await import('../../node.ts');
  const engine = loadEngine();
  return options.text ? parseText(engine, options, io) : parseConllu(engine, io);
}

function checkOptions({ conllu, text, tree, svg }: ParseOptions): void {
  if (conllu && text)
    throw new ChanceryError(
      'usage',
      'found --conllu and --text; expected one of them, as the input has one form',
    );
  if ((tree || svg) && !text)
    throw new ChanceryError('usage', `--${tree ? 'tree' : 'svg'} draws raw text: give --text as well`);
  if (tree && svg) throw new ChanceryError('usage', 'found --tree and --svg; expected one of them');
}

/** Longest block of CoNLL-U lines taken as one sentence. */
const MAX_SENTENCE_LINES = 20_000;

async function parseConllu(engine: TokenEngine, io: CliIo): Promise<void> {
  const { fillConllu } = await import('../../language/index.ts');
  let block: string[] = [];
  let line = 0;
  const flush = async (): Promise<void> => {
    if (block.length > 0) await io.print(`${fillConllu(block, engine).join('\n')}\n\n`);
    block = [];
  };
  for await (const text of linesOf(io.stdin)) {
    if (io.signal.aborted) return;
    line++;
    if (text.trim() === '') await flush();
    else if (isConlluLine(text)) block.push(text);
    else refuseLine(io, line, 'expected a comment or ten cells between tabs');
    if (block.length > MAX_SENTENCE_LINES) {
      refuseLine(io, line, `expected an empty line: the sentence has over ${MAX_SENTENCE_LINES} lines`);
      block = [];
    }
  }
  await flush();
}

function isConlluLine(text: string): boolean {
  return text.startsWith('#') || text.split('\t').length === 10;
}

function refuseLine(io: CliIo, line: number, message: string): void {
  const input = `standard input:${line}`;
  io.refuse({ input, error: new InputError('input-unreadable', message, { details: { input } }) });
}

/** Paragraph by paragraph, so that memory stays flat however long the text is. */
async function parseText(engine: TokenEngine, { tree, svg }: ParseOptions, io: CliIo): Promise<void> {
  const { docToConllu, drawTree, drawTreeAsSvg } = await import('../../language/index.ts');
  const drawAll = (doc: Doc): string =>
    Array.from({ length: doc.sentenceCount }, (_, sentence) => `${drawTree(doc, sentence)}\n`).join('');
  for await (const paragraph of linesOf(io.stdin)) {
    if (io.signal.aborted) return;
    const doc = engine.parse(paragraph);
    if (doc.sentenceCount === 0) continue;
    if (svg) return io.print(drawTreeAsSvg(doc, 0));
    await io.print(tree ? drawAll(doc) : docToConllu(doc));
  }
}
