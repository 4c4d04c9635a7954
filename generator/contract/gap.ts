/** What a run did not look at, and why. */

/** A row of the run that was not looked at. */
export interface Gap {
  readonly action: string;
  readonly why: string;
  /** What to do about it. */
  readonly help?: string;
}
