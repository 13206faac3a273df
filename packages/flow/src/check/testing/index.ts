export { type BrokenDocument, brokenDocuments } from './broken-documents.ts';
export { testTypes } from './types.ts';
export { testNames, validFlow } from './valid-flow.ts';
