export { createLog, type Log } from './log.ts';
export { maskNumber, maskNumbersIn } from './mask-number.ts';
