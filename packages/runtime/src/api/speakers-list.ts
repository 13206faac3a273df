import { LANGUAGE_PATTERN } from '@callwright/flow/document';
import { Hono } from 'hono';
import { Type } from 'typebox';
import { readStoredFlow } from '../flows/index.ts';
import {
  findLine,
  nameRecordings,
  nearestLine,
  type Prerender,
  type SpeakersLine,
  type SpeakersList,
  speakersList,
  speakersSheet,
} from '../prompts/index.ts';
import { noteSeenTo } from '../store/office/noted.ts';
import { draftChanged } from './drafts.ts';
import { documentOf } from './flows.ts';
import { jsonBody } from './json-body.ts';
import { noteDraft } from './note-draft.ts';
import { noting } from './note-writes.ts';
import { flowId } from './parameters.ts';
import { type PromptRouteParts, versionSummary } from './prompts.ts';
import { notThere, Refusal } from './refusal.ts';
import { fileName, refusing, soundBody } from './sound-body.ts';

export type SpeakersRouteParts = PromptRouteParts & { readonly prerender: Prerender };

const UseBody = Type.Object({ version: Type.Integer({ minimum: 1 }) }, { additionalProperties: false });
const HEADS = ['file', 'step', 'language', 'text'];
const LANGUAGE = new RegExp(LANGUAGE_PATTERN);

/** A flow's texts for the studio, and the files that come back. */
export function speakersListRoutes(parts: SpeakersRouteParts) {
  const { store, types, library, prerender, now } = parts;
  const note = noting(parts);
  const draftOf = async (id: string) => {
    const draft = await store.drafts.find(id);
    if (draft === null) throw notThere('This call flow');
    return { draft, flow: readStoredFlow(draft.document) };
  };
  const listOf = async (id: string, language: string | undefined) => {
    const [{ flow, draft }, prompts] = await Promise.all([draftOf(id), store.prompts.list()]);
    return { flow, version: draft.version, list: only(speakersList(flow, types, prompts), language) };
  };
  return new Hono()
    .get('/:id/speakers-list', async (context) => {
      const { flow, version, list } = await listOf(flowId(context.req.param('id')), context.req.query('language'));
      const { lines, spoken } = list;
      return context.json({
        flow: flow.id,
        title: flow.title,
        version,
        lines: lines.map(plain),
        spoken: spoken.map(plain),
      });
    })
    .get('/:id/speakers-list.csv', async (context) => {
      const { flow, list } = await listOf(flowId(context.req.param('id')), context.req.query('language'));
      // Heads in the screen's language; their order is fixed.
      const heads = context.req.query('heads')?.split(',') ?? HEADS;
      context.header('content-type', 'text/csv; charset=utf-8');
      context.header('content-disposition', `attachment; filename="${flow.id}.csv"`);
      return context.body(speakersSheet(list.lines, heads.length === HEADS.length ? heads : HEADS));
    })
    .post('/:id/speakers-list/takes', async (context) => {
      const { flow, list } = await listOf(flowId(context.req.param('id')), undefined);
      const file = fileName(context.req.query('file'));
      const line = findLine(list.lines, file);
      if (line === null) throw noSuchLine(file, nearestLine(list.lines, file));
      const { prompt, language, text, step } = line;
      const bytes = await soundBody(context);
      await store.prompts.create(prompt, `${flow.title} › ${step}`.slice(0, 120), now());
      const added = await refusing(
        library.add(prompt, { language, source: 'studio', bytes, fileName: file, words: text }),
      );
      if (added === null) throw notThere('This recording');
      const after = { language, version: added.version, source: 'studio', file };
      await note(context, { kind: 'prompt', name: prompt, title: `${flow.title} › ${step}`, before: {}, after });
      return context.json({ prompt, language, file: line.file, version: versionSummary(added, true) }, 201);
    })
    .post('/:id/speakers-list/use', jsonBody(UseBody), async (context) => {
      const id = flowId(context.req.param('id'));
      const { version } = context.req.valid('json');
      const [{ draft, flow: before }, prompts] = await Promise.all([draftOf(id), store.prompts.list()]);
      if (draft.version !== version) throw draftChanged(draft);
      const { flow, changed } = nameRecordings(before, types, prompts);
      if (changed === 0) {
        noteSeenTo();
        return context.json({ version, changed });
      }
      const saved = await store.drafts.save(id, version, documentOf(flow), now());
      if (saved.kind === 'missing') throw notThere('This call flow');
      if (saved.kind === 'changed') throw draftChanged(saved.draft);
      await noteDraft(parts, context, flow, version, saved.version);
      return context.json({ version: saved.version, changed });
    })
    .get('/:id/speech', async (context) => {
      const id = flowId(context.req.param('id'));
      if ((await store.flows.find(id)) === null) throw notThere('This call flow');
      return context.json({ speech: prerender.progress(id) });
    });
}

function only({ lines, spoken }: SpeakersList, language: string | undefined): SpeakersList {
  if (language === undefined || !LANGUAGE.test(language)) return { lines, spoken };
  const fits = (one: { readonly language: string }) => one.language === language;
  return { lines: lines.filter(fits), spoken: spoken.filter(fits) };
}

/** Clients get arrays of their own to change. */
function plain<L extends { readonly path: readonly (string | number)[] }>(line: L) {
  return { ...line, path: [...line.path] };
}

function noSuchLine(file: string, nearest: SpeakersLine | null): Refusal {
  return new Refusal(422, {
    code: 'no-such-line',
    message: `No text of this call flow belongs to the file “${file}”.`,
    fix: nearest === null ? 'Name it as the list says.' : `Name it as the list says, perhaps ${nearest.file}.`,
    nearest: nearest?.file ?? null,
  });
}
