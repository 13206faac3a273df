import { vi } from 'vitest';

const PATIENCE_MS = 10_000;
const { waitFor } = vi;

// What is waited for comes in milliseconds, and on a busy machine in seconds: a test fails because it never comes, not because it is late.
vi.waitFor = (callback, options) =>
  waitFor(
    callback,
    typeof options === 'number' ? Math.max(options, PATIENCE_MS) : { timeout: PATIENCE_MS, ...options },
  );
