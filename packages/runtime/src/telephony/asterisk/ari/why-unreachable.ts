import type { ConnectionProblem } from '../../connections/connection.ts';
import type { AriHttp } from './ari-http.ts';

/** What a person must set right so that the connection stands. */
export async function whyUnreachable(http: AriHttp): Promise<ConnectionProblem> {
  try {
    const { status } = await http.request({ method: 'GET', path: '/asterisk/info', query: { only: 'system' } });
    if (status === 401 || status === 403) return 'wrong-credentials';
    return status < 300 ? 'refused' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
