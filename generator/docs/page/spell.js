/** Runs in the page: spells numbers that no browser carries as the document does, wherever they are drawn or copied. */
(() => {
  const patterns = Object.keys(digits).map((number) => number.replace(/[.+]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\d.])(?:${patterns.join('|')})(?![\\d.])`, 'g');
  const spelled = (text) => text.replace(pattern, (number) => digits[number]);

  const spell = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (/^(SCRIPT|STYLE)$/.test(node.parentNode.nodeName)) continue;
      const text = spelled(node.nodeValue);
      if (text !== node.nodeValue) node.nodeValue = text;
    }
  };

  const { clipboard } = navigator;
  if (clipboard !== undefined) {
    const write = clipboard.writeText.bind(clipboard);
    clipboard.writeText = (text) => write(spelled(text));
  }

  whenDrawn(spell);
})();
