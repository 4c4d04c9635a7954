/** Runs in the page: mends what Redoc leaves out for readers without eyes or mouse, and what it loses. */
(() => {
  const set = (element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) {
      // Redoc is told of every change, so nothing is written twice.
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  };
  const each = (selector, mendOne) => document.querySelectorAll(selector).forEach(mendOne);

  /** Roles and names of what is there, by selector. */
  const named = {
    '.menu-content': { role: 'navigation', 'aria-label': labels.contents },
    '[data-testid="search-trigger"]': { role: 'button', tabindex: '0' },
    '[data-testid="search-dialog"]': { role: 'dialog', 'aria-modal': 'true', 'aria-label': labels.search },
    '[data-testid="search-dialog"] :is(header, footer)': { role: 'presentation' },
    '[data-testid="search-dialog"] input': { 'aria-label': labels.search },
    '[data-testid="search-dialog"] header button': { 'aria-label': labels.clear, tabindex: '0' },
    '[data-testid="search-message"]': { role: 'status' },
  };
  const layouts = { Horizontal: labels.stacked, Vertical: labels.beside };

  const mend = () => {
    for (const [selector, attributes] of Object.entries(named)) each(selector, (one) => set(one, attributes));
    each('[data-testid="color-mode-switcher"]', (button) => {
      const mode = button.getAttribute('aria-label').split(': ').pop();
      set(button, { 'aria-label': `${labels.colours}: ${mode}` });
    });
    // Two pictures that can be clicked, and nothing that says so.
    for (const [name, label] of Object.entries(layouts)) {
      const icon = `[data-component-name="icons/${name}ViewIcon/${name}ViewIcon"]`;
      each(`.menu-content div:has(> ${icon})`, (one) =>
        set(one, { role: 'button', tabindex: '0', 'aria-label': label }),
      );
    }
    // A drop-down is called "Example" while it shows the chosen example's title. Who operates the page by voice says what
    // is shown, so the name has to contain it.
    each('button[aria-label][aria-haspopup]', (button) => {
      const shown = button.textContent.trim();
      const name = button.getAttribute('aria-label');
      if (shown !== '' && !name.includes(shown)) button.setAttribute('aria-label', `${name.split(':')[0]}: ${shown}`);
    });
    // A list that has dropped down lies behind everything else in the page.
    each('body > div:has(> [data-testid="dropdown-menu"])', (list) => {
      const opener = document.querySelector('button[aria-haspopup][aria-expanded="true"]');
      set(list, { role: 'region', 'aria-label': opener?.textContent.trim() || labels.contents });
    });
    // A wide table scrolls sideways, which the keyboard can do only where it can put its focus.
    each('.md-table-wrapper', (table) => set(table, { tabindex: '0' }));
    // Attribute names of drawings arrive in lower case; without its viewBox a drawing cannot shrink.
    each('#redoc svg[viewbox]:not([viewBox])', (svg) => svg.setAttribute('viewBox', svg.getAttribute('viewbox')));
    levels();
  };

  /** Redoc jumps from the second level to the fourth, and has a first one only on the page's beginning. */
  const levels = () => {
    const top = document.querySelector('#redoc h1') === null;
    const here = document.querySelector(`[data-section-id="${CSS.escape(routeHere())}"]`);
    const title = top ? here?.querySelector('h2, h3') : null;
    each(
      '#redoc h2[role], #redoc h3[role]',
      (one) => one !== title && ['role', 'aria-level'].forEach((name) => one.removeAttribute(name)),
    );
    if (title) set(title, { role: 'heading', 'aria-level': '1' });
    each('#redoc [data-item-kind] h4', (one) => {
      const level = title && here.contains(one) ? '2' : '3';
      set(one, { role: 'heading', 'aria-level': level });
    });
  };

  addEventListener('hashchange', whenDrawn(mend));
})();
