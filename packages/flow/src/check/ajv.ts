export { buildValidators } from './build-validators.ts';
export { standaloneValidators } from './standalone-validators.ts';
