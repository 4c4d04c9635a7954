/** Runs in the page: lets the keyboard reach and use what Redoc made for the mouse, and keeps its place when something closes. */
(() => {
  const find = (selector) => document.querySelector(selector);
  const dialog = () => find('[data-testid="search-dialog"]');
  /** The list that has dropped down; others wait in the page unseen. */
  const menu = () =>
    [...document.querySelectorAll('[data-testid="dropdown-menu"]')].find((list) => list.checkVisibility());
  const opener = () => find('button[aria-haspopup][aria-expanded="true"]');

  const focus = (element) => {
    if (!element.hasAttribute('tabindex') && element.tabIndex < 0) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };

  const named = () => {
    const here = find(`[data-section-id="${CSS.escape(routeHere())}"]`);
    return find('main.opening') ?? here?.querySelector('h1, h2, h3');
  };

  /** Puts the focus on the text the address names; the next Tab goes on from there. */
  const toText = () => {
    const text = named() ?? find('#redoc main');
    if (text !== null) focus(text);
  };

  /** The last place that had the focus and is no dialog or list, which take it away for a while. */
  let last;
  addEventListener('focusin', ({ target }) => {
    if (!dialog()?.contains(target) && !menu()?.contains(target)) last = target;
  });
  const back = () => (last?.isConnected && last !== document.body ? focus(last) : toText());

  // What lies behind the search cannot be reached while it is open.
  let openedAt;
  const searched = () => {
    const isOpen = dialog() !== null;
    for (const behind of document.querySelectorAll('.edition, #redoc, main.opening')) behind.inert = isOpen;
    if (isOpen) openedAt ??= location.hash;
    else if (openedAt !== undefined) {
      back();
      arrive(openedAt);
      openedAt = undefined;
    }
  };

  /**
   * Redoc goes to what was chosen in the search, by way of other places, and draws it, only after it has closed the
   * search: until it has come to rest, and unless the reader has gone elsewhere meanwhile, the focus follows.
   */
  const arrive = (from, until = Date.now() + 10_000) => {
    const { activeElement } = document;
    if (Date.now() > until || (activeElement !== last && activeElement !== document.body)) return;
    const text = location.hash === from ? undefined : named();
    const isNew = text && text !== activeElement;
    if (isNew) focus(text);
    setTimeout(() => arrive(from, isNew ? Date.now() + 1500 : until), 50);
  };

  let listed;
  const dropped = () => {
    const list = menu();
    if (list === listed) return;
    listed = list;
    if (list === undefined) back();
    else list.querySelector('[role="menuitem"]')?.focus();
  };

  const steps = { ArrowDown: 1, ArrowUp: -1 };
  const inMenu = (event, list) => {
    const items = [...list.querySelectorAll('[role="menuitem"]')];
    const at = items.indexOf(event.target);
    if (event.key in steps) items.at((at + steps[event.key]) % items.length).focus();
    else if (event.key === 'Escape') opener()?.click();
    else if (at >= 0 && event.key === 'Tab') opener()?.click();
    else if (at >= 0 && (event.key === 'Enter' || event.key === ' ')) event.target.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  addEventListener(
    'keydown',
    (event) => {
      const list = menu();
      if (list?.contains(event.target) || (list && event.target === opener())) return inMenu(event, list);
      const drawer = find('[data-testid="floating-button"][aria-expanded="true"]');
      if (event.key === 'Escape' && drawer !== null && dialog() === null) {
        drawer.click();
        return focus(drawer);
      }
      const pressed = event.target.closest?.('div[role="button"]');
      if (!pressed || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      // Redoc listens at the picture inside, or further out.
      (pressed.querySelector('svg') ?? pressed).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    },
    true,
  );

  addEventListener('click', ({ target }) => {
    if (target.closest?.('.skip')) return toText();
    // The contents of a narrow page lie before the button that opens them.
    if (!target.closest?.('[data-testid="floating-button"]')) return;
    setTimeout(() => {
      const opened = find('[data-testid="floating-button"][aria-expanded="true"]');
      if (opened !== null) find('[data-testid="search-trigger"]')?.focus();
    });
  });

  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => {
      searched();
      dropped();
    }).observe(document.body, { childList: true });
  });
})();
