/** Seeded hashes of keys and pairs of keys: which of equally good matchings is chosen depends on them alone. */

/** No hash of a pair is larger. */
export const LARGEST_PAIR_HASH = 2 ** 30 - 1;

/**
 * Hashes each key to 32 bits (FNV-1a over its UTF-16 units, from a start that holds the salt, then {@link mixed}).
 * `salt` tells sides and rounds apart.
 */
export function hashKeys(keys: readonly string[], seed: number, salt: number): Int32Array {
  const start = mixed(mixed(mixed(salt) ^ (seed | 0)) ^ Math.floor(seed / 2 ** 32));
  return Int32Array.from(keys, (key) => {
    let hash = start;
    for (let k = 0; k < key.length; k++) hash = Math.imul(hash ^ key.charCodeAt(k), 0x01000193);
    return mixed(hash ^ key.length);
  });
}

/** The hash of a pair, an integer from 0 to {@link LARGEST_PAIR_HASH}, from the hashes of its keys. */
export function hashPair(rowHash: number, columnHash: number): number {
  return mixed(Math.imul(rowHash, 0x9e3779b1) ^ mixed(columnHash + rowHash)) >>> 2;
}

/** The last step of MurmurHash3 (A. Appleby, public domain): every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
