/** A value that its place and style have no words for: such a call is never sent. */
export class Unsayable extends Error {
  override readonly name = 'Unsayable';
}
