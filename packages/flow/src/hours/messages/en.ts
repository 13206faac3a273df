import type { MessageTable } from '../finding-codes.ts';

export const en: MessageTable = {
  'schedule-shape': { message: 'This isn’t what opening hours look like: {detail}.', fix: '{hint}' },
  'time-unreadable': {
    message: 'This time can’t be read.',
    fix: 'Write hours and minutes with two digits each, such as 08:30; an end may be 24:00.',
  },
  'date-unreadable': {
    message: 'This date can’t be read.',
    fix: 'Write year, month and day, such as 2026-12-24, between 1900 and 2199.',
  },
  'date-impossible': { message: 'There is no {date}.', fix: 'Choose a date that the calendar has.' },
  'zone-unknown': {
    message: 'The time zone “{zone}” is unknown.',
    fix: 'Choose one of the list, such as Europe/Berlin.',
  },
  'branch-unknown': {
    message: 'These hours lead to “{branch}”, which these opening hours don’t have.',
    fix: 'Use “open” or one of: {known}.',
  },
  'branch-closed': {
    message: 'Hours can’t be “closed”: whatever no hours cover is closed.',
    fix: 'Leave this time out.',
  },
  'branch-reserved': { message: '“{branch}” is always there and can’t be added.', fix: 'Choose another name.' },
  'branch-twice': { message: '“{branch}” is there twice.', fix: 'Rename one of them, or remove it.' },
  'spans-overlap': {
    message: '{from}–{to} and {otherFrom}–{otherTo} overlap.',
    fix: 'Let one end where the other begins.',
  },
  'spans-missing': { message: 'Own hours are wanted, but none are given.', fix: 'Add hours, or choose “closed”.' },
  'weekday-missing': {
    message: 'This day is to count as another weekday, but it isn’t said which.',
    fix: 'Choose the weekday, or choose “closed”.',
  },
  'mail-unreadable': { message: 'This isn’t a mail address.', fix: 'Write it like office@example.com.' },
  'period-backwards': {
    message: 'The period ends on {to}, before it begins on {from}.',
    fix: 'Choose an end on or after the first day.',
  },
  'closing-backwards': {
    message: 'The closing ends before it begins.',
    fix: 'Choose an end after the beginning, or none.',
  },
  'week-without-opening': {
    message: 'It isn’t open once in the seven days from {date}.',
    fix: 'Fine for holidays; else add hours.',
  },
  'special-day-past': { message: 'The special day {date} is over.', fix: 'Remove it, or let it come back every year.' },
  'special-day-twice': {
    message: '{date} is among the special days twice; the first one counts.',
    fix: 'Remove one of them.',
  },
  'period-past': { message: 'The special period up to {to} is over.', fix: 'Remove it.' },
  'periods-overlap': {
    message: 'The special period from {from} overlaps an earlier one in the list, which counts.',
    fix: 'Let one end before the other begins.',
  },
  'closing-past': { message: 'The closing is over.', fix: 'End it.' },
  'spans-run-into-next-day': {
    message: 'The hours of the day before run past midnight into these, and count until they end.',
    fix: 'Let these begin later, or those end earlier.',
  },
  'clock-skips-time': {
    message: 'On {date} the clock jumps from {gapFrom} to {gapTo}: hours in between are shorter or left out.',
    fix: 'Give this day hours of its own, if it matters.',
  },
  'holiday-undecided': {
    message: 'It isn’t decided yet what holds on {date}.',
    fix: 'Choose open, closed or own hours.',
  },
};
