import { conformance } from '@callwright/flow/conformance';
import { describe, expect, it } from 'vitest';
import { builtInTypes } from './index.ts';
import { nodeMessages } from './messages.ts';
import { builtInServices } from './services/index.ts';

const checks = conformance({ types: builtInTypes, services: builtInServices, messages: nodeMessages });
/** Thousands of small calls per test: quick alone, not beside a whole test run. */
const TIMEOUT = 60_000;
const subjects = [...new Set(checks.map(({ subject }) => subject))];

describe.each(subjects)('%s', (subject) => {
  const own = checks.filter((check) => check.subject === subject);
  it.each(own.map(({ title, findings }) => [title, findings] as const))(
    '%s',
    (_title, findings) => {
      expect(findings()).toEqual([]);
    },
    TIMEOUT,
  );
});
