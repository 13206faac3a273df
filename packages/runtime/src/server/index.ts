export { createLog } from '../log/index.ts';
export { composeServer } from './compose-server.ts';
export { listen } from './listen.ts';
