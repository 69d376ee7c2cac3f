// @ts-check
/**
 * Reading whole numbers of any size from bytes: LEB128, seven bits a byte, the lowest first. Signed ones are
 * zigzag-coded (0, -1, 1, -2 … as 0, 1, 2, 3 …). By arithmetic, not by bits: JavaScript's bit operations end at 32,
 * and moments do not.
 */

export class Reader {
  #bytes;
  #at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
  }

  /** Whether everything was read. */
  get done() {
    return this.#at >= this.#bytes.length;
  }

  byte() {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError("the data end too early");
    return byte;
  }

  unsigned() {
    let byte = this.byte();
    if (byte < 128) return byte; // most are small
    let value = byte % 128;
    for (let scale = 128; byte > 127; scale *= 128) {
      byte = this.byte();
      value += (byte % 128) * scale;
    }
    return value;
  }

  signed() {
    const value = this.unsigned();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }
}
