/** The same function of an object, called once for each object for as long as that is held. */
export function memoise<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const found = new WeakMap<Key, {value: Value}>();
  return (key) => {
    const known = found.get(key) ?? {value: find(key)};
    found.set(key, known);
    return known.value;
  };
}
