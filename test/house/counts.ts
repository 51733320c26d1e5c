import * as z from 'zod';

export type Counts = { readonly passed: number; readonly failed: number };

/** What is read of the JSON report of vitest. */
export const reportShape = z.object({
  numPassedTests: z.int().min(0),
  numFailedTests: z.int().min(0),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/**
 * Tests passed and failed. A file that fails without a failing test (it could not be loaded) is one failure; so are
 * a missing report, a run without tests, and an exit code that no test explains.
 */
export const countsOf = (report: z.infer<typeof reportShape> | undefined, exitCode: number): Counts => {
  if (report === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, testResults } = report;
  const filesFailed = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const failed = numFailedTests + filesFailed;
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
};
