/** Whether a database refused a row because its key exists already: SQLite's and PostgreSQL's words for it. */
export function violatesUnique(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505';
}
