/** One letter to one person, plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Takes letters out of the house. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
}
