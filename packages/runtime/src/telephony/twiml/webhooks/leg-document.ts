import { type Element, element } from '../document/element.ts';
import { emitKeys } from '../document/emit-gather.ts';
import { emitTells } from '../document/emit-tell.ts';
import { writeDocument } from '../document/write-document.ts';
import type { Twiml } from '../twiml.ts';
import type { LegAnswer, LegReport } from './dial-events.ts';
import { prepareSpoken } from './prepare-line.ts';

/** What a telephone that was rung by a dial hears. An empty document lets it through. */
export async function legDocument(twiml: Twiml, report: LegReport, answer: LegAnswer): Promise<string> {
  if (answer.kind === 'through') return writeDocument([]);
  if (answer.kind === 'away') return writeDocument([element('Hangup')]);
  const { accept } = answer.dial;
  if (accept === undefined) return writeDocument([]);
  const { addresses, dialect } = twiml;
  const line = addresses.line(report.call, report.generation);
  const said: Element[] = [];
  if (!answer.again) {
    const tell = await prepareSpoken(twiml, accept.prompt);
    said.push(...emitTells(tell === null ? [] : [tell], dialect));
  }
  const action = line.leg(report.index, 'accepted', report.tries + 1);
  return writeDocument([emitKeys({ action, most: 1, timeout: accept.seconds }, said, twiml), element('Hangup')]);
}
