import { Hono } from 'hono';
import { Type } from 'typebox';
import type { FlowParts } from '../flows/index.ts';
import { actorOf } from '../people/actor.ts';
import { peopleNames } from '../people/people-names.ts';
import { whoDidIt } from '../people/who-did-it.ts';
import { canaryFigures, restoreVersion, switchAlias } from '../releases/index.ts';
import type { LaneFigures } from '../store/calls/lane-figures.ts';
import { aliasChanged, cannotSwitch, pointingOf, undoOf } from './alias-answers.ts';
import { draftChanged } from './drafts.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { aliasName, flowId, isoTime, positive, revisionNumber } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';
import type { AliasSummary, CanaryComparison, VersionFigures, VersionSummary } from './release-shapes.ts';
import { type SpeakParts, speakVersion } from './speak-version.ts';

const exact = { additionalProperties: false };
const Revision = () => Type.Integer({ minimum: 1 });
const CanaryBody = Type.Object(
  {
    revision: Revision(),
    share: Type.Integer({ minimum: 1, maximum: 99 }),
    numbers: Type.Union([Type.Null(), Type.Array(Type.String({ maxLength: 16 }), { minItems: 1, maxItems: 1000 })]),
  },
  exact,
);
const PointingBody = Type.Object(
  {
    revision: Revision(),
    canary: Type.Optional(Type.Union([Type.Null(), CanaryBody])),
    version: Type.Integer({ minimum: 0 }),
  },
  exact,
);

/** These two always are. */
const FIXED = ['live', 'test'];

/** The versions of a flow, and what points at them. */
export function releaseRoutes(parts: FlowParts & SpeakParts) {
  const { store } = parts;
  const note = noting(parts);
  return new Hono()
    .get('/:id/versions', async (context) => {
      const id = flowId(context.req.param('id'));
      const row = await store.flows.find(id);
      if (row === null) throw notThere('This call flow');
      const [versions, aliases] = await Promise.all([versionsOf(parts, id), aliasesOf(parts, id)]);
      const changed = row.live?.draftVersion !== row.version;
      return context.json({ versions, aliases, draft: { version: row.version, changed } });
    })
    .post(
      '/:id/versions/:revision/restore',
      jsonBody(Type.Object({ version: Type.Integer({ minimum: 1 }) }, exact)),
      async (context) => {
        const id = flowId(context.req.param('id'));
        const revision = revisionNumber(context.req.param('revision')) ?? 0;
        const { version } = context.req.valid('json');
        const restored = await restoreVersion(parts, id, revision, version);
        if (restored.kind === 'revision-unknown') throw notThere('This version of the call flow');
        if (restored.kind === 'missing') throw notThere('This call flow');
        if (restored.kind === 'changed') throw draftChanged(restored.draft);
        const title = (await store.flows.find(id))?.title ?? id;
        await note(context, {
          kind: 'draft',
          name: id,
          title,
          version: restored.version,
          before: { save: version },
          after: { save: restored.version, restored: revision },
        });
        return context.json({ version: restored.version, updatedAt: isoTime(restored.updatedAt) });
      },
    )
    .put('/:id/aliases/:alias', jsonBody(PointingBody), async (context) => {
      const id = flowId(context.req.param('id'));
      const alias = aliasName(context.req.param('alias'));
      const { revision, canary = null, version } = context.req.valid('json');
      const result = await switchAlias(parts, id, alias, { revision, canary, version }, actorOf(context).id);
      if (result.kind !== 'switched') throw cannotSwitch(result);
      for (const one of [revision, ...(canary === null ? [] : [canary.revision])]) await speakVersion(parts, id, one);
      return context.json({ alias, version: result.after.version, undo: undoOf(result) });
    })
    .delete('/:id/aliases/:alias/:version', async (context) => {
      const id = flowId(context.req.param('id'));
      const alias = aliasName(context.req.param('alias'));
      await refuseInUse(parts, id, alias);
      const by = { at: parts.now(), person: actorOf(context).id };
      const removed = await store.aliases.remove(id, alias, positive(context.req.param('version')) ?? 0, by);
      if (removed === 'missing') throw notThere('This alias');
      if (removed === 'changed') throw aliasChanged(await store.aliases.find(id, alias));
      return context.json({ alias });
    })
    .get('/:id/aliases/:alias/canary', async (context) => {
      const id = flowId(context.req.param('id'));
      const found = await store.aliases.find(id, aliasName(context.req.param('alias')));
      const figures = found === null ? null : await canaryFigures(store, found);
      if (found === null || found.canary === null || figures === null) throw notThere('This comparison');
      const { alias, version, revision, canary } = found;
      const answer: CanaryComparison = {
        alias,
        version,
        since: isoTime(canary.since),
        share: canary.share,
        numbers: canary.numbers === null ? null : [...canary.numbers],
        stable: figuresOf(revision, figures.stable),
        canary: figuresOf(canary.revision, figures.canary),
      };
      return context.json(answer);
    });
}

