import { ofProcess, run } from './alloy/run';

/** `npm run alloy -- fmt|check|graph FILE…`: see `alloy/options.ts` for what it takes. */
process.exitCode = run(ofProcess());
