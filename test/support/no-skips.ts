import type {Reporter, TestModule} from 'vitest/node';

/** What a test for another system has in its name; the run is on Linux. */
const elsewhere = /\(only on (Windows|macOS)\)/;

/**
 * Fails a run in which a test was skipped, so that a machine that is meant to have everything cannot pass by lacking it.
 * In use only with `WA_TOKEN_NO_SKIPS=1`, on Linux.
 */
export class NoSkips implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const all = modules.flatMap(module => [...module.children.allTests('skipped')]);
    const skipped = all.filter(test => !elsewhere.test(test.fullName));
    if (skipped.length === 0) return;
    for (const test of skipped) console.error(`skipped: ${test.module.relativeModuleId}: ${test.fullName}`);
    console.error(`${skipped.length} skipped, and WA_TOKEN_NO_SKIPS is set: this machine lacks something.`);
    process.exitCode = 1;
  }
}
