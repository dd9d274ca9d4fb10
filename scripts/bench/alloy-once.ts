import { readFileSync } from 'node:fs';

/** Loads the checker and checks one file, as the first thing that a process does: prints the milliseconds of both. */
const start = performance.now();
const { check } = require('../../lib/alloy/check/check') as typeof import('../../lib/alloy/check/check');
const loaded = performance.now();
check(readFileSync(process.argv[2] ?? '', 'utf8'), { stability: 'experimental', community: true });
console.log(JSON.stringify([loaded - start, performance.now() - loaded]));
