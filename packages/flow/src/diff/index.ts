export * from './change.ts';
export * from './compare-flows.ts';
export * from './compare-values.ts';
export * from './pointer.ts';
export * from './same-json.ts';
