import type { Json } from '../document/index.ts';
import {
  advance,
  type CallEvent,
  leftAtStep,
  type Program,
  type State,
  type TraceEntry,
  type Turn,
} from '../engine/index.ts';
import type { NodeType, Service } from '../sdk/index.ts';
import { type AnyExample, BEGINNING, STEP, stageCall, stageProgram } from './stage.ts';

/** An event as the call's steps make it; the call adds when it was. */
export type Happening = CallEvent extends infer E ? (E extends CallEvent ? Omit<E, 'at' | 'seed'> : never) : never;

const revived = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * A call through the examined step. Everything that it is goes through JSON between two turns, as it does in a
 * database. `branch()` gives a copy that goes on by itself.
 */
export class Call {
  readonly #program: Program;
  #state: State;
  #turns: readonly Turn[] = [];
  #now = BEGINNING;

  constructor(program: Program, state: State) {
    this.#program = program;
    this.#state = state;
  }

  static begin(type: NodeType, services: readonly Service[], example: AnyExample): Call {
    const { state, facts } = stageCall(example);
    const call = new Call(stageProgram(type, services, example), state);
    const from = example.given?.later === true ? { from: leftAtStep(state.flow, STEP) } : {};
    call.take({ kind: 'started', facts, ...from });
    return call;
  }

  get state(): State {
    return this.#state;
  }
  get turns(): readonly Turn[] {
    return this.#turns;
  }
  get trace(): readonly TraceEntry[] {
    return this.#turns.flatMap((turn) => turn.trace);
  }
  /** The exit by which the call left the step; undefined while it is there, and when it ended in there. */
  get exit(): string | undefined {
    const left = this.trace.find(
      (entry) => entry.kind === 'left' && entry.node === STEP && entry.flow === this.#state.flow,
    );
    return left?.kind === 'left' ? left.exit : undefined;
  }
  /** Whether the examined step is still having the call. */
  get visiting(): boolean {
    return this.exit === undefined && this.#state.phase !== 'ended';
  }
  /** Answered ops that the visit remembers. */
  get remembers(): number {
    return this.#state.frames[0]?.log.length ?? 0;
  }
  /** The flow's variables: as they stand, or as they last stood. */
  get variables(): Readonly<Record<string, Json>> {
    const last = this.#turns.findLast((turn) => turn.state.frames.length > 0);
    return last?.state.frames[0]?.variables ?? {};
  }

  /** Takes one event, a second after the last one unless it says by when it is due. Answers with what was ignored. */
  take(happening: Happening, due?: number): readonly TraceEntry[] {
    this.#now = Math.max(this.#now + 1000, due ?? 0);
    const turn = advance(this.#program, revived(this.#state), { ...revived(happening), at: this.#now, seed: 1 });
    this.#state = revived(turn.state);
    this.#turns = [...this.#turns, turn];
    return turn.trace.filter((entry) => entry.kind === 'ignored');
  }

  branch(): Call {
    const branch = new Call(this.#program, this.#state);
    branch.#turns = this.#turns;
    branch.#now = this.#now;
    return branch;
  }
}
