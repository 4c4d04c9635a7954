/** The mock's time. It goes with the machine's, and can be set forward: tests do not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @throws RangeError when it would pass the last moment that RFC 3339 can write */
  advance(milliseconds: number): void;
}

const latest = Date.parse('9999-12-31T23:59:59Z');

/** @param source of the time; tests give one that stands still */
export function createClock(source: () => number = Date.now): Clock {
  let ahead = 0;
  return {
    now: () => source() + ahead,
    advance: (milliseconds) => {
      if (!(source() + ahead + milliseconds <= latest)) throw new RangeError('time ends with the year 9999');
      ahead += milliseconds;
    },
  };
}
