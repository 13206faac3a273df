import type { Names } from '@callwright/flow/check';
import type { Flow, Position, Problem } from '@callwright/flow/document';
import type { TraceEntry } from '@callwright/flow/engine';
import type { NodeType } from '@callwright/flow/sdk';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NodeTypes } from '../../nodes/node-types.ts';
import { type Clip, pasteSteps } from '../document/clip.ts';
import { setConfig } from '../document/edit-config.ts';
import { addStep, moveSteps, removeSteps, renameStep, replaceStep } from '../document/edit-steps.ts';
import { connect, disconnect, reroute } from '../document/edit-ways.ts';
import { firstConfig } from '../document/first-config.ts';
import { parseWayId, type Way } from '../document/way-id.ts';
import { type Findings, groupFindings, NO_FINDINGS } from './findings.ts';
import { EMPTY_HISTORY, type History, remember, type Step, stepBack, stepForward } from './history.ts';
import { type Marks, NO_MARKS } from './marks.ts';
import { NOTHING, type Selection, sameSelection, within } from './selection.ts';
import { NO_TRAFFIC, type Traffic } from './traffic.ts';
import { EMPTY_TRAIL, extendTrail, type Trail } from './trail.ts';

/** Where the form shall go to: a JSON pointer below the step's config. `count` makes the same wish a new one. */
export type Wish = { readonly step: string; readonly pointer: string; readonly count: number };

/** The open list of steps: what a way shall lead to, or what shall be added. */
export type Picker = {
  /** The way out that is being led somewhere; none when a step is only added. */
  readonly way: Way | null;
  /** Where the list opens, in pixels of the window. */
  readonly at: Position;
  /** Where a new card goes; to the right of the way's step when not given. */
  readonly drop: Position | null;
};

export type EditorData = {
  /** The draft as it is on the screen. */
  readonly flow: Flow;
  readonly types: NodeTypes;
  /** What this installation has by name; null until it is known. */
  readonly names: Names | null;
  readonly readOnly: boolean;
  readonly selection: Selection;
  readonly history: History;
  readonly findings: Findings;
  readonly trail: Trail;
  /** What differs from another version, where two are compared. */
  readonly marks: Marks;
  /** Calls that are on the line now. */
  readonly traffic: Traffic;
  readonly wish: Wish | null;
  readonly picker: Picker | null;
};

/** What an edit is called in the history: edits with the same `about` in quick succession are undone together. */
export type Edit = { readonly about?: string; readonly select?: Selection };

export type EditorActions = {
  /** Any change of the document; the other edits go through here. */
  edit: (change: (flow: Flow) => Flow, options?: Edit) => void;
  undo: () => void;
  redo: () => void;
  select: (selection: Selection) => void;
  addStep: (type: NodeType, position: Position, from?: Way) => string;
  replaceStep: (id: string, type: NodeType) => void;
  remove: (selection: Selection) => void;
  moveSteps: (positions: Readonly<Record<string, Position>>, about?: string) => void;
  renameStep: (id: string, title: string) => void;
  setConfig: (id: string, config: Record<string, unknown>, field: string) => void;
  connect: (way: Way, target: string) => void;
  disconnect: (ways: readonly Way[]) => void;
  reroute: (from: Way, to: Way, target: string) => void;
  paste: (clip: Clip, by: Position) => void;
  /** Puts another document in place of this one (import, the other editor's draft); can be undone. */
  replaceFlow: (flow: Flow) => void;
  setProblems: (problems: readonly Problem[]) => void;
  /** Chooses a step and asks its form to show a field. */
  show: (step: string, pointer: string) => void;
  setPicker: (picker: Picker | null) => void;
  setNames: (names: Names | null) => void;
  followTrail: (entries: readonly TraceEntry[]) => void;
  setTrail: (trail: Trail) => void;
  setMarks: (marks: Marks) => void;
  setTraffic: (traffic: Traffic) => void;
};

