import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServer, createLog, listen } from '@callwright/runtime/server';
import { openStore } from '@callwright/runtime/store';

// The whole server in a process of its own, which lives at another time. Environment: DATABASE (a file or a postgres URL),
// PORT, AHEAD (milliseconds that its clock is ahead).
const { DATABASE = '', PORT = '', AHEAD = '0' } = process.env;
const store = await openStore(/^postgres/.test(DATABASE) ? { url: DATABASE } : { file: DATABASE });
const clock = {
  now: () => Date.now() + Number(AHEAD),
  after: (ms: number, then: () => void) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};
const { app, calls, plans } = composeServer({
  config: {
    binding: 'loopback',
    httpAllow: [],
    smtpUrl: null,
    dataFolder: join(tmpdir(), 'callwright-faults'),
    key: Buffer.alloc(32),
  },
  log: createLog('error'),
  store,
  clock,
  identify: async () => ({ id: 'ada', name: 'Ada', roles: ['admin'], grants: [], via: 'session', scopes: null }),
});
await calls.recover();
await plans.start();
await listen(app, { host: '127.0.0.1', port: Number(PORT) });
process.send?.('ready');
