import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceType, noteType, smallFlow, smallTypes } from '../document/small-flow.ts';
import { createEditorStore } from './editor-store.ts';

function open(arrows = 'a:done>b b:done>c') {
  let clock = 0;
  const store = createEditorStore({ flow: smallFlow(arrows), types: smallTypes, now: () => clock });
  return { store, state: store.getState, pass: (ms: number) => (clock += ms) };
}

describe('undo', () => {
  it('takes back each kind of edit, and redo brings it again', () => {
    const { state } = open();
    const before = state().flow;
    const edits = [
      () => state().addStep(noteType, { x: 0, y: 0 }, { step: 'c', exit: 'done' }),
      () => state().remove({ steps: ['b'], ways: ['a/done'] }),
      () => state().moveSteps({ a: { x: 5, y: 5 } }),
      () => state().renameStep('a', 'Hello'),
      () => state().setConfig('a', { text: 'new' }, '/text'),
      () => state().connect({ step: 'c', exit: 'done' }, 'a'),
      () => state().disconnect([{ step: 'a', exit: 'done' }]),
      () => state().reroute({ step: 'a', exit: 'done' }, { step: 'c', exit: 'done' }, 'b'),
      () => state().replaceStep('b', choiceType),
    ];
    for (const edit of edits) {
      edit();
      const after = state().flow;
      expect(after).not.toBe(before);
      state().undo();
      expect(state().flow).toBe(before);
      state().redo();
      expect(state().flow).toBe(after);
      state().undo();
    }
  });

  it('takes typing into one field back at once, two fields one by one', () => {
    const { state, pass } = open();
    for (const text of ['H', 'He', 'Hey']) {
      state().setConfig('a', { text }, '/text');
      pass(200);
    }
    state().setConfig('b', { text: 'x' }, '/text');
    state().undo();
    expect(state().flow.nodes.a?.config).toEqual({ text: 'Hey' });
    state().undo();
    expect(state().flow.nodes.a?.config).toEqual({ text: 'a' });
  });

  it('does not join what is a pause apart', () => {
    const { state, pass } = open();
    state().renameStep('a', 'One');
    pass(1_500);
    state().renameStep('a', 'Two');
    state().undo();
    expect(state().flow.nodes.a?.title).toBe('One');
  });

  it('goes all the way back from any edits', () => {
    const step = fc.constantFrom('a', 'b', 'c', 'note-2');
    const command = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), step }),
      fc.record({ kind: fc.constant('remove' as const), step }),
      fc.record({ kind: fc.constant('connect' as const), step, to: step }),
      fc.record({ kind: fc.constant('move' as const), step, x: fc.integer() }),
    );
    void fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        const { state } = open();
        const before = state().flow;
        for (const command of commands) {
          if (command.kind === 'add') state().addStep(noteType, { x: 0, y: 0 });
          if (command.kind === 'remove') state().remove({ steps: [command.step], ways: [] });
          if (command.kind === 'connect') state().connect({ step: command.step, exit: 'done' }, command.to);
          if (command.kind === 'move') state().moveSteps({ [command.step]: { x: command.x, y: 0 } });
        }
        const after = state().flow;
        const made = state().history.past.length;
        for (let count = 0; count < made; count += 1) state().undo();
        expect(state().flow).toBe(before);
        for (let count = 0; count < made; count += 1) state().redo();
        expect(state().flow).toBe(after);
      }),
    );
  });
});

describe('selection', () => {
  it('forgets what is no longer there', () => {
    const { state } = open();
    state().select({ steps: ['b'], ways: ['a/done'] });
    state().remove({ steps: ['b'], ways: [] });
    expect(state().selection).toEqual({ steps: [], ways: [] });
    state().undo();
    expect(state().selection).toEqual({ steps: ['b'], ways: ['a/done'] });
  });
});

describe('a picture that is only looked at', () => {
  it('is not edited', () => {
    const store = createEditorStore({ flow: smallFlow('a:done>b'), types: smallTypes, readOnly: true });
    const before = store.getState().flow;
    store.getState().remove({ steps: ['a'], ways: [] });
    store.getState().renameStep('a', 'x');
    expect(store.getState().flow).toBe(before);
  });
});