export type EditorState = EditorData & EditorActions;
export type EditorStore = StoreApi<EditorState>;

export type EditorOptions = {
  readonly flow: Flow;
  readonly types: NodeTypes;
  readonly readOnly?: boolean;
  readonly trail?: Trail;
  readonly marks?: Marks;
  /** Milliseconds; tests give their own clock. */
  readonly now?: () => number;
};

/** The state of one opened call flow. */
export function createEditorStore({
  flow,
  types,
  readOnly = false,
  trail,
  marks = NO_MARKS,
  now = Date.now,
}: EditorOptions): EditorStore {
  return createStore<EditorState>((set, get) => {
    const edit: EditorActions['edit'] = (change, { about, select } = {}) => {
      const { flow: before, selection, history } = get();
      const after = get().readOnly ? before : change(before);
      if (after === before) return;
      set({
        flow: after,
        selection: within(after, select ?? selection),
        history: remember(history, { flow: before, selection }, about ?? null, now()),
      });
    };
    const travel = (step: Step | null) => {
      if (step === null) return;
      set({
        history: step.history,
        flow: step.moment.flow,
        selection: within(step.moment.flow, step.moment.selection),
      });
    };
    const chosen = (...steps: string[]): Selection => ({ steps, ways: [] });
    return {
      flow,
      types,
      names: null,
      readOnly,
      selection: NOTHING,
      history: EMPTY_HISTORY,
      findings: NO_FINDINGS,
      trail: trail ?? EMPTY_TRAIL,
      marks,
      traffic: NO_TRAFFIC,
      wish: null,
      picker: null,
      edit,
      undo: () => travel(stepBack(get().history, { flow: get().flow, selection: get().selection })),
      redo: () => travel(stepForward(get().history, { flow: get().flow, selection: get().selection })),
      select: (selection) => {
        if (!sameSelection(selection, get().selection)) set({ selection });
      },
      addStep: (type, position, from) => {
        const added = addStep(get().flow, type, position, firstConfig(type, get().names, get().flow.languages));
        edit(() => (from === undefined ? added.flow : connect(added.flow, from, added.id)), {
          select: chosen(added.id),
        });
        return added.id;
      },
      replaceStep: (id, type) => edit((old) => replaceStep(old, id, type), { select: chosen(id) }),
      remove: ({ steps, ways }) =>
        edit((old) => removeSteps(disconnect(old, ways.map(parseWayId)), steps), { select: NOTHING }),
      moveSteps: (positions, about) =>
        edit((old) => moveSteps(old, positions), about === undefined ? {} : { about: `move ${about}` }),
      renameStep: (id, title) => edit((old) => renameStep(old, id, title), { about: `title ${id}` }),
      setConfig: (id, config, field) =>
        edit((old) => setConfig(old, types, id, config), { about: `config ${id} ${field}` }),
      connect: (way, target) => edit((old) => connect(old, way, target)),
      disconnect: (ways) => edit((old) => disconnect(old, ways)),
      reroute: (from, to, target) => edit((old) => reroute(old, from, to, target)),
      paste: (clip, by) => {
        const pasted = pasteSteps(get().flow, clip, by);
        if (pasted.ids.length > 0) edit(() => pasted.flow, { select: chosen(...pasted.ids) });
      },
      replaceFlow: (fresh) => edit(() => fresh, { select: NOTHING }),
      setProblems: (problems) => set({ findings: groupFindings(problems, get().findings) }),
      show: (step, pointer) =>
        set({ selection: chosen(step), wish: { step, pointer, count: (get().wish?.count ?? 0) + 1 } }),
      setNames: (names) => set({ names }),
      setPicker: (picker) => set({ picker: get().readOnly ? null : picker }),
      followTrail: (entries) => set({ trail: extendTrail(get().trail, get().flow.id, entries) }),
      setTrail: (fresh) => set({ trail: fresh }),
      setMarks: (fresh) => set({ marks: fresh }),
      setTraffic: (traffic) => set({ traffic }),
    };
  });
}
