import { serveCallers } from '@callwright/runtime/queues-bench';

/** One of several processes on a database. Environment: DATABASE, NAME. Told a number, so many callers come at once. */
const { DATABASE = '', NAME = '' } = process.env;
const serving = await serveCallers(DATABASE, NAME, 100);
process.on('message', (callers) => void serving.enter(Number(callers)));
process.send?.('ready');
