import { isObject, type Json, type Variable } from '../document/index.ts';
import type { QueuePlace } from '../expression/index.ts';
import type { CompiledFlow } from './program.ts';
import type { Frame } from './state.ts';
import { SECRET } from './trace.ts';
import { Fault, type Working } from './working.ts';

/** Sets a variable of the flow, `call.language`, `hours`, `queue` or `callback`. */
export function assign(work: Working, frame: Frame, flow: CompiledFlow, name: string, value: Json): void {
  if (name === 'call.language') {
    if (typeof value !== 'string' || value === '') throw new Fault('wrong-value', 'call.language must be a language');
    work.state.language = value;
  } else if (name === 'hours') {
    if (!isObject(value)) throw new Fault('wrong-value', 'hours must be a map');
    work.state.hours = value as Record<string, Json>;
  } else if (name === 'callback') {
    if (!isObject(value)) throw new Fault('wrong-value', 'callback must be a map');
    work.state.callback = value as Record<string, Json>;
  } else if (name === 'queue') {
    work.state.queue = { ...placeOf(value), since: frame.at };
  } else {
    const variable = Object.hasOwn(flow.flow.variables, name) ? flow.flow.variables[name] : undefined;
    if (variable === undefined) throw new Fault('wrong-value', `no variable "${name}" in this flow`);
    frame.variables[name] = convert(name, variable, value);
    if (variable.secret) {
      work.trace.push({ kind: 'set', name, value: SECRET });
      return;
    }
  }
  work.trace.push({ kind: 'set', name, value: { personal: value } });
}

function placeOf(value: Json): QueuePlace {
  const { position, seconds } = isObject(value) ? value : {};
  const known = seconds === null || (typeof seconds === 'number' && seconds >= 0);
  if (typeof position === 'number' && known) return { position, seconds };
  throw new Fault('wrong-value', 'queue must be a position and the seconds that are left, or null');
}

/** Converts where nothing is lost (7 → "7", "7" → 7); everything else would surprise a condition later. */
function convert(name: string, { type }: Variable, value: Json): Json {
  switch (type) {
    case 'string':
    case 'date':
      if (typeof value === 'string') return value;
      if (typeof value === 'number' || typeof value === 'boolean') return String(value);
      break;
    case 'number':
      if (typeof value === 'number') return value;
      if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
      break;
    case 'boolean':
      if (typeof value === 'boolean') return value;
      if (value === 'true' || value === 'false') return value === 'true';
      break;
    case 'list':
      if (Array.isArray(value)) return value;
      break;
    case 'map':
      if (isObject(value)) return value;
      break;
  }
  throw new Fault('wrong-value', `variable "${name}" holds a ${type}`);
}
