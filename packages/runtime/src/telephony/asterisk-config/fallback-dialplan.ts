import type { FallbackPlan, FallbackStep } from '../fallback/fallback-plan.ts';
import { BadSetting } from './config-text.ts';
import { context, type Extension } from './dialplan.ts';
import { FALLBACK, TRUNK, VOICEMAIL, WATCHED_CALL } from './dialplan-names.ts';

/** What happens to callers of one number. `soundOf` gives the file of a sentence at the Asterisk, without ending. */
export type NumberPlan = { readonly number: string; readonly plan: FallbackPlan };
export type SoundOf = (text: string, language: string) => string | null;

/** What all numbers' fallbacks begin with: nobody watches over this call any more, and the line is open. */
const BEGIN = [
  `Set(${WATCHED_CALL}=)`,
  // Before another number is shown to the telephone that rings.
  `Set(CALLER=0\${FILTER(0-9,\${CALLERID(num)})})`,
  'Answer()',
  'Wait(0.5)',
];
/** Never silence: who has no fallback hears that the line is out of order. */
const NOTHING = [`Set(${WATCHED_CALL}=)`, 'Playtones(congestion)', 'Congestion(10)', 'Hangup()'];

/** The fallbacks of all numbers; the rest hears the tone of a line that is out of order. */
export function fallbackDialplan(numbers: readonly NumberPlan[], soundOf: SoundOf): string {
  const own = numbers
    .filter(({ number, plan }) => plan.length > 0 && /^\+?[0-9]{2,15}$/.test(number))
    .map(
      ({ number, plan }): Extension => ({
        exten: number,
        steps: [...BEGIN, ...plan.flatMap((step) => stepsOf(step, number, soundOf))],
      }),
    );
  return context(FALLBACK, [...own, { exten: '_+X!', steps: NOTHING }, { exten: '_X!', steps: NOTHING }]);
}

function stepsOf(step: FallbackStep, number: string, soundOf: SoundOf): string[] {
  switch (step.do) {
    case 'say': {
      const sound = soundOf(step.text, step.language);
      return sound === null ? [] : [`Playback(${checkedPath(sound)})`];
    }
    case 'ring':
      return [
        `Set(CALLERID(num)=${checkedNumber(step.from)})`,
        `Dial(PJSIP/${checkedNumber(step.to)}@${TRUNK},${Math.round(step.seconds)},g)`,
        `ExecIf($["\${DIALSTATUS}" = "ANSWER"]?Hangup())`,
      ];
    case 'record': {
      const file = `${VOICEMAIL}-${number.replace('+', '')}-\${EPOCH}-\${CALLER}-\${FILTER(0-9,\${UNIQUEID})}`;
      return [
        `Record(\${ASTSPOOLDIR}/recording/${file}.wav,${Math.round(step.silenceSeconds)},${Math.round(step.maxSeconds)},k)`,
      ];
    }
    case 'hangUp':
      return ['Hangup()'];
  }
}

/** @throws BadSetting for what could say something else to the dialplan */
function checkedNumber(number: string): string {
  if (!/^\+?[0-9*#]{1,20}$/.test(number))
    throw new BadSetting('This number', 'Use digits, with a plus before the country.');
  return number;
}

function checkedPath(path: string): string {
  if (!/^[A-Za-z0-9._/-]+$/.test(path)) throw new BadSetting(`The file “${path}”`, 'Use a folder with a plain name.');
  return path;
}
