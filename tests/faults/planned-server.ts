import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServer, createLog, listen } from '@callwright/runtime/server';
import { openStore } from '@callwright/runtime/store';

// The whole server in a process of its own, which lives at another time. Environment: TARGET (where its store is, as JSON), PORT.
const { TARGET = '', PORT = '' } = process.env;
// Loading may take long, and none of it counts: only now it is told what time it is, as milliseconds that its clock is ahead.
process.send?.('loaded');
const [ahead] = await once(process, 'message');
const store = await openStore(JSON.parse(TARGET));
const clock = {
  now: () => Date.now() + Number(ahead),
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
