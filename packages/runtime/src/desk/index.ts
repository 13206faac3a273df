export type * from './desk-sight.ts';
export { type DeskStored, storedOf } from './desk-stored.ts';
export { watchDesk } from './desk-stream.ts';
export { createHelpRequests, type HelpRequests } from './help-requests.ts';
export { createSeeDesk, type DeskParts, type SeeDesk } from './see-desk.ts';
export { offAfterSignOut } from './sign-out.ts';
