import { context } from './dialplan.ts';
import { BEAT, FALLBACK, WATCH, WATCHED_AT, WATCHED_CALL, WATCHED_SINCE } from './dialplan-names.ts';

/** Global variable: the channel of the watch that counts; an earlier one that sees another here goes. */
const WATCHER = 'CALLWRIGHT_WATCHER';
/** Shared variable of a caller's channel: somebody has talked to it. */
const TALKED = 'CALLWRIGHT_TALKED';

/** Our ids of telephones and recordings: `<call>.<generation>.<nth>` and `<call>.<name>`; Asterisk's own end in `.<digits>`. */
const OUR_ID = '^[a-z0-9-]+[.]([a-z][a-z0-9-]*|[a-z0-9-]+[.][a-z0-9.-]+)$';

/** Names of channels end in these: asked for one after the other, the lists stay short enough for one variable. */
const ENDS = [...'0123456789abcdef'];

/**
 * While there are calls, something at the Asterisk sees whether Callwright still gives signs of life. Without one for
 * `patience` seconds, callers who hear nothing go to their number's fallback, and the telephones that Callwright rang are
 * let go. Those who talk with each other go on talking; recordings of them end, since nobody could stop them any more.
 * A sign must have come at least once: who gives none is not watched.
 */
export function watchDialplan(patience: number): string {
  return context(WATCH, [
    // The other half of the watch's own line.
    { exten: 'idle', steps: ['Wait(86400)'] },
    {
      exten: 'watch',
      steps: [
        `Set(GLOBAL(${WATCHER})=\${CHANNEL(name)})`,
        'Answer()',
        `again: Set(GLOBAL(${WATCHED_AT})=\${EPOCH})`,
        `Set(BEAT=\${GLOBAL(${BEAT})})`,
        `ExecIf($["\${BEAT}" != "\${LAST}" | "\${SINCE}" = ""]?Set(SINCE=\${EPOCH}))`,
        `Set(LAST=\${BEAT})`,
        `Set(DOWN=$["\${BEAT}" != "" & \${EPOCH} - \${SINCE} >= ${patience}])`,
        'Set(CALLS=0)',
        ...ENDS.map((end) => `Gosub(list,1(${end}))`),
        'Wait(1)',
        `GotoIf($["\${GLOBAL(${WATCHER})}" = "\${CHANNEL(name)}" & \${CALLS} > 0]?again)`,
        'Hangup()',
      ],
    },
    {
      exten: 'list',
      steps: [
        `Set(LOCAL(LIST)=\${CHANNELS(\${ARG1}$)})`,
        `next: GotoIf($["\${LIST}" = ""]?done)`,
        `Set(LOCAL(ONE)=\${CUT(LIST, ,1)})`,
        `Set(LIST=\${CUT(LIST, ,2-)})`,
        `Gosub(one,1(\${ONE}))`,
        'Goto(next)',
        'done: Return()',
      ],
    },
    {
      exten: 'one',
      steps: [
        `Set(LOCAL(NUMBER)=\${IMPORT(\${ARG1},${WATCHED_CALL})})`,
        `ExecIf($["\${NUMBER}" != ""]?Set(CALLS=$[\${CALLS} + 1]))`,
        `GotoIf($[\${DOWN} = 0]?done)`,
        `Set(LOCAL(TALKS)=0)`,
        `Gosub(talks,1(\${IMPORT(\${ARG1},BRIDGEPEER)}))`,
        `GotoIf($["\${NUMBER}" != ""]?caller)`,
        `Set(LOCAL(ID)=\${IMPORT(\${ARG1},UNIQUEID)})`,
        `GotoIf($[\${REGEX("${OUR_ID}" \${ID})} = 0]?done)`,
        `GotoIf($["\${ARG1:0:6}" != "Snoop/" & \${TALKS} = 1]?done)`,
        `over: SoftHangup(\${ARG1})`,
        `done: Return()`,
        `caller: GotoIf($[\${TALKS} = 1]?talking)`,
        `GotoIf($["\${SHARED(${TALKED},\${ARG1})}" = "1"]?over)`,
        // It may have come in just now, with Callwright just back.
        `GotoIf($[\${EPOCH} - \${IMPORT(\${ARG1},${WATCHED_SINCE})} < ${patience}]?done)`,
        `ChannelRedirect(\${ARG1},${FALLBACK},\${NUMBER},1)`,
        `Return()`,
        `talking: Set(SHARED(${TALKED},\${ARG1})=1)`,
        `Return()`,
      ],
    },
    {
      // Whether there is anybody on the other side: Asterisk still names those who have gone.
      exten: 'talks',
      steps: [
        `GotoIf($["\${ARG1}" = ""]?done)`,
        `GotoIf($[\${CHANNEL_EXISTS(\${ARG1})} = 0]?next)`,
        `GotoIf($["\${IMPORT(\${ARG1},BRIDGEPEER)}" = ""]?next)`,
        `Set(TALKS=1)`,
        `next: GotoIf($["\${ARG2}" = "" | \${TALKS} = 1]?done)`,
        `ExecIf($[\${CHANNEL_EXISTS(\${ARG2})} = 1]?Set(TALKS=1))`,
        `done: Return()`,
      ],
    },
  ]);
}
