/** Runs in the page: does something to what Redoc has drawn, at once and whenever it has drawn more. */
const whenDrawn = (change) => {
  // Redoc draws in many steps; once a frame is enough.
  let isDue = false;
  const soon = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      change();
    });
  };
  addEventListener('DOMContentLoaded', () => {
    change();
    new MutationObserver(soon).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  return soon;
};
