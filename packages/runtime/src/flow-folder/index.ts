export { findFolders } from './find-folders.ts';
export type * from './flow-folder.ts';
export { houseOf } from './house-of.ts';
export { loadFolder } from './load-folder.ts';
export { namesIn } from './names-in.ts';
export type * from './shapes.ts';
export { shiftDates } from './shift-dates.ts';
