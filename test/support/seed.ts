import fc from 'fast-check';
import { fixedSeed } from './random';

/** A failing test prints its seed; `BK_JOB_TEST_SEED=<seed> npm run test:unit` repeats it. */
if (fixedSeed !== undefined) fc.configureGlobal({ seed: fixedSeed });
