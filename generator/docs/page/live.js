/**
 * Runs only in a page that the development server hands out: reloads it after a change, and shows why the document is
 * broken while it is. `events` (where to listen) is put in front when the page is built.
 */
(() => {
  const banner = document.createElement('pre');
  banner.setAttribute('role', 'alert');
  banner.className = 'live-banner';
  banner.hidden = true;
  const shownBy = document.createElement('div');
  shownBy.className = 'live-root';
  shownBy.append(banner);
  document.body.append(shownBy);

  const source = new EventSource(events);
  source.addEventListener('reload', () => location.reload());
  source.addEventListener('problem', ({ data }) => {
    banner.textContent = data;
    banner.hidden = data === '';
  });
  // The server was stopped and started again: what it serves now may be newer than this page.
  let lost = false;
  source.addEventListener('error', () => (lost = true));
  source.addEventListener('hello', () => lost && location.reload());
})();
