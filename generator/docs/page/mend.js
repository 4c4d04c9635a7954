/** Runs in the page: mends what Redoc leaves out for readers without eyes or mouse, and what it loses. */
(() => {
  const mend = () => {
    // A drop-down is called "Example" while it shows the chosen example's title. Who operates the page by voice says what
    // is shown, so the name has to contain it.
    for (const button of document.querySelectorAll('button[aria-label][aria-haspopup]')) {
      const shown = button.textContent.trim();
      const name = button.getAttribute('aria-label');
      if (shown !== '' && !name.includes(shown)) button.setAttribute('aria-label', `${name.split(':')[0]}: ${shown}`);
    }
    // A wide table scrolls sideways, which the keyboard can do only where it can put its focus.
    for (const table of document.querySelectorAll('.md-table-wrapper:not([tabindex])')) table.tabIndex = 0;
    // Attribute names of drawings arrive in lower case; without its viewBox a drawing cannot shrink.
    for (const svg of document.querySelectorAll('#redoc svg')) {
      const box = svg.getAttribute('viewbox');
      if (box !== null && !svg.hasAttribute('viewBox')) svg.setAttribute('viewBox', box);
    }
  };
  addEventListener('DOMContentLoaded', () => {
    mend();
    new MutationObserver(mend).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
})();
