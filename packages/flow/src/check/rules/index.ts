import type { Rule } from '../inspection.ts';
import { configRules } from './config-rules.ts';
import { configShape } from './config-shape.ts';
import { cycleWaits } from './cycle-waits.ts';
import { destinationsAllowed } from './destinations-allowed.ts';
import { destinationsGiven } from './destinations-given.ts';
import { entryExists } from './entry-exists.ts';
import { exitConnected } from './exit-connected.ts';
import { exitKnown } from './exit-known.ts';
import { exitsDistinct } from './exits-distinct.ts';
import { expressionsSound } from './expressions-sound.ts';
import { fallbackGiven } from './fallback-given.ts';
import { handedOutSound } from './handed-out-sound.ts';
import { hangupPathQuiet } from './hangup-path-quiet.ts';
import { lineLacks } from './line-lacks.ts';
import { namesKnown } from './names-known.ts';
import { recordingConsented } from './recording-consented.ts';
import { scheduleBranches } from './schedule-branches.ts';
import { secretsKept } from './secrets-kept.ts';
import { stepReachable } from './step-reachable.ts';
import { subflowsEnd } from './subflows-end.ts';
import { subflowsFinite } from './subflows-finite.ts';
import { targetExists } from './target-exists.ts';
import { templatesSound } from './templates-sound.ts';
import { textsComplete } from './texts-complete.ts';
import { typeKnown } from './type-known.ts';
import { variablesSound } from './variables-sound.ts';
import { variablesWritten } from './variables-written.ts';
import { zoneKnown } from './zone-known.ts';

/** Every check of a flow, one file each. */
export const RULES: readonly Rule[] = [
  entryExists,
  targetExists,
  typeKnown,
  configShape,
  configRules,
  exitsDistinct,
  exitKnown,
  exitConnected,
  cycleWaits,
  stepReachable,
  variablesSound,
  variablesWritten,
  secretsKept,
  expressionsSound,
  templatesSound,
  textsComplete,
  namesKnown,
  destinationsGiven,
  destinationsAllowed,
  scheduleBranches,
  subflowsFinite,
  subflowsEnd,
  zoneKnown,
  recordingConsented,
  lineLacks,
  hangupPathQuiet,
  fallbackGiven,
  handedOutSound,
];
