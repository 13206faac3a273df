export { BRANCHES, randomSchedule, sampleSchedule, ZONES } from './random-schedule.ts';
