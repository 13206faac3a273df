export * from './flow.ts';
export * from './ids.ts';
export * from './json.ts';
export * from './problem.ts';
export * from './prompt.ts';
export * from './variable.ts';
