import type { Moment } from '@callwright/flow/simulation';

/** One moment of a conversation as the terminal shows it; null for what a caller doesn't notice. */
export function describeMoment(moment: Moment, begun: number): string | null {
  const text = textOf(moment);
  return text === null ? null : `${sinceBeginning(moment.at - begun)}  ${text}`;
}

function textOf(moment: Moment): string | null {
  switch (moment.kind) {
    case 'said':
      return `“${moment.text}” [${moment.language}]`;
    case 'beep':
      return '(beep)';
    case 'music':
      return moment.name === 'none' ? '(silence)' : `(music: ${moment.name})`;
    case 'pressed':
      return `you press ${moment.keys}`;
    case 'spoke':
      return `you say “${moment.text}”`;
    case 'silent':
      return 'you say nothing';
    case 'ringing':
      return `it rings: ${moment.targets.join(', ')}`;
    case 'dialled':
      return moment.target === undefined ? `nobody: ${moment.outcome}` : `${moment.target} ${moment.outcome}`;
    case 'talking':
      return `you talk to ${moment.target}`;
    case 'partyLeft':
      return 'they hang up';
    case 'message':
      return `you leave a message of ${moment.seconds} s`;
    case 'asked':
      return `  asks ${moment.service} ${JSON.stringify(moment.input)}`;
    case 'answered':
      return `  ${moment.service} answers ${JSON.stringify(moment.answer)}`;
    case 'side':
      return moment.verb.verb === 'recording' ? `(recording: ${moment.verb.do})` : null;
    case 'hungUp':
      return moment.by === 'caller' ? 'you hang up' : 'the line is hung up';
  }
}

/** `1:05` */
function sinceBeginning(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')}`;
}
