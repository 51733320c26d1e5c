import { describe, expect, test } from 'vitest';
import { countsOf } from './counts.ts';

const file = (status: string, ...assertions: string[]) => ({
  status,
  assertionResults: assertions.map((assertion) => ({ status: assertion })),
});

describe('the counts of a test run', () => {
  test('are those of its report', () => {
    const testResults = [file('passed', 'passed', 'passed'), file('failed', 'failed')];
    expect(countsOf({ numPassedTests: 2, numFailedTests: 1, testResults }, 1)).toEqual({ passed: 2, failed: 1 });
  });

  test('take a file that could not be loaded for a failure', () => {
    const testResults = [file('passed', 'passed'), file('failed')];
    expect(countsOf({ numPassedTests: 1, numFailedTests: 0, testResults }, 1)).toEqual({ passed: 1, failed: 1 });
  });

  test('take a run without tests for a failure', () => {
    expect(countsOf({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('take a missing report for a failure, whatever the exit code', () => {
    expect(countsOf(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('take an exit code that no test explains for a failure', () => {
    const testResults = [file('passed', 'passed')];
    expect(countsOf({ numPassedTests: 1, numFailedTests: 0, testResults }, 1)).toEqual({ passed: 1, failed: 1 });
  });
});
