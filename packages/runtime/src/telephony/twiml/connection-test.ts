import type { ConnectionCheck, ConnectionFinding, ConnectionProblem } from '../connections/connection.ts';
import { problemOf } from './connection-health.ts';
import type { Twiml } from './twiml.ts';

/** Tries what can be tried without a call. */
export async function testConnection(twiml: Twiml): Promise<readonly ConnectionFinding[]> {
  const { rest } = twiml;
  const findings = [publicAddress(twiml)];
  if (rest === null) return findings;
  try {
    await rest.checkAccount();
  } catch (error) {
    const code = problemOf(error);
    return [...findings, bad(code === 'wrong-credentials' ? 'credentials' : 'reach', code, wordsOf(error))];
  }
  findings.push({ ok: true, what: 'reach' }, { ok: true, what: 'credentials' });
  return [...findings, ...(await numbersFound(twiml))];
}

async function numbersFound({ rest, addresses }: Twiml): Promise<ConnectionFinding[]> {
  if (rest === null) return [];
  try {
    const numbers = await rest.numbers.list();
    const elsewhere = numbers.filter(({ voiceUrl }) => voiceUrl !== addresses.voice);
    const silent = numbers.filter((one) => !elsewhere.includes(one) && one.statusUrl !== addresses.status);
    if (numbers.length === 0) return [bad('numbers', 'refused', 'The account has no numbers.')];
    const found: ConnectionFinding = { ok: true, what: 'numbers' };
    const names = (some: typeof numbers) => some.map(({ number }) => number).join(', ');
    if (elsewhere.length === numbers.length) return [found, bad('webhooks', 'webhook-elsewhere', names(elsewhere))];
    // Without it we would learn of a caller who hangs up only by asking.
    if (silent.length > 0) return [found, bad('webhooks', 'webhook-elsewhere', `Status callback: ${names(silent)}`)];
    return [found, { ok: true, what: 'webhooks' }];
  } catch (error) {
    return [bad('numbers', problemOf(error), wordsOf(error))];
  }
}

/** Providers call from outside: an address of this machine or house reaches nobody. */
function publicAddress({ settings }: Twiml): ConnectionFinding {
  const url = URL.parse(settings.publicUrl);
  const home = url === null || /^(localhost|127\.|10\.|192\.168\.|\[::1\])/.test(url.hostname);
  return home || !/^https?:$/.test(url.protocol)
    ? bad('webhooks', 'no-public-address', settings.publicUrl)
    : { ok: true, what: 'events' };
}

function bad(what: ConnectionCheck, code: ConnectionProblem, detail: string): ConnectionFinding {
  return { ok: false, what, code, detail };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
