export {
  createHolidayAnswers,
  type HolidayAnswer,
  type HolidayAnswers,
  type HolidayAsked,
} from './holiday-answers.ts';
export { createQuestionTokens } from './question-token.ts';
export { type ReminderParts, remindOwners } from './remind-owners.ts';
export { createReminderClock, type ReminderClock } from './reminder-clock.ts';
