import { countryOfOwn, type Destination, destinationOf } from './destination.ts';
import type { DialRefusal } from './dialling-rules.ts';
import type { DiallingSettings } from './dialling-settings.ts';

/** The rules with what stands in for what nobody set. */
export type EffectiveRules = DiallingSettings & {
  readonly home: string | null;
  readonly allow: readonly string[];
  /** Own numbers, E.164. */
  readonly own: readonly string[];
};

/** `real`: own numbers that belong to a phone connection; samples’ numbers count only while there is none of them. */
export function effectiveRules(
  settings: DiallingSettings,
  numbers: readonly { readonly number: string; readonly real: boolean }[],
): EffectiveRules {
  const real = numbers.filter((one) => one.real);
  const own = (real.length > 0 ? real : numbers).map(({ number }) => number).filter((number) => number.startsWith('+'));
  const countries = [...new Set(own.flatMap((number) => countryOfOwn(number) ?? []))];
  return { ...settings, own, home: settings.home ?? countries[0] ?? null, allow: settings.allow ?? countries };
}

export type Judgement =
  | { readonly kind: 'internal' | 'outside'; readonly to: string }
  | { readonly kind: 'refused'; readonly code: DialRefusal };

/** Whether a destination may be rung at all, by whoever and whenever; asks no clock and counts nothing. */
export function judgeDestination(text: string, rules: EffectiveRules): Judgement {
  const destination = destinationOf(text, rules.home);
  if (destination.kind === 'internal') return destination;
  if (destination.kind === 'emergency') return refused('emergency');
  if (destination.kind === 'none') return refused('not-a-number');
  const { to } = destination;
  if (rules.own.some((own) => own === to || isBeside(own, to))) return { kind: 'outside', to };
  if (!isAllowed(destination, rules.allow)) return refused('country');
  if (destination.dear && !rules.premium) return refused('premium');
  // What nobody has assigned may be a dear number in disguise. Who lists its beginning knows what it is.
  if (!destination.sound && !beginnings(rules.allow).some((start) => to.startsWith(start))) {
    return refused('not-a-number');
  }
  return { kind: 'outside', to };
}

function isAllowed({ to, country }: Extract<Destination, { kind: 'outside' }>, allow: readonly string[]): boolean {
  return (country !== null && allow.includes(country)) || beginnings(allow).some((start) => to.startsWith(start));
}

const beginnings = (allow: readonly string[]): readonly string[] => allow.filter((one) => one.startsWith('+'));

/** Numbers of one block, which businesses rent a thousand at a time. */
function isBeside(own: string, to: string): boolean {
  return own.length > 9 && own.length === to.length && own.slice(0, -3) === to.slice(0, -3);
}

const refused = (code: DialRefusal): Judgement => ({ kind: 'refused', code });
