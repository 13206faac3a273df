/** A step of the dialplan, done with a call from outside. */
export type CallStep = {
  /** By Asterisk's clock, which is this machine's: milliseconds since the epoch. */
  readonly at: number;
  readonly channel: string;
  readonly context: string;
  readonly app: string;
};

const STEP =
  /^\[(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d{3})\].* Executing \[[^@\]]*@([\w-]+):\d+\] (\w+)\("(PJSIP\/[^"]+)"/gm;
const WATCH = /callwright-watch|Local\/watch@|Setting global variable|Remote UNIX connection/;

/** The steps that Asterisk tells of on its console, in order. */
export function stepsIn(told: string): CallStep[] {
  return [...told.matchAll(STEP)].map(([, day = '', time = '', context = '', app = '', channel = '']) => ({
    at: new Date(`${day}T${time}`).getTime(),
    channel,
    context,
    app,
  }));
}

/** What Asterisk tells of calls: its watch goes round them every second, and says so. */
export function withoutTheWatch(told: string): string {
  return told
    .split('\n')
    .filter((line) => !WATCH.test(line))
    .join('\n');
}
