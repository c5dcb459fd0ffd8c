/**
 * Makes a function remember what it made of each object. Questions are the same for every row of a file, and comparing
 * options anew for every cell takes longer than everything else. What is remembered goes when the object goes.
 */
export function remembering<Key extends object, Value extends object>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
