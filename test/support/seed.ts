import fc from 'fast-check';

/**
 * Random tests take the same cases on every run in CI, and new ones on a developer's machine. A failing test prints its
 * seed; `BK_JOB_TEST_SEED=<seed> npm run test:unit` repeats it.
 */
const seed = process.env.BK_JOB_TEST_SEED ?? (process.env.CI ? '20240508' : undefined);

if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
