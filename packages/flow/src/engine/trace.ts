import type { Json } from '../document/index.ts';
import type { LineVerb, SideVerb } from '../sdk/index.ts';

/** A value of this caller: the runtime keeps it in a table of its own, the log has only a reference. */
export type Personal<T extends Json = Json> = { readonly personal: T };
export const SECRET = { secret: true } as const;

/** Why a visit was ended by the engine instead of by its node. */
export type FaultCode =
  | 'expression-failed'
  | 'template-failed'
  | 'diverged'
  | 'threw'
  | 'step-limit'
  | 'visit-too-long'
  | 'frame-limit'
  | 'unknown-type'
  | 'unknown-flow'
  | 'unknown-exit'
  | 'exit-unconnected'
  | 'not-json'
  | 'wrong-value'
  | 'bad-op';

/** What a turn did, in order: feeds the canvas, the call log, call tests and reports alike. */
export type TraceEntry =
  | { readonly kind: 'began'; readonly flow: string; readonly facts: Personal }
  | {
      readonly kind: 'entered';
      readonly flow: string;
      readonly node: string;
      readonly visit: number;
      readonly depth: number;
    }
  | {
      readonly kind: 'left';
      readonly flow: string;
      readonly node: string;
      readonly visit: number;
      readonly exit: string;
      readonly to: string | null;
    }
  | {
      readonly kind: 'said';
      readonly language: string;
      readonly text: string | Personal<string>;
      readonly audio?: string;
    }
  | { readonly kind: 'line'; readonly verb: Exclude<LineVerb['verb'], 'say' | 'pause'>; readonly details?: Personal }
  | {
      readonly kind: 'heard';
      readonly keys?: string | Personal<string> | typeof SECRET;
      readonly speech?: Personal<string>;
      readonly silence?: true;
    }
  | { readonly kind: 'dialled'; readonly outcome: string; readonly target?: Personal<string> }
  | { readonly kind: 'partyLeft' }
  | { readonly kind: 'message'; readonly seconds: number; readonly by: string; readonly ref: string }
  | { readonly kind: 'set'; readonly name: string; readonly value: Personal | typeof SECRET }
  | { readonly kind: 'tested'; readonly expression: string; readonly result: boolean }
  | { readonly kind: 'requested'; readonly id: string; readonly service: string; readonly detached?: true }
  | { readonly kind: 'answered'; readonly id: string; readonly answer: string; readonly details: Personal }
  | { readonly kind: 'side'; readonly verb: SideVerb }
  | { readonly kind: 'refused'; readonly verb: SideVerb; readonly code: 'no-consent' }
  | { readonly kind: 'consent'; readonly answer: 'granted' | 'refused' | 'revoked' }
  | { readonly kind: 'watched'; readonly keys: string }
  | { readonly kind: 'signal'; readonly name: string }
  | {
      readonly kind: 'fault';
      readonly code: FaultCode;
      readonly flow: string;
      readonly node: string;
      readonly detail: string;
    }
  | {
      readonly kind: 'ignored';
      readonly event: string;
      readonly why: 'stale' | 'late' | 'unheard' | 'nobody' | 'inbox-full';
    }
  | { readonly kind: 'released'; readonly what: 'recording' | 'leg' | 'service'; readonly handle: string }
  | { readonly kind: 'hungUp' }
  | { readonly kind: 'ended'; readonly by: 'caller' | 'flow' | 'fault' };
