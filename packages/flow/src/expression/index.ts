export * from './check-expression.ts';
export * from './check-template.ts';
export * from './compile-expression.ts';
export * from './compile-template.ts';
export * from './completions.ts';
export { isReservedName } from './engine-names.ts';
export { scopeOf } from './scope.ts';
export * from './template-parts.ts';
export * from './types.ts';
