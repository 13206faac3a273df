export { createLog } from '../log/index.ts';
export type { TalkOrder } from '../talks/index.ts';
export { type ComposedServer, composeServer } from './compose-server.ts';
export { listen } from './listen.ts';
