/** How long a wait is called in one of our languages. `minutes` is a whole number, at least 1. */
type Words = {
  readonly minutes: (minutes: number) => string;
  readonly hours: (hours: number) => string;
  readonly and: string;
  /** Where nothing is known. */
  readonly some: string;
  /** Less than a minute. */
  readonly short: string;
};

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    minutes: (minutes) => (minutes === 1 ? 'one minute' : `${minutes} minutes`),
    hours: (hours) => (hours === 1 ? 'one hour' : `${hours} hours`),
    and: ' and ',
    some: 'a few minutes',
    short: 'less than a minute',
  },
  de: {
    minutes: (minutes) => (minutes === 1 ? 'eine Minute' : `${minutes} Minuten`),
    hours: (hours) => (hours === 1 ? 'eine Stunde' : `${hours} Stunden`),
    and: ' und ',
    some: 'einige Minuten',
    short: 'weniger als eine Minute',
  },
  hu: {
    minutes: (minutes) => (minutes === 1 ? 'egy perc' : `${minutes} perc`),
    hours: (hours) => (hours === 1 ? 'egy óra' : `${hours} óra`),
    and: ' ',
    some: 'néhány perc',
    short: 'kevesebb mint egy perc',
  },
};

/** Other languages have no words of ours; numbers with their unit are still understood. */
function unitWords(language: string): Words {
  const unit = (name: string) => new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' });
  const [minute, hour] = [unit('minute'), unit('hour')];
  return {
    minutes: (minutes) => minute.format(minutes),
    hours: (hours) => hour.format(hours),
    and: ' ',
    some: minute.format(5),
    short: minute.format(1),
  };
}

/** To the minute up to ten, to five minutes up to an hour, to ten minutes after that: nobody can promise more. */
function rounded(seconds: number): number {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const step = minutes <= 10 ? 1 : minutes <= 60 ? 5 : 10;
  return Math.ceil(minutes / step) * step;
}

/** An expected wait in words: `5 minutes`, `eine Stunde und 20 Minuten`. Never less than what is expected. */
export function spokenWait(seconds: number | null, language: string): string {
  const words = WORDS[language.slice(0, 2)] ?? unitWords(language);
  if (seconds === null) return words.some;
  return inWords(rounded(seconds), words);
}

/** How long somebody has waited, in whole minutes: `less than a minute`, `3 Minuten`. */
export function spokenWaited(seconds: number, language: string): string {
  const words = WORDS[language.slice(0, 2)] ?? unitWords(language);
  return seconds < 60 ? words.short : inWords(Math.floor(seconds / 60), words);
}

function inWords(minutes: number, words: Words): string {
  if (minutes < 60) return words.minutes(minutes);
  const rest = minutes % 60;
  const hours = words.hours(Math.floor(minutes / 60));
  return rest === 0 ? hours : `${hours}${words.and}${words.minutes(rest)}`;
}
