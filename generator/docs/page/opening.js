/**
 * Runs in the page, before Redoc: who follows a link to an operation reads its text at once, while Redoc is still starting.
 * The text is that of the Markdown edition, packed into the page; it is shown as nodes, never as HTML, so nothing in it runs.
 * Redoc itself is started only when the text has been painted, and takes over when it has drawn the same operation.
 */
(() => {
  /** A tab in the background paints nothing, and need not wait. */
  const painted = () => document.hidden || new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

  const start = () => {
    const waiting = document.getElementById('redoc-start');
    const script = document.createElement('script');
    script.type = 'module';
    script.textContent = waiting.textContent;
    waiting.replaceWith(script);
  };

  /** Operation the address asks for; behind a second hash Redoc names a place inside it. */
  const asked = () => Object.keys(routes).find((name) => routes[name] === routeHere());

  const unpacked = async () => {
    const packed = document.getElementById('opening-texts').content.textContent;
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return JSON.parse(await new Response(stream).text());
  };

  const article = document.createElement('main');
  article.className = 'opening';
  article.tabIndex = -1;
  let texts;

  const show = (name) => {
    article.dataset.shown = name;
    article.replaceChildren(...blocks(texts[name]));
    article.scrollTop = 0;
    if (!article.isConnected) document.getElementById('redoc').before(article);
  };

  /** Where Redoc has drawn the operation, if it has. */
  const drawn = (name) => {
    const place = document.getElementById(routes[name].slice(1));
    return place?.querySelector('h4') ? place : null;
  };

  const end = () => {
    const hadFocus = article.contains(document.activeElement);
    article.remove();
    document.querySelector('#redoc main')?.removeAttribute('inert');
    if (hadFocus) document.querySelector('.skip').click();
  };

  /** Who has begun to read keeps the text, and goes over when they want to. */
  const offer = () => {
    if (article.querySelector('.whole') !== null) return;
    const button = element('button', [labels.whole]);
    button.className = 'whole';
    button.addEventListener('click', end);
    article.prepend(button);
  };

  let drawnAt;
  const watch = () => {
    if (!article.isConnected) return;
    const name = asked();
    if (name === undefined || texts[name] === undefined) return end();
    if (article.dataset.shown !== name) show(name);
    // Two pages are one too many for who cannot see which lies on top.
    document.querySelector('#redoc main')?.setAttribute('inert', '');
    const place = drawn(name);
    if (place !== null) {
      drawnAt ??= performance.now();
      // Redoc scrolls to what it has drawn.
      const isThere = location.hash.includes('#', 1) || Math.abs(place.getBoundingClientRect().top) < innerHeight;
      const isRead = article.scrollTop >= 40;
      if (isThere && !isRead) return end();
      if (isRead || performance.now() - drawnAt > 1_000) offer();
    }
    requestAnimationFrame(watch);
  };

  const open = async () => {
    const name = asked();
    if (name === undefined || article.isConnected || typeof DecompressionStream === 'undefined') return;
    texts ??= await unpacked();
    if (texts[name] === undefined || drawn(name) !== null) return;
    show(name);
    requestAnimationFrame(watch);
  };

  /** The Markdown of the text edition as nodes. What it does not use is shown as it is written. */
  const blocks = (text) => {
    const found = [];
    const lines = text.split('\n');
    for (let at = 0; at < lines.length;) {
      const line = lines[at++];
      const heading = /^(#{1,6}) +(.*)$/.exec(line);
      const fence = /^ *(`{3,}|~{3,})/.exec(line);
      const until = (isEnd) => {
        const from = at - 1;
        while (at < lines.length && !isEnd(lines[at])) at += 1;
        return lines.slice(from, at);
      };
      if (line.trim() === '') continue;
      if (heading !== null) found.push(element(`h${Math.max(1, heading[1].length - 1)}`, inline(heading[2])));
      else if (fence !== null) {
        const [, ...code] = until((one) => one.trim().startsWith(fence[1]));
        at += 1;
        found.push(element('pre', [element('code', [code.join('\n')])]));
      } else if (line.startsWith('|')) found.push(table(until((one) => !one.startsWith('|'))));
      else if (/^ *([-*+]|\d+\.) /.test(line)) {
        const items = until((one) => one.trim() === '')
          .join('\n')
          .split(/\n(?= *(?:[-*+]|\d+\.) )/);
        const kind = /^ *\d/.test(line) ? 'ol' : 'ul';
        const item = (one) => element('li', inline(one.replace(/^ *([-*+]|\d+\.) +/, '')));
        found.push(element(kind, items.map(item)));
      } else found.push(element('p', inline(until((one) => one.trim() === '' || /^(#|```|\|)/.test(one)).join('\n'))));
    }
    return found;
  };

  const table = ([head, , ...rows]) => {
    const cells = (line) => line.replace(/^\| ?| ?\|$/g, '').split(/ ?(?<!\\)\| ?/);
    const names = cells(head);
    const row = (kind) => (line) => {
      const cell = (text, index) => {
        const one = element(kind, inline(text.replaceAll('\\|', '|')));
        // A narrow window shows each row as a list.
        one.dataset.name = names[index] ?? '';
        return one;
      };
      return element('tr', cells(line).map(cell));
    };
    const body = element('tbody', rows.map(row('td')));
    return element('table', [element('thead', [row('th')(head)]), body]);
  };

  const inline = (text) => {
    const found = [];
    let rest = text.replace(/<br *\/?>/g, '\n').replace(/<\/?[a-z][^>]*>/gi, '');
    const patterns = [
      [/^(`+)([^]*?[^`])\1(?!`)/, ([, , code]) => element('code', [code.replace(/^ (.*[^ ].*) $/, '$1')])],
      [/^\*\*([^]+?)\*\*/, ([, strong]) => element('strong', inline(strong))],
      [/^\*([^\s*][^*]*)\*/, ([, stressed]) => element('em', inline(stressed))],
      [/^\[((?:\\.|`[^`]*`|[^\]\\])*)\]\(([^()\s]*(?:\([^()]*\)[^()\s]*)*)[^)]*\)/, ([, shown, to]) => link(shown, to)],
      [/^\\([!-/:-@[-`{-~])/, ([, character]) => character],
      [/^([^\\`*[]+|[^])/, ([plain]) => plain],
    ];
    while (rest !== '') {
      const [[pattern, make]] = patterns.filter(([one]) => one.test(rest));
      const match = pattern.exec(rest);
      found.push(make(match));
      rest = rest.slice(match[0].length);
    }
    return found;
  };

  const link = (shown, to) => {
    const made = element('a', inline(shown));
    if (/^(#|https?:)/.test(to)) made.href = to;
    return made;
  };

  const element = (name, children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };

  // Whatever happens to the text, Redoc is started.
  const opened = open().catch((error) => console.error(error));
  addEventListener('DOMContentLoaded', () => {
    opened.then(painted).then(start);
    const trigger = () => document.querySelector('[data-testid="search-trigger"]')?.textContent;
    const asleep = trigger();
    // Links work before Redoc does; once it is awake it draws quickly enough.
    addEventListener('hashchange', () => setTimeout(() => trigger() === asleep && open(), 300));
  });
})();