async function versionsOf({ store }: FlowParts, id: string): Promise<VersionSummary[]> {
  const [revisions, standing, names] = await Promise.all([
    store.revisions.list(id),
    store.revisions.standing(),
    peopleNames(store),
  ]);
  return revisions.map(({ revision, comment, publishedAt, person, draftVersion }) => {
    const why = standing.find((one) => one.flow === id && one.revision === revision)?.why ?? [];
    const aliases = (by: 'alias' | 'canary') => why.flatMap((one) => (one.by === by ? [one.alias] : []));
    return {
      revision,
      comment,
      publishedAt: isoTime(publishedAt),
      person,
      who: whoDidIt(person, names),
      draftVersion,
      aliases: aliases('alias'),
      canaryOf: aliases('canary'),
      planned: [...new Set(why.flatMap((one) => (one.by === 'plan' ? [one.plan] : [])))],
    };
  });
}

async function aliasesOf({ store }: FlowParts, id: string): Promise<AliasSummary[]> {
  const [aliases, numbers, names] = await Promise.all([
    store.aliases.list(id),
    store.numbers.list(),
    peopleNames(store),
  ]);
  return aliases.map((one) => {
    const { alias, version, since, person } = one;
    const { revision, canary } = pointingOf(one);
    return {
      alias,
      revision,
      version,
      since: isoTime(since),
      person,
      who: whoDidIt(person, names),
      own: !FIXED.includes(alias),
      numbers: numbers.filter(({ flow, alias: its }) => flow === id && its === alias).map(({ number }) => number),
      canary: canary === null || one.canary === null ? null : { ...canary, since: isoTime(one.canary.since) },
    };
  });
}

async function refuseInUse({ store }: FlowParts, flow: string, alias: string): Promise<void> {
  if (FIXED.includes(alias)) {
    throw new Refusal(409, {
      code: 'alias-fixed',
      message: 'Live and Test are always there.',
      fix: 'Let it point at another version instead.',
    });
  }
  const [numbers, plans] = await Promise.all([store.numbers.list(), store.plans.open()]);
  const ringing = numbers.filter((one) => one.flow === flow && one.alias === alias).map(({ number }) => number);
  const planned = plans.filter(({ act, before }) => {
    const back = before?.value ?? null;
    const comesBack = back !== null && 'flow' in back && back.flow === flow && back.alias === alias;
    return (act.flow === flow && act.alias === alias) || comesBack;
  });
  if (ringing.length + planned.length === 0) return;
  throw new Refusal(409, {
    code: 'alias-in-use',
    message: 'Numbers or plans use this alias.',
    fix: 'Let the numbers point at another one, and cancel what is planned.',
    usedBy: { numbers: ringing, plans: planned.map(({ id }) => id) },
  });
}

function figuresOf(revision: number, { errors, meanMs, calls, ...counts }: LaneFigures): VersionFigures {
  const { running, finished, hungUp, hungUpEarly, failed } = counts;
  return {
    revision,
    calls,
    running,
    finished,
    hungUp,
    hungUpEarly,
    failed,
    errorsPerCall: calls === 0 ? 0 : Math.round((errors / calls) * 100) / 100,
    meanSeconds: meanMs === null ? null : Math.round(meanMs / 100) / 10,
  };
}
