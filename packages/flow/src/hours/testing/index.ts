export { BRANCHES, randomSchedule, ZONES } from './random-schedule.ts';
