/** A value that must not be printed: it shows as dots wherever text is made of it, and vanishes from JSON. */
import {inspect} from 'node:util';

const dots = '••••';

export class Secret {
  readonly #value: string;

  /** @param value the secret itself; it can be had back only through {@link Secret.open}. */
  constructor(value: string) {
    this.#value = value;
  }

  /** The secret in clear. Only `graph`, `stores`, the commands `token` and `run`, and `src/index.ts` may call it. */
  open(): string {
    return this.#value;
  }

  /** First 12 hex digits of the SHA-256: names a token without showing any of it. */
  get fingerprint(): string {
    // Loaded only now: it would be a fifth of the start of every command, and few ask for a fingerprint.
    const {createHash} = process.getBuiltinModule('node:crypto');
    return createHash('sha256').update(this.#value).digest('hex').slice(0, 12);
  }

  /** Lets `look` see the text and tell what it is: for `paste` alone, which cleans and names it. */
  examine<T>(look: (text: string) => T): T {
    return look(this.#value);
  }

  /** Length in UTF-16 code units. */
  get length(): number {
    return this.#value.length;
  }

  /** Whether both hold the same text. */
  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  /** The same without blanks and line ends around it. */
  trimmed(): Secret {
    return new Secret(this.#value.trim());
  }

  toString(): string {
    return dots;
  }

  toJSON(): undefined {
    return undefined;
  }

  [inspect.custom](): string {
    return `Secret(${dots})`;
  }
}
