import { STRATEGIES, type Strategy } from '@callwright/acd';
import { type Day, type Figures, rehearseDay } from '@callwright/acd/staffing';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

const USAGE = 'staffing --rate <calls an hour> --handle <seconds> --agents <n> [--json]';
const HELP = `${USAGE}

  --rate <n>           calls an hour
  --handle <s>         mean seconds of a talk with what is left to do after it
  --agents <n>         how many agents
  --patience <s>       mean seconds after which callers hang up; without it nobody does
  --strategy <s>       ${STRATEGIES.join(', ')}; else longest-idle
  --target <s>         seconds within which calls should be answered; else 20
  --calls <n>          how many calls are played; else 100000
  --seed <n>           another seed, another day; else 1
  --json               for programs`;

const MOST_CALLS = 10_000_000;
const MOST_AGENTS = 10_000;

/** `callwright staffing`: plays a day with so many agents in virtual time, by the code that decides about real callers. */
export async function staffing(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(
    args,
    {
      rate: text,
      handle: text,
      agents: text,
      patience: text,
      strategy: text,
      target: text,
      calls: text,
      seed: text,
      json: { type: 'boolean' },
    },
    HELP,
  );
  if (positionals.length > 0) throw new UsageError(`Usage: callwright ${HELP}`);
  const day: Day = {
    rate: numberOf('rate', values.rate, { least: 0.001, most: 1_000_000 }),
    handle: numberOf('handle', values.handle, { least: 0.001, most: 86_400 }),
    agents: numberOf('agents', values.agents, { least: 1, most: MOST_AGENTS, whole: true }),
    patience: values.patience === undefined ? null : numberOf('patience', values.patience, { least: 0.001, most: 1e9 }),
    strategy: strategyOf(values.strategy ?? 'longest-idle'),
    target: numberOf('target', values.target ?? '20', { least: 0, most: 86_400 }),
    calls: numberOf('calls', values.calls ?? '100000', { least: 100, most: MOST_CALLS, whole: true }),
    seed: numberOf('seed', values.seed ?? '1', { least: 0, most: 4_294_967_295, whole: true }),
  };
  const load = (day.rate * day.handle) / 3600;
  if (day.patience === null && load >= day.agents) {
    throw new UsageError(
      `${day.rate} calls an hour of ${day.handle} s keep ${load.toFixed(1)} agents busy: with ${day.agents} the line grows without end. ` +
        'Give more agents, or say with --patience after how long callers hang up.',
    );
  }
  const figures = rehearseDay(day);
  if (values.json === true) console.log(JSON.stringify(forPrograms(day, figures), null, 2));
  else tell(figures, day);
  return 0;
}

function forPrograms(day: Day, figures: Figures) {
  const { calls, meanWait, waited, withinTarget, abandoned, occupancy } = figures;
  return {
    ...day,
    calls,
    meanWait: meanWait.value,
    waitShare: waited.value,
    serviceLevel: withinTarget.value,
    abandonment: abandoned.value,
    occupancy,
    standardErrors: {
      meanWait: meanWait.error,
      waitShare: waited.error,
      serviceLevel: withinTarget.error,
      abandonment: abandoned.error,
    },
  };
}

function tell({ calls, meanWait, waited, withinTarget, abandoned, occupancy }: Figures, { target }: Day): void {
  const share = ({ value }: { readonly value: number }) => `${(value * 100).toFixed(1)} %`;
  console.log(`${calls} calls played`);
  console.log(`  mean wait               ${meanWait.value.toFixed(1)} s`);
  console.log(`  share that waits        ${share(waited)}`);
  console.log(`  answered within ${`${target} s`.padEnd(8)}${share(withinTarget)}`);
  console.log(`  hung up while waiting   ${share(abandoned)}`);
  console.log(`  agents talk             ${share({ value: occupancy })} of their time`);
}

function strategyOf(text: string): Strategy {
  const strategy = STRATEGIES.find((one) => one === text);
  if (strategy === undefined) throw new UsageError(`There is no strategy "${text}". Known: ${STRATEGIES.join(', ')}.`);
  return strategy;
}

function numberOf(
  name: string,
  text: string | undefined,
  { least, most, whole = false }: { readonly least: number; readonly most: number; readonly whole?: boolean },
): number {
  if (text === undefined) throw new UsageError(`--${name} is needed.\nUsage: callwright ${HELP}`);
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!(value >= least && value <= most) || (whole && !Number.isInteger(value))) {
    throw new UsageError(`--${name} must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}, not "${text}".`);
  }
  return value;
}
