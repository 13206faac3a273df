import { type Element, element } from './element.ts';
import { emitDial, emitRoom } from './emit-dial.ts';
import { emitGather } from './emit-gather.ts';
import { emitRecord } from './emit-record.ts';
import { emitTells } from './emit-tell.ts';
import { emitHold, emitMusic } from './emit-wait.ts';
import type { PreparedLine } from './prepared-line.ts';
import type { Surroundings } from './surroundings.ts';

/** The document that performs a line, up to where it reports back. */
export function emitLine({ tells, waits }: PreparedLine, about: Surroundings): Element[] {
  const { dialect, line } = about;
  const said = emitTells(tells, dialect);
  switch (waits.verb) {
    case 'gather':
      return emitGather(waits, { said, language: languageOf(tells) }, about);
    case 'record':
      return [...said, ...emitRecord(waits, line)];
    case 'dial':
      return [...said, emitDial(waits, about)];
    case 'room':
      return [...said, emitRoom(waits.room, line.dialled, waits.how)];
    case 'hold':
      return [...said, ...emitHold(waits.music, about)];
    case 'wait':
      return [...said, ...emitMusic('default', about)];
    case 'finish':
      return [...said, redirect(line.finished(waits.heard))];
    case 'hangup':
      return [...said, element('Hangup')];
  }
}

function redirect(to: string): Element {
  return { tag: 'Redirect', attributes: { method: 'POST' }, text: to };
}

function languageOf(tells: PreparedLine['tells']): string {
  const spoken = tells.findLast((tell) => tell.verb === 'speak');
  return spoken?.verb === 'speak' ? spoken.language : 'en';
}
