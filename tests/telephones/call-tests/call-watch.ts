import type { PhoneEnd } from '@callwright/runtime/conformance';
import type { CallRuntime, LoggedRow, Reply } from '@callwright/runtime/telephony';

/** A call while it goes on: its log, and what stands on its line. */
export type CallWatch = {
  readonly rows: () => readonly LoggedRow[];
  readonly line: () => Reply;
  /** All texts of the line were heard to their end, and it waits for the caller: for keys, a message, or just time. */
  readonly listens: () => boolean;
  readonly close: () => void;
};

const WAITING: readonly string[] = ['gather', 'record', 'hold', 'bridge'];

export async function watchCall(runtime: CallRuntime, call: string, caller: PhoneEnd): Promise<CallWatch> {
  const rows: LoggedRow[] = [];
  let line: Reply = { generation: -1, verbs: [], resumes: 0, phase: 'live' };
  let last = -1;
  /** So many texts have begun once all of this line's have. */
  let texts = 0;

  function see(reply: Reply): void {
    if (reply.generation > line.generation) {
      const from = reply.resumes > 0 ? texts : caller.heard().length;
      texts = from + reply.verbs.slice(reply.resumes).filter(({ verb }) => verb === 'say').length;
      line = reply;
    } else if (reply.generation === line.generation) line = { ...line, phase: reply.phase };
  }

  function add(some: readonly LoggedRow[]): void {
    for (const row of some) {
      if (row.seq > last || (row.seq === last && rows.every(({ seq, i }) => seq !== row.seq || i !== row.i)))
        rows.push(row);
      last = Math.max(last, row.seq);
    }
  }

  const close = runtime.feed.watchCall(call, (news) => {
    add(news.rows);
    see(news.reply);
  });
  const before = await runtime.readLog(call, -1);
  const known = new Set(rows.map(({ seq, i }) => `${seq}.${i}`));
  rows.unshift(...before.filter(({ seq, i }) => !known.has(`${seq}.${i}`)));
  const standing = await runtime.standing(call);
  if (standing !== null && standing.generation > line.generation) {
    // The call began before it was watched: its first texts may be under way.
    line = standing;
    texts = standing.verbs.filter(({ verb }) => verb === 'say').length;
  }
  return {
    rows: () => rows,
    line: () => line,
    listens: () => {
      const heard = caller.heard();
      const waits = WAITING.includes(line.verbs.at(-1)?.verb ?? '');
      const heardAll = heard.length >= texts && heard.at(-1)?.how !== 'playing';
      return waits && line.phase === 'live' && heardAll && !asking(rows);
    },
    close,
  };
}

/** Whether the flow waits for a service: then nothing that the caller does is heard. */
function asking(rows: readonly LoggedRow[]): boolean {
  const last = rows.findLast(({ entry }) => entry.kind === 'requested' && entry.detached !== true)?.entry;
  return last?.kind === 'requested' && !rows.some(({ entry }) => entry.kind === 'answered' && entry.id === last.id);
}
