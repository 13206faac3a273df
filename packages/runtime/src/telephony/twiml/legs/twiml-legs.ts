import type { Legs } from '../../legs.ts';
import type { Twiml } from '../twiml.ts';

export function twimlLegs(_twiml: Twiml): Legs | null {
  return null;
}
