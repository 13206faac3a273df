import { randomUUID } from 'node:crypto';
import type { ConnectionCheck, ConnectionFinding, ConnectionProblem } from '../connections/connection.ts';
import type { Ari } from './ari/ari.ts';
import type { AriHttp } from './ari/ari-http.ts';
import type { Exchange } from './exchange.ts';
import { mediaOf } from './playback.ts';
import { endpointState, trunkEndpoint } from './trunk-watch.ts';

const MEDIA_MS = 8000;

/** Tries, without a call, what calls will need; stops where the rest can't work. */
export async function testAsterisk(
  exchange: Exchange & { readonly http: AriHttp },
): Promise<readonly ConnectionFinding[]> {
  const findings: ConnectionFinding[] = [];
  const bad = (what: ConnectionCheck, code: ConnectionProblem, detail: string) =>
    findings.push({ ok: false, what, code, detail });
  const { http, ari, settings } = exchange;
  try {
    const { status, body } = await http.request({ method: 'GET', path: '/asterisk/info', query: { only: 'system' } });
    findings.push({ ok: true, what: 'reach' });
    if (status >= 300) {
      bad(
        'credentials',
        status === 401 || status === 403 ? 'wrong-credentials' : 'refused',
        `${status} ${body.toString().slice(0, 200)}`,
      );
      return findings;
    }
    findings.push({ ok: true, what: 'credentials' });
  } catch (error) {
    bad('reach', 'unreachable', messageOf(error));
    return findings;
  }
  const application = await ari.read(`/applications/${encodeURIComponent(settings.app)}`).catch(() => null);
  if (application === null) bad('events', 'wrong-app', settings.app);
  else findings.push({ ok: true, what: 'events' });
  findings.push(...(await trunkFindings(exchange)));
  findings.push(...(await soundFindings(exchange)));
  return findings;
}

async function trunkFindings({ ari, settings }: Exchange): Promise<ConnectionFinding[]> {
  const endpoint = trunkEndpoint(settings);
  if (endpoint === null) return [];
  const state = await endpointState(ari, endpoint).catch(messageOf);
  if (state === 'online') return [{ ok: true, what: 'trunk' }];
  return [{ ok: false, what: 'trunk', code: 'trunk-unregistered', detail: `${endpoint}: ${state}` }];
}

async function soundFindings({ ari, settings, voices, clock }: Exchange): Promise<ConnectionFinding[]> {
  const spoken = await voices.soundOf({ text: 'One, two, three.', language: 'en' });
  const voice: ConnectionFinding =
    spoken === null ? { ok: false, what: 'voice', code: 'no-voice', detail: 'en' } : { ok: true, what: 'voice' };
  const beep = await voices.beep();
  const played = await playToNobody(ari, settings.app, clock, mediaOf(beep)).catch(messageOf);
  const media: ConnectionFinding =
    played === 'played'
      ? { ok: true, what: 'media' }
      : { ok: false, what: 'media', code: 'media-unreachable', detail: played };
  return [voice, media];
}

/** Lets Asterisk fetch and play a sound in a room where nobody is. */
async function playToNobody(ari: Ari, app: string, clock: Exchange['clock'], media: string): Promise<string> {
  const id = `test-${randomUUID()}`;
  const { promise, resolve } = Promise.withResolvers<string>();
  const off = ari.on(`playback:${id}`, (event) => {
    if (event.type === 'PlaybackFinished') resolve(event.failed ? 'failed' : 'played');
  });
  const cancel = clock.after(MEDIA_MS, () => resolve('no end in time'));
  try {
    await ari.order('POST', `/bridges/${id}`, { type: 'mixing', name: id });
    // Nobody tells us of a bridge in which we have no channel, unless asked to.
    await ari.order('POST', `/applications/${encodeURIComponent(app)}/subscription`, { eventSource: `bridge:${id}` });
    await ari.order('POST', `/bridges/${id}/play/${id}`, { media });
    return await promise;
  } finally {
    off();
    cancel();
    await ari.order('DELETE', `/bridges/${id}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
