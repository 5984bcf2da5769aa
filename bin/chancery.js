#!/usr/bin/env node
const { main } = await import('../dist/interfaces/cli/main.js');
await main(process.argv);
