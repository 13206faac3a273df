import type { PhoneTrouble } from './softphone-state.ts';

/** What a failed SIP call means to a person; null where it just was over. JsSIP's causes, its `Constants`. */
export function troubleOf(cause: string | undefined): PhoneTrouble | null {
  switch (cause) {
    case 'User Denied Media Access':
    case 'WebRTC Error':
      return 'microphone';
    case 'Connection Error':
    case 'Request Timeout':
    case 'Internal Error':
    case 'RTP Timeout':
      return 'unreachable';
    case 'Busy':
      return 'busy';
    case 'No Answer':
    case 'Expires':
    case 'Unavailable':
      return 'unanswered';
    case 'Canceled':
    case 'Terminated':
    case undefined:
      return null;
    default:
      return 'refused';
  }
}
