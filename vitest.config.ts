import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Left alone, vitest keeps one core to itself, though it mostly waits: half of a small machine. Browsers are heavy: two are enough.
const maxWorkers = availableParallelism();
const browsers = Math.min(2, maxWorkers);

// unit: pure packages and the browser app's logic. integration: the runtime, on SQLite and PostgreSQL. telephones: real calls on an
// Asterisk. browser: the whole product.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: 30_000,
          maxWorkers,
          include: [
            'packages/{flow,nodes,acd,designer}/src/**/*.test.{ts,tsx}',
            'tests/{boundaries,flows}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'integration',
          include: [
            'packages/runtime/src/**/*.test.ts',
            'tests/{postgres,golden,faults,integration,fake-twiml}/**/*.test.ts',
          ],
          globalSetup: ['tests/postgres/global-setup.ts'],
          setupFiles: ['tests/patience.ts'],
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 30_000,
          maxWorkers,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'telephones',
          include: ['tests/telephones/**/*.test.ts'],
          globalSetup: ['tests/telephones/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Calls mostly wait: many can run side by side.
          maxConcurrency: 16,
          // Other tests run beside them.
          expect: { poll: { timeout: 20_000 } },
          // Several Asterisks at once would be slower than real time.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/{e2e,chromium}/**/*.test.ts'],
          globalSetup: ['tests/chromium/global-setup.ts', 'tests/telephones/global-setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          maxWorkers: browsers,
        },
      },
    ],
  },
});
