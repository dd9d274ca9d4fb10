import { ofProcess, run } from './lib/synth/run';
import { synthesize } from './lib/synthesize';

export { synthesize };

if (require.main === module) process.exitCode = run(synthesize, ofProcess());
