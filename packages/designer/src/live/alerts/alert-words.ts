import type { LiveAlert } from '../../api/live.ts';
import type { LiveWords } from '../use-live-words.ts';

/** A warning in a sentence. */
export function alertWords({ t, lasting, clock }: LiveWords, alert: LiveAlert): string {
  const { title } = alert;
  switch (alert.kind) {
    case 'nobody':
      return t('alert.nobody', { title, members: alert.members });
    case 'long-wait':
      return t('alert.longWait', { title, time: lasting(alert.since) });
    case 'many-waiting':
      return t('alert.manyWaiting', { title, count: alert.waiting });
    case 'opens-soon':
      return t('alert.opensSoon', {
        title,
        at: clock(alert.at),
        signedIn: alert.signedIn,
        members: alert.members,
      });
    case 'below-target':
      return t('alert.belowTarget', { title, percent: alert.percent });
  }
}
