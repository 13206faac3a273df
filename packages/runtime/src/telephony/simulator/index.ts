export { createPhone, type Phone, type PhoneDiary, type PhoneLine } from './phone.ts';
export { playCall } from './play-call.ts';
export { createSimulatedLegs, type SimulatedLegs } from './simulated-legs.ts';
export { createSimulator, SIMULATOR, type Simulator } from './simulator.ts';
export { AnswerLost, type Trouble, type UnreliableLine, unreliableLine } from './unreliable-line.ts';
