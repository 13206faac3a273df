import { callName } from '../call-name.ts';
import type { Twiml } from '../twiml.ts';
import type { Form } from './form.ts';

/**
 * Whether a webhook is about the call in its address. Where the signature covers the address it is; else the address must
 * fit the provider's own name of the call, which the body says.
 */
export async function isAbout(
  { dialect, settings, memory, callers }: Pick<Twiml, 'dialect' | 'settings' | 'memory' | 'callers'>,
  call: string,
  form: Form,
): Promise<boolean> {
  const ref = form.CallSid ?? '';
  if (callName(settings.name, ref) === call) return true;
  if (dialect.signature.kind === 'hmac' && memory.refs.get(call) === undefined) return true;
  const known = memory.refs.get(call) ?? (await callers.refOf(call));
  return known === ref;
}
