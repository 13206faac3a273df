import { callName } from '../call-name.ts';
import type { Twiml } from '../twiml.ts';
import type { Form } from './form.ts';

/**
 * Whether a webhook is about the call in its address. Where the signature covers the address it is; else the address must
 * fit the provider's own name of the call, which the body says.
 */
export function isAbout(
  { dialect, settings, memory }: Pick<Twiml, 'dialect' | 'settings' | 'memory'>,
  call: string,
  form: Form,
): boolean {
  const ref = form.CallSid ?? '';
  if (callName(settings.name, ref) === call) return true;
  const known = memory.refs.get(call);
  return known === undefined ? dialect.signature.kind === 'hmac' : known === ref;
}
