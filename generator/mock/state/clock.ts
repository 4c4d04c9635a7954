/** The mock's time. It goes with the machine's, and can be set forward: tests do not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  advance(milliseconds: number): void;
}

/** @param source of the time; tests give one that stands still */
export function createClock(source: () => number = Date.now): Clock {
  let ahead = 0;
  return {
    now: () => source() + ahead,
    advance: (milliseconds) => void (ahead += milliseconds),
  };
}
