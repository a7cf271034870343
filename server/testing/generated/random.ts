/** Chance that can be had again: the same seed gives the same values. */
export type Random = ReturnType<typeof createRandom>;

/** Chris Doty-Humphrey's sfc32: short, fast, and streams of different seeds do not meet. */
export function createRandom(seed: number) {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, Math.floor(seed / 2 ** 32) | 0, 1];

  function next32(): number {
    const mixed = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
    return mixed >>> 0;
  }

  for (let round = 0; round < 15; round += 1) next32();

  const next = () => next32() / 2 ** 32;
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const hex = () => next32().toString(16).padStart(8, '0');

  return {
    /** From `least` to `most`, both included. */
    integer,

    /** From `least` to `most`, with two decimals. */
    decimal: (least: number, most: number) => Math.round((least + next() * (most - least)) * 100) / 100,

    /** True so many times out of one. */
    chance: (share: number) => next() < share,

    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[integer(0, list.length - 1)] as T;
    },

    /** So many different elements, in their order. */
    some<T>(list: readonly T[], count: number): T[] {
      let missing = Math.min(count, list.length);
      return list.filter((_, index) => {
        const isTaken = next() * (list.length - index) < missing;
        if (isTaken) missing -= 1;
        return isTaken;
      });
    },

    /** In the form of version 4. */
    uuid(): string {
      const digits = hex() + hex() + hex() + hex();
      const variant = '89ab'.charAt(integer(0, 3));
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
    },
  };
}
