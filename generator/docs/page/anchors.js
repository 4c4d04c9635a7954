/**
 * Runs in the page, before Redoc: lets `#<operationId>` and our other short addresses lead to the place where Redoc has
 * them, and keeps Redoc's own addresses alive when an operation moves to another tag.
 * `routes` (address → route) is put in front when the page is built.
 */

/** Redoc's address of the place the reader is at; behind a second hash it names something inside that place. */
const routeHere = () => {
  const [route] = location.hash.slice(1).split(/#|%23/);
  try {
    return decodeURIComponent(route);
  } catch {
    return route;
  }
};

(() => {
  const folded = new Map(Object.entries(routes).map(([name, route]) => [name.toLowerCase(), route]));
  const known = new Set(Object.values(routes));

  /** The route a hash means, or undefined when Redoc knows better. */
  const routeOf = (hash) => {
    const address = decodeURIComponent(hash.slice(1));
    if (!address.startsWith('/')) return folded.get(address.toLowerCase());
    const last = address.slice(address.lastIndexOf('/') + 1);
    return known.has(address) || address.split('/').length !== 3 ? undefined : folded.get(last);
  };

  const follow = () => {
    const address = location.hash.slice(1);
    const route = routeOf(location.hash);
    if (route === undefined) return;
    // Without an event: Redoc, which listens after us, reads the address when its own listener runs.
    history.replaceState(history.state, '', `#${route}`);
    if (address.startsWith('ledger-')) reveal(address);
  };

  /**
   * Entries below a heading have no route of their own: once Redoc has drawn the heading's page, go on to the entry, and
   * once more after Redoc has scrolled to the heading, unless the reader has taken over by then.
   */
  const reveal = (id) => {
    let reading = false;
    for (const act of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
      addEventListener(act, () => (reading = true), { once: true, passive: true });
    }
    for (const delay of [50, 150, 400, 800, 1500]) {
      setTimeout(() => !reading && document.getElementById(id)?.scrollIntoView(), delay);
    }
  };

  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  follow();

  // The other edition opens at the same place.
  addEventListener('DOMContentLoaded', () => {
    for (const link of document.querySelectorAll('a[data-edition]')) {
      link.addEventListener('click', () => {
        const here = location.hash.slice(1);
        const name = Object.keys(routes).find((one) => routes[one] === here && !one.startsWith('ledger-'));
        link.hash = name ?? here;
      });
    }
  });
})();
