/** The command was used wrongly; its message tells how to use it. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
