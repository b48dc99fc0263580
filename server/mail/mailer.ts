/** One letter to one person, plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** For a letter that may be sent again after a failure: whoever gets it twice can tell. A UUID. */
  readonly id?: string;
}

/** Takes letters out of the house. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
}
