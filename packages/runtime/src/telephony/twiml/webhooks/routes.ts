import { Hono } from 'hono';
import { callName } from '../call-name.ts';
import { writeDocument } from '../document/write-document.ts';
import { signatureCheck } from '../signatures/index.ts';
import type { Twiml } from '../twiml.ts';
import { answerLine } from './answer-line.ts';
import { believeSigned, smallBody, type WebhookContext, type WebhookVariables } from './believe.ts';
import { callRecorded } from './call-recorded.ts';
import { callerGone, isOver } from './call-status.ts';
import { dialled, type LegReport, legAccepts, legAnswered } from './dial-events.ts';
import { farEndStatus } from './far-end-status.ts';
import { documentInTime, takenInTime } from './in-time.ts';
import { callerOf, incoming, type Starting } from './incoming.ts';
import { isAbout } from './is-about.ts';
import { legDocument } from './leg-document.ts';
import { legRoutes } from './leg-routes.ts';
import { digits, finished, keys, type LineEvent, type LineReport, silence, stands, waiting } from './line-events.ts';
import { musicPiece, silencePiece } from './music-piece.ts';
import { outgoingAnswered, outgoingOver } from './outgoing.ts';
import { messageSound, recorded, unrecorded } from './record-events.ts';
import { xml } from './xml.ts';

/** Webhooks about a caller's line, by the last part of their address. */
const LINE_EVENTS: Readonly<Record<string, LineEvent>> = {
  keys,
  digits,
  silence,
  finished,
  recorded,
  unrecorded,
  dialled,
  stands,
  waiting,
};
const LONGEST_PIECE = 300;

/** All that the provider asks and tells us, below `/telephony/<name>`. */
export function twimlRoutes(twiml: Twiml, learnAccount: (account: string) => void): Hono {
  const { settings, dialect, parts } = twiml;
  const starting: Starting = new Map();
  const routes = new Hono<WebhookVariables>();
  const believe = believeSigned({
    publicUrl: settings.publicUrl,
    connection: settings.name,
    check: signatureCheck(settings, dialect, parts.clock),
    log: parts.log,
  });

  routes.get('/music/:music/:seconds/:piece', async (context) => {
    const { music, seconds, piece } = context.req.param();
    const [length, nth] = [Number(seconds), Number(/^(\d{1,6})\.wav$/.exec(piece)?.[1] ?? Number.NaN)];
    if (!(length > 0 && length <= LONGEST_PIECE && nth >= 0)) return context.text('', 404);
    const sound =
      music === 'none' ? silencePiece(length) : await musicPiece((await parts.voices.music(music)).file, nth, length);
    return context.body(sound, 200, {
      'content-type': 'audio/wav',
      'cache-control': 'public, max-age=3600',
    });
  });

  routes.use(smallBody, believe);
  routes.use(async (context, next) => {
    learnAccount(context.var.form.AccountSid ?? '');
    await next();
  });
  routes.post('/voice', async (context) => xml(context, await incoming(twiml, starting, context.var.form)));
  routes.post('/status', async (context) => {
    const { form } = context.var;
    if (isOver(form)) await takenInTime(twiml, callerGone(twiml, callName(settings.name, form.CallSid ?? '')));
    return context.body(null, 204);
  });
  routes.post('/calls/:call/recordings/:handle', async (context) => {
    const { call, handle } = context.req.param();
    if (await isAbout(twiml, call, context.var.form)) callRecorded(twiml, call, handle, context.var.form);
    return context.body(null, 204);
  });
  routes.post('/calls/:call/:generation/message', async (context) => {
    const report = reportOf(context);
    if (report !== null) await takenInTime(twiml, messageSound(twiml, report));
    return context.body(null, 204);
  });
  routes.post('/calls/:call/:generation/legs/:index/:what', async (context) => {
    const report = reportOf(context);
    const { index, what } = context.req.param();
    if (report !== null && what === 'status') {
      const leg = `${report.call}.${report.generation}.${index}`;
      await takenInTime(twiml, farEndStatus(twiml, report.call, leg, report.form));
      return context.body(null, 204);
    }
    if (report === null || (what !== 'answered' && what !== 'accepted')) return context.text('', 404);
    const leg: LegReport = { ...report, n: undefined, index: Number(index), tries: numberOf(context, 'tries') ?? 0 };
    const answer = what === 'answered' ? legAnswered(twiml, leg) : legAccepts(twiml, leg);
    const again = twiml.addresses.line(leg.call, leg.generation).leg(leg.index, 'answered', leg.tries);
    return xml(
      context,
      await documentInTime(
        twiml,
        again,
        answer.then((one) => legDocument(twiml, leg, one)),
      ),
    );
  });
  routes.post('/calls/:call/:generation/:what', async (context) => {
    const report = reportOf(context);
    const event = LINE_EVENTS[context.req.param('what')];
    if (report === null || event === undefined) return context.text('', 404);
    return lineWebhook(twiml, context, report, event);
  });
  routes.post('/outgoing/:call/answered', async (context) => {
    const { form } = context.var;
    const about = { call: context.req.param('call'), dialled: context.req.query('dialled') ?? '', form };
    return xml(context, await outgoingAnswered(twiml, starting, about));
  });
  routes.post('/outgoing/:call/status', async (context) => {
    await takenInTime(twiml, outgoingOver(twiml, context.req.param('call'), context.var.form));
    return context.body(null, 204);
  });
  routes.route('/legs', legRoutes(twiml));
  return routes as unknown as Hono;
}

async function lineWebhook(twiml: Twiml, context: WebhookContext, report: LineReport, event: LineEvent) {
  const { call, generation, form } = report;
  const ref = form.CallSid ?? '';
  if (!(await isAbout(twiml, call, form))) {
    twiml.parts.log.warn({ call }, 'A webhook was refused: it is about another call than its address');
    return context.text('', 403);
  }
  if (isOver(form)) {
    if (event === recorded) await recorded(twiml, report);
    else await callerGone(twiml, call);
    return xml(context, await writeDocument([]));
  }
  const caller = { call, ref, from: callerOf(twiml, form), to: form.To ?? '' };
  return xml(context, await answerLine(twiml, caller, generation, () => event(twiml, report)));
}

function reportOf(context: WebhookContext): LineReport | null {
  const { call = '', generation = '' } = context.req.param() as { call?: string; generation?: string };
  if (!/^\d{1,9}$/.test(generation)) return null;
  return {
    call,
    generation: Number(generation),
    n: numberOf(context, 'n'),
    heard: context.req.query('heard'),
    piece: numberOf(context, 'piece') ?? 0,
    form: context.var.form,
  };
}

function numberOf(context: WebhookContext, name: string): number | undefined {
  const value = context.req.query(name);
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
