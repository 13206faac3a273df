export { connectTwiml } from './connect-twiml.ts';
