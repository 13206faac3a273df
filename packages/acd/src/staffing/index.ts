export { type Erlang, erlangA, erlangC } from './erlang.ts';
export type { Estimate, Figures } from './figures.ts';
export { type Day, rehearseDay } from './rehearse-day.ts';
