import type { Flow } from '@callwright/flow/document';
import { compileProgram, type Program } from '@callwright/flow/engine';
import type { NodeType, Service } from '@callwright/flow/sdk';
import type { RevisionRepository } from '../store/flows/revision-repository.ts';
import type { Logger } from './logger.ts';

/** Programs of published revisions, each with the subflows that it locks; compiled once. */
export type ProgramCache = {
  /** Of a revision that can't be read this is a program without flows: the engine apologises and ends the call. */
  readonly of: (flow: string, revision: number) => Promise<Program>;
};

const MOST_PROGRAMS = 500;

export function createProgramCache(deps: {
  readonly revisions: RevisionRepository;
  readonly types: readonly NodeType[];
  readonly services: readonly Service[];
  readonly log: Logger;
}): ProgramCache {
  const { types, services } = deps;
  const programs = new Map<string, Promise<Program>>();

  async function compile(flow: string, revision: number): Promise<Program> {
    const root = await deps.revisions.find(flow, revision);
    if (root === null) throw new Error('The revision is not in the store.');
    const parts = await Promise.all(
      Object.entries(root.locks.flows).map(async ([id, locked]) => await deps.revisions.find(id, locked)),
    );
    const documents = [root, ...parts.filter((part) => part !== null)].map(({ document }) => document);
    return compileProgram({ flows: documents.map((document) => JSON.parse(document) as Flow), types, services });
  }

  return {
    of: async (flow, revision) => {
      const key = `${flow}@${revision}`;
      let program = programs.get(key);
      if (program === undefined) {
        program = compile(flow, revision);
        if (programs.size >= MOST_PROGRAMS) programs.delete(programs.keys().next().value ?? key);
        programs.set(key, program);
      }
      try {
        return await program;
      } catch (error) {
        // The next turn tries again: the database may just have been away.
        programs.delete(key);
        deps.log.error({ flow, revision, err: error }, 'A published flow could not be made ready');
        return compileProgram({ flows: [], types, services });
      }
    },
  };
}
