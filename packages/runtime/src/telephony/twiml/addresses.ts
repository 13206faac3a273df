/** Where the provider reports to; everything that it reports names the call and the line on which it happened. */
export type Addresses = {
  readonly voice: string;
  readonly status: string;
  readonly line: (call: string, generation: number) => Line;
  /** The recording of a call. */
  readonly recording: (call: string, handle: string) => string;
  readonly musicPiece: (music: string, piece: number, seconds: number) => string;
  /** A telephone that was rung by us, apart from a caller's line. */
  readonly leg: (leg: string, what: 'answered' | 'status' | 'stands') => string;
  /** What happened while it performed the order with this number. */
  readonly legTurn: (leg: string, turn: number, what: 'key' | 'said' | 'left') => string;
  /** A telephone was rung whose person is the caller of a flow. */
  readonly outgoing: (call: string, dialled: string) => string;
  readonly outgoingStatus: (call: string) => string;
};

/** Addresses of one generation of a call's line. */
export type Line = {
  /** `n`: how many events of this generation were sent before. */
  readonly keys: (n: number) => string;
  /** All digits at once. */
  readonly digits: (n: number) => string;
  readonly silence: (n: number) => string;
  /** The texts are over; `heard` says which ones. */
  readonly finished: (heard: string) => string;
  readonly recorded: string;
  readonly unrecorded: string;
  /** The message's sound is there. */
  readonly message: string;
  readonly dialled: string;
  readonly leg: (index: number, what: 'answered' | 'accepted', tries: number) => string;
  readonly legStatus: (index: number) => string;
  /** What stands on the line, from its beginning. */
  readonly stands: string;
  /** Nothing has changed yet, or has it? `piece`: how much of the music was heard. */
  readonly waiting: (piece: number, n: number) => string;
};

/** `publicUrl`: how the provider reaches this server, without a path. */
export function addressesOf(name: string, publicUrl: string): Addresses {
  const root = `${publicUrl.replace(/\/+$/, '')}/telephony/${name}`;
  return {
    voice: `${root}/voice`,
    status: `${root}/status`,
    recording: (call, handle) => `${root}/calls/${call}/recordings/${handle}`,
    musicPiece: (music, piece, seconds) => `${root}/music/${encodeURIComponent(music)}/${seconds}/${piece}.wav`,
    leg: (leg, what) => `${root}/legs/${encodeURIComponent(leg)}/${what}`,
    legTurn: (leg, turn, what) => `${root}/legs/${encodeURIComponent(leg)}/${turn}/${what}`,
    outgoing: (call, dialled) => `${root}/outgoing/${call}/answered?dialled=${encodeURIComponent(dialled)}`,
    outgoingStatus: (call) => `${root}/outgoing/${call}/status`,
    line: (call, generation) => {
      const at = `${root}/calls/${call}/${generation}`;
      return {
        keys: (n) => `${at}/keys?n=${n}`,
        digits: (n) => `${at}/digits?n=${n}`,
        silence: (n) => `${at}/silence?n=${n}`,
        finished: (heard) => `${at}/finished?heard=${heard}`,
        recorded: `${at}/recorded`,
        unrecorded: `${at}/unrecorded`,
        message: `${at}/message`,
        dialled: `${at}/dialled`,
        leg: (index, what, tries) => `${at}/legs/${index}/${what}?tries=${tries}`,
        legStatus: (index) => `${at}/legs/${index}/status`,
        stands: `${at}/stands`,
        waiting: (piece, n) => `${at}/waiting?piece=${piece}&n=${n}`,
      };
    },
  };
}
