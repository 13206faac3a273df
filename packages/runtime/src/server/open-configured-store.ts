import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseConfig } from '../config/index.ts';
import { openStore, type Store } from '../store/store.ts';

/** The data can't be opened; the message says why and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** Opens the installation's data. @throws StoreError */
export async function openConfiguredStore(database: DatabaseConfig): Promise<Store> {
  try {
    return await openData(database);
  } catch (error) {
    throw new StoreError(reasonOf(error, database), { cause: error });
  }
}

async function openData(database: DatabaseConfig): Promise<Store> {
  if (database.kind === 'postgres') return openStore({ url: database.url });
  mkdirSync(dirname(database.file), { recursive: true });
  return openStore({ file: database.file });
}

/** Without the address itself: a database's holds its password. */
function reasonOf(error: unknown, database: DatabaseConfig): string {
  const why = messageOf(error);
  return database.kind === 'postgres'
    ? `The database can’t be reached or used: ${why}. Check DATABASE_URL, and that the server runs.`
    : `The data in ${database.file} can’t be opened: ${why}. Check CALLWRIGHT_DATA and who may write there.`;
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(', ');
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : messageOf(error.cause);
}
