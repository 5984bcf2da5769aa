/** Compile the network's kernels and write them as a module: `npm run kernels` (or to a file of another name). */
import { writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const source = 'src/language/network/assembly/kernels.ts';
const options = [
  '-O3',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '--importMemory',
  '--outFile',
  'kernels.wasm',
];
let wasm;
const { error, stderr } = await asc.main([source, ...options], {
  writeFile: (_, contents) => (wasm = contents),
});
if (error) throw new Error(stderr.toString());
writeFileSync(
  process.argv[2] ?? 'src/language/network/kernels-wasm.ts',
  `/** \`assembly/kernels.ts\`, compiled by \`npm run kernels\`. */\nexport const KERNELS_WASM =\n  '${Buffer.from(wasm).toString('base64')}';\n`,
);
