/** What is refused: a status, the provider's number of the error, and a sentence. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: 400 | 401 | 404 | 409;
  readonly code: number;

  constructor(status: Refused['status'], code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
