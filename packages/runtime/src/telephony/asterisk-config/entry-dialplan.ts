import type { AsteriskSetup } from './asterisk-setup.ts';
import { plainName } from './config-text.ts';
import { context } from './dialplan.ts';
import { ENTRY, FALLBACK, WATCH, WATCHED_AT, WATCHED_CALL, WATCHED_SINCE } from './dialplan-names.ts';

/** A watch that hasn't given a sign for so many seconds is gone. */
const WATCH_GONE = 4;

/**
 * Every number goes to Callwright; when it isn't there, to the number's fallback. Each call first sees to it that somebody
 * watches over the calls.
 */
export function entryDialplan({ app, country }: Pick<AsteriskSetup, 'app' | 'country'>): string {
  const to = (number: string) => [`Goto(${ENTRY},${number},1)`];
  const ring = [
    // Whatever else stands in the address of a call is no part of a number, and must not become a part of the dialplan.
    `Set(${WATCHED_CALL}=\${FILTER(+0-9*#,\${EXTEN})})`,
    `Set(${WATCHED_SINCE}=\${EPOCH})`,
    `GotoIf($[\${EPOCH} - 0\${GLOBAL(${WATCHED_AT})} < ${WATCH_GONE}]?in)`,
    `Set(GLOBAL(${WATCHED_AT})=\${EPOCH})`,
    `Originate(Local/watch@${WATCH}/n,exten,${WATCH},idle,1,5,a)`,
    `in: Stasis(${plainName('The application', app)},\${${WATCHED_CALL}})`,
    // The application was not there, or could not take the call and gave it back.
    `Goto(${FALLBACK},\${${WATCHED_CALL}},1)`,
  ];
  return context(ENTRY, [
    { exten: '_+X!', steps: ring },
    { exten: '_00Z.', steps: to(`+\${EXTEN:2}`) },
    ...(country === null ? [] : [{ exten: '_0Z.', steps: to(`+${country}\${EXTEN:1}`) }]),
    // Whoever leaves the plus out means it: no national number begins without its 0 and is so long.
    ...(country === '1'
      ? [{ exten: '_NXXNXXXXXX', steps: to(`+1\${EXTEN}`) }]
      : [{ exten: '_ZXXXXXXXXX!', steps: to(`+\${EXTEN}`) }]),
    { exten: '_X!', steps: ring },
  ]);
}
