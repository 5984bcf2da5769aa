#!/usr/bin/env node
const { main } = await import('../dist/interfaces/cli/main.js');
process.exitCode = await main(process.argv);
