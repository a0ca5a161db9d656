/** A store that cannot be used, said in one plain sentence that a person can act on. Whoever starts the program prints the message and nothing else. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal'
}
