import { type Static, Type } from 'typebox';
import { FlowId, ID_PATTERN, NodeId, VARIABLE_PATTERN } from '../document/index.ts';
import { WorldSchema } from './world.ts';

const exact = { additionalProperties: false };
const text = () => Type.String({ minLength: 1, maxLength: 4000 });

/** Part of a text, spaces and line ends alike; or a regular expression for what changes from call to call. */
export const FragmentSchema = Type.Union([text(), Type.Object({ pattern: text() }, exact)]);
export type Fragment = Static<typeof FragmentSchema>;

const Seconds = () => Type.Number({ minimum: 0, maximum: 86_400 });
const Target = () => Type.String({ minLength: 1, maxLength: 200 });
const Keys = () => Type.String({ pattern: '^[0-9*#]{1,64}$' });

/** What a step of a test call does or expects. Every step has one of these words. */
export const CallTestStepSchema = Type.Union([
  /** The caller hears this next, or after other things. */
  Type.Object({ hears: FragmentSchema }, exact),
  /** Presses keys when the prompts are over; `early` interrupts them. */
  Type.Object({ presses: Keys(), early: Type.Optional(Type.Literal(true)) }, exact),
  Type.Object({ speaks: text() }, exact),
  /** Listens to the end and presses nothing, until the line has noticed. */
  Type.Object({ staysSilent: Type.Literal(true) }, exact),
  /** Seconds that pass with whatever comes in them. */
  Type.Object({ waits: Seconds() }, exact),
  Type.Object({ leavesMessage: Seconds(), endsBy: Type.Optional(Type.Enum(['key', 'silence', 'hangup'])) }, exact),
  Type.Object({ hangsUp: Type.Literal(true) }, exact),
  /** This telephone is rung; `*` stands for anything. */
  Type.Object({ rings: Target() }, exact),
  /** The caller and this telephone talk. */
  Type.Object({ talksTo: Target() }, exact),
  /** A service is asked; `with` is what its input must hold at least. */
  Type.Object(
    { asks: Type.String({ pattern: ID_PATTERN }), with: Type.Optional(Type.Record(Type.String(), Type.Unknown())) },
    exact,
  ),
  /** The call comes to this step of a flow, next or after others. */
  Type.Object({ comesTo: NodeId() }, exact),
  /** The recording of the call is on, off or paused, now or before the caller’s next turn. */
  Type.Object({ recording: Type.Enum(['on', 'off', 'paused']) }, exact),
  /** The call is over: through whom, in which step, by which way out. */
  Type.Object(
    {
      ends: Type.Object(
        {
          by: Type.Optional(Type.Enum(['caller', 'flow', 'fault'])),
          node: Type.Optional(NodeId()),
          exit: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
        },
        exact,
      ),
    },
    exact,
  ),
]);
export type CallTestStep = Static<typeof CallTestStepSchema>;

/** A test call: who rings when, what the world answers, and what then must be heard. */
export const CallTestSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String({ maxLength: 500 })),
    callwright: Type.Literal(1),
    title: Type.String({ minLength: 1, maxLength: 200 }),
    description: Type.Optional(Type.String({ maxLength: 4000 })),
    flow: FlowId(),
    world: WorldSchema,
    steps: Type.Array(CallTestStepSchema, { maxItems: 500 }),
    /** Texts that this caller must never hear. */
    never: Type.Optional(Type.Array(FragmentSchema, { maxItems: 100 })),
    /** Values at the end. */
    variables: Type.Optional(Type.Record(Type.String({ pattern: VARIABLE_PATTERN }), Type.Unknown())),
    /** Whether a recording of the call ever ran. */
    recorded: Type.Optional(Type.Boolean()),
  },
  exact,
);
export type CallTest = Static<typeof CallTestSchema>;
