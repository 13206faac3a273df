import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServer, createLog, listen } from '@callwright/runtime/server';
import { openStore } from '@callwright/runtime/store';
import type { TwimlSettings } from '@callwright/runtime/telephony';
import { QUEUE } from './help-line.ts';
import type { ServerOrder } from './several-servers.ts';

// One of several servers on one PostgreSQL, with a connection of the TwiML family, in a process of its own that can be killed.
// Environment: DATABASE, PORT, CONNECTION (its settings as JSON).
const { DATABASE = '', PORT = '', CONNECTION = '{}' } = process.env;
const store = await openStore({ url: DATABASE });
const composed = composeServer({
  config: {
    binding: 'loopback',
    httpAllow: [],
    smtpUrl: null,
    dataFolder: join(tmpdir(), 'callwright-replicas'),
    key: Buffer.alloc(32),
    connections: [JSON.parse(CONNECTION) as TwimlSettings],
  },
  log: createLog('warn'),
  store,
});
const { app, calls, queues, talks, telephony, callbacks, others } = composed;
await others.start();
await telephony.open();
await calls.recover();
await queues.start();
await talks.start();
await listen(app, { host: '127.0.0.1', port: Number(PORT) });
await telephony.start();
await callbacks.start();

async function callBack(number: string) {
  const origin = await callbacks.lineByHand();
  if (origin === null) return null;
  const details = { topic: '', whisper: [], acceptKey: null, needs: [], language: 'en' };
  const about = { request: `by-hand-${number}`, call: null, slot: null, priority: 0, note: '', since: Date.now() };
  return callbacks.keep({ ...about, queue: QUEUE, number, details, origin });
}

process.on('message', (message: ServerOrder) => {
  const done = async () => {
    switch (message.do) {
      case 'talk':
        return talks.order(message.person, message.talk, message.order);
      case 'supervise':
        return talks.supervise(message.person, message.talk, message.as);
      case 'talks':
        return talks.of(message.person);
      case 'announce':
        return queues.announce(message.queue, { text: message.text });
      case 'changed':
        return queues.changed();
      case 'call-back':
        return callBack(message.number);
      case 'agent':
        return queues.agent(message.person);
      case 'set':
        return queues.setState(message.person, message.state);
    }
  };
  done().then(
    (result) => process.send?.({ nth: message.nth, result }),
    (error: unknown) => process.send?.({ nth: message.nth, error: String(error) }),
  );
});
process.send?.('ready');
