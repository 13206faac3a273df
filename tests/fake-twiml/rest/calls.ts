import type { Exchange } from '../exchange.ts';
import { endLeg } from '../phones/end-leg.ts';
import { createLeg, isOver, type Leg } from '../phones/leg.ts';
import { sendTo } from '../phones/ring-in.ts';
import { ringOut } from '../phones/ring-out.ts';
import type { Answers } from './order.ts';
import type { Form } from './read-form.ts';
import { Refused } from './refused.ts';

export const answerCalls: Answers = (exchange, { operation, names, form }) => {
  switch (operation) {
    case 'POST Calls':
      return callOf(exchange, createCall(exchange, form));
    case 'GET Calls':
      return { calls: findLegs(exchange, form).map((leg) => callOf(exchange, leg)) };
    case 'GET Calls/{}':
      return callOf(exchange, findLeg(exchange, names[0]));
    case 'POST Calls/{}':
      return callOf(exchange, changeCall(exchange, findLeg(exchange, names[0]), form));
    default:
      return undefined;
  }
};

function findLegs({ legs }: Exchange, form: Form): Leg[] {
  const { ParentCallSid: parent, To: to, From: from, Status: status } = form;
  const found = [...legs.values()].filter(
    (leg) =>
      (parent ?? leg.parent) === leg.parent &&
      (to ?? leg.to) === leg.to &&
      (from ?? leg.from) === leg.from &&
      (status ?? leg.status) === leg.status,
  );
  return found.slice(0, Number(form.PageSize ?? 50));
}

/** @throws Refused when there is none. */
export function findLeg({ legs }: Exchange, sid = ''): Leg {
  const found = legs.get(sid);
  if (found === undefined) throw new Refused(404, 20_404, `There is no call ${sid}.`);
  return found;
}

function createCall(exchange: Exchange, form: Form): Leg {
  const { Url: url, StatusCallback: callback } = form;
  if (typeof url !== 'string') throw new Refused(400, 21_205, 'Url parameter is required.');
  const to = String(form.To);
  if (!/^(\+[1-9]\d{5,14}|sips?:.+|client:.+)$/.test(to)) throw new Refused(400, 21_211, `Invalid 'To' number: ${to}`);
  const events = form.StatusCallbackEvent ?? 'completed';
  const leg = createLeg({
    sid: exchange.newSid('CA'),
    direction: 'outbound-api',
    from: String(form.From),
    to,
    parent: null,
    order: url,
    startedAt: exchange.clock.now(),
    status: 'queued',
    hz: exchange.phone(to).hz,
    statusCallback:
      typeof callback === 'string'
        ? {
            url: callback,
            method: String(form.StatusCallbackMethod ?? 'POST'),
            events: typeof events === 'object' ? events : [String(events)],
          }
        : null,
  });
  exchange.legs.set(leg.sid, leg);
  void ringOut(exchange, leg, Number(form.Timeout ?? 60)).then((outcome) => {
    if (outcome === 'answered') sendTo(exchange, leg, { url, method: String(form.Method ?? 'POST'), params: {} });
    leg.sentAway = false;
  });
  return leg;
}

function changeCall(exchange: Exchange, leg: Leg, form: Form): Leg {
  if (isOver(leg)) throw new Refused(400, 21_220, 'Call is not in-progress. Cannot redirect.');
  if (form.Status === 'completed') endLeg(exchange, leg, leg.answeredAt === null ? 'canceled' : 'completed');
  else if (form.Status === 'canceled') {
    if (leg.status === 'in-progress') throw new Refused(400, 21_220, 'Call is in-progress. Cannot cancel.');
    endLeg(exchange, leg, 'canceled');
  } else if (typeof form.Url === 'string') {
    if (leg.status !== 'in-progress') throw new Refused(400, 21_220, 'Call is not in-progress. Cannot redirect.');
    sendTo(exchange, leg, { url: form.Url, method: String(form.Method ?? 'POST'), params: {} });
  } else exchange.fault('A call was changed into nothing.');
  return leg;
}

export function callOf({ account, clock }: Exchange, leg: Leg): object {
  const seconds = leg.answeredAt === null ? 0 : Math.round(((leg.endedAt ?? clock.now()) - leg.answeredAt) / 1000);
  return {
    sid: leg.sid,
    account_sid: account,
    api_version: '2010-04-01',
    direction: leg.direction,
    duration: isOver(leg) ? String(seconds) : null,
    from: leg.from,
    to: leg.to,
    parent_call_sid: leg.parent,
    status: leg.status,
  };
}
