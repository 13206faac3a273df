export { type Resolve, resolveBySystem } from './checked-lookup.ts';
export { type WebAnswer, type WebRequest, type WebRules, webRequest } from './web-request.ts';
