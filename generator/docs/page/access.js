/**
 * Runs in the page: what Redoc leaves unsaid to assistive technology. A drop-down is called "Example" while it shows the
 * chosen example's title; who operates the page by voice says what is shown, so the name has to contain it.
 */
(() => {
  const mend = () => {
    for (const button of document.querySelectorAll('button[aria-label][aria-haspopup]')) {
      const shown = button.textContent.trim();
      const name = button.getAttribute('aria-label');
      if (shown !== '' && !name.includes(shown)) button.setAttribute('aria-label', `${name.split(':')[0]}: ${shown}`);
    }
  };
  addEventListener('DOMContentLoaded', () => {
    mend();
    new MutationObserver(mend).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
})();
