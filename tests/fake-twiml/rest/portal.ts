import type { Exchange } from '../exchange.ts';

/** What Telnyx tells beside its TeXML API: the application by which numbers find us, and the numbers. */
export function answerPortal({ dialect, account, numbers }: Exchange, path: string): object | null {
  if (dialect.kind !== 'telnyx') return null;
  const all = [...numbers.values()];
  if (path === `/v2/texml_applications/${account}`) {
    return { data: { id: account, voice_url: all[0]?.voiceUrl ?? '', status_callback: all[0]?.statusUrl ?? '' } };
  }
  if (path === '/v2/phone_numbers') {
    return { data: all.map(({ sid, number }) => ({ id: sid, phone_number: number, connection_id: account })) };
  }
  return null;
}
