import {
  hangUp,
  leaveMessage,
  nextOf,
  passTime,
  press,
  type Setting,
  type Simulation,
  speak,
  step,
} from '@callwright/flow/simulation';

export const ACTS = `What you can do:
  1, 42, *9, 4711#   press keys
  s                  say and press nothing
  w 30               wait 30 seconds
  m 12               leave a message of 12 seconds
  "word              say a word
  h                  hang up
  ?                  show this`;

/** What a typed line does to the call; null when it means nothing. */
export function act(setting: Setting, here: Simulation, line: string): Simulation | null {
  const [word = '', rest = ''] = line.trim().split(/\s+/, 2);
  if (/^[0-9*#]+$/.test(word)) return press(setting, here, word);
  if (line.trim().startsWith('"')) return speak(setting, here, line.trim().replaceAll('"', ''));
  switch (word) {
    case 's':
      return stayedSilent(setting, here);
    case 'h':
      return hangUp(setting, here);
    case 'w':
      return passTime(setting, here, secondsOf(rest, 10) * 1000);
    case 'm':
      return leaveMessage(setting, here, secondsOf(rest, 5), 'silence');
    default:
      return null;
  }
}

/** Lets the time come at which the line notices that nothing was pressed. */
function stayedSilent(setting: Setting, here: Simulation): Simulation {
  return nextOf(here) === undefined ? here : step(setting, here);
}

function secondsOf(text: string, usual: number): number {
  return /^[0-9]{1,4}$/.test(text) ? Number(text) : usual;
}
