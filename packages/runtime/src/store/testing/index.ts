export { DATABASES, type FreshDatabase, freshDatabase } from './fresh-database.ts';
export { goLive } from './go-live.ts';
export { makeTemplates } from './make-templates.ts';
export { temporaryFolder } from './temporary-folder.ts';
export { type Track, tracking } from './tracking.ts';
