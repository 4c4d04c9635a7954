/** A text of a stranger, and what of it reaches a page: everything that can be read, nothing that runs, fetches or asks. */
import { describe, expect, it } from 'vitest';
import { Sanitizer } from '../../generator/docs/sanitize/document.js';
import { isHarmless } from '../../generator/docs/sanitize/markdown.js';
import { sanitized, type FindPicture } from '../../generator/docs/sanitize/text.js';

const png = 'data:image/png;base64,iVBORw0KGgo=';
const find: FindPicture = (address) =>
  address === 'here.png' ? { data: png } : { omission: { rule: 'picture-outside', what: address } };
const outcome = (text: string) => {
  const { text: shown, omissions } = sanitized(text, find);
  return [shown, ...omissions.map(({ rule }) => rule)];
};

describe('pictures', () => {
  it.each([
    ['Markdown', 'A ![a box](here.png) B', `A <img src="${png}" alt="a box"> B`],
    ['Markdown with a title', '![a](here.png "Title")', `<img src="${png}" alt="a">`],
    ['HTML', '<img alt="a box" width="30" src=here.png>', `<img src="${png}" alt="a box" width="30">`],
    ['a reference', '![box][one]\n\n[one]: here.png', `<img src="${png}" alt="box">\n\n[one]: here.png`],
    ['a short reference', '![Box]\n\n[box]: <here.png>', `<img src="${png}" alt="Box">\n\n[box]: <here.png>`],
    ['a link', '[![box](here.png)](https://a.example)', `[<img src="${png}" alt="box">](https://a.example)`],
    [
      'a cell of a table',
      '| a |\n|---|\n| ![x\\|y](here.png) |',
      `| a |\n|---|\n| <img src="${png}" alt="x&#124;y"> |`,
    ],
    ['code', '`![a](there.png)`\n\n```\n![a](there.png)\n```', '`![a](there.png)`\n\n```\n![a](there.png)\n```'],
  ])('that are at hand are put into %s', (_where, text, want) => expect(outcome(text)).toEqual([want]));

  it.each([
    ['its text', 'A ![a box](https://a.example/x.png) B', 'A a box B'],
    [
      'its text, in a link',
      '[![build *it*](https://a.example/x.svg)](https://b.example)',
      '[build &#42;it&#42;](https://b.example)',
    ],
    ['its text, in HTML', '<p><img alt="a &lt;box&gt;" src="https://a.example/x.png"></p>', '<p>a &lt;box&gt;</p>'],
    ['its name, without a text', '![](https://a.example/img/box.png?raw=1)', 'box.png'],
    ['its text, by reference', '![box][]\n\n[box]: //a.example/x.png', 'box\n\n[box]: //a.example/x.png'],
  ])('that are elsewhere leave %s', (_what, text, want) => expect(outcome(text)).toEqual([want, 'picture-outside']));
});

describe('what runs, fetches or asks is not put in', () => {
  it.each([
    ['a script', '<script>go()</script>', '&lt;script&gt;go()&lt;/script&gt;', 'html-omitted'],
    [
      'a frame',
      '<iframe src="https://a.example/film" title="A film"></iframe>',
      '<a href="https://a.example/film">A film</a>',
      'html-omitted',
    ],
    [
      'a style sheet',
      '<style>@import "https://a.example/x.css"</style>',
      '&lt;style&gt;@import "https://a.example/x.css"&lt;/style&gt;',
      'html-omitted',
    ],
    [
      'a form',
      '<form action="https://a.example">Name <input name="a"></form>',
      'Name ',
      'html-omitted',
      'html-omitted',
    ],
    ['a base', 'a <base href="https://a.example"> b', 'a  b', 'html-omitted'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=https://a.example">', '', 'html-omitted'],
    ['a link to a style sheet', '<link rel=stylesheet href=https://a.example/x.css>', '', 'html-omitted'],
    ['an event handler', '<b onclick="go()" class="x">text</b>', '<b class="x">text</b>', 'attribute-omitted'],
    ['a program as an address', '<a href="javascript:go()">text</a>', '<a>text</a>', 'link-omitted'],
    ['one in disguise', '<a href="java&#115;cript:go()">text</a>', '<a>text</a>', 'link-omitted'],
    [
      'a style that fetches',
      '<p style="background:url(https://a.example/x.png)">text</p>',
      '<p>text</p>',
      'attribute-omitted',
    ],
    ['a style that covers the page', '<p style="position:fixed">text</p>', '<p>text</p>', 'attribute-omitted'],
    [
      'HTML in a drawing',
      '<svg><foreignObject><b>x</b></foreignObject></svg>',
      '<svg>&lt;foreignObject&gt;<b>x</b>&lt;/foreignObject&gt;</svg>',
      'html-omitted',
    ],
    [
      'a drawing that fetches',
      '<svg><rect fill="url(https://a.example/x.svg#a)"/></svg>',
      '<svg><rect /></svg>',
      'attribute-omitted',
    ],
    [
      'code in HTML, which is none',
      '<div>\n`<iframe src="https://a.example">`\n</div>',
      '<div>\n`<a href="https://a.example">iframe: https://a.example</a>`\n</div>',
      'html-omitted',
    ],
  ])('%s', (_what, text, want, ...rules) => expect(outcome(text)).toEqual([want, ...rules]));
});

describe('what is harmless stays as it is', () => {
  it.each([
    ['words', 'a < b, *c*, `d`'.replace('<', '&lt;')],
    ['code', 'Send `<script>`:\n\n```html\n<script src="https://a.example"></script>\n```\n'],
    ['code in a list', '- a\n  ```\n  <iframe>\n  ```\n- b <br> c'],
    ['an address', '<https://a.example/?a=1> and <a@b.example> and [a](https://b.example "t")'],
    ['an address in angle brackets', '[a](<b c.html> "t") and [d]\n\n[d]: <e f.html>'],
    ['tables and text', '<table><tr><td align="left">a</td></tr></table>\n\n<small>b</small><br/>'],
    ['a drawing', '<svg viewBox="0 0 9 9" fill="var(--x, #123)"><a href="#a"><text x="1">a</text></a></svg>'],
  ])('%s', (_what, text) => expect(outcome(text)).toEqual([text]));

  it.each([
    ['a placeholder', 'Bearer <token>', 'Bearer &lt;token&gt;'],
    ['a comparison', 'a < b', 'a &lt; b'],
    ['a comment', 'a <!-- hidden --> b', 'a  b'],
    ['a comment in brackets, on which Redoc never ends', '[a <!-- b --> c](#d)', '[a  c](#d)'],
    ['a template', 'Hi {% if x %}', 'Hi {&#37; if x %}'],
    ['a template in code', '```liquid\n{% if x %}\n```', '```liquid {% process=false %}\n{% if x %}\n```'],
  ])('%s is shown as it is meant', (_what, text, want) => expect(outcome(text)).toEqual([want]));
});

it('texts of a document are made harmless, its data and names stay', () => {
  const sanitizer = new Sanitizer(find);
  const bold = '<b onclick="go()">a</b>';
  const made = '<b>a</b>';
  const schema = (text: string) => ({ type: 'string', description: text, 'x-enumDescriptions': { a: text } });
  const kept = {
    title: bold,
    pattern: bold,
    example: bold,
    default: bold,
    const: bold,
    enum: [bold],
    examples: [bold],
  };
  const document = (text: string, link: object) => ({
    info: { title: bold, description: text, contact: { name: 'A', ...link } },
    components: {
      schemas: { A: { ...kept, ...schema(text), properties: { example: schema(text), 'x-a': schema(text) } } },
      examples: { a: { summary: text, value: { description: bold } } },
      securitySchemes: { o: { flows: { implicit: { scopes: { read: text } } } } },
    },
  });
  const told: string[] = [];
  const outcome = sanitizer.document(document(bold, { url: 'java\nscript:go()' }), ({ pointer }) => told.push(pointer));
  expect(outcome).toEqual(document(made, {}));
  expect(told).toContain('/components/schemas/A/properties/example/x-enumDescriptions/a');
  expect(told).toContain('/info/contact/url');
});

describe('whatever is made of pieces of mischief', () => {
  const pieces = [
    ...[
      '<',
      '>',
      '"',
      "'",
      '`',
      '```',
      '\n',
      '\n\n',
      '    ',
      '> ',
      '- ',
      '| ',
      '\\',
      '&lt;',
      '&#60;',
      ' ',
      '/',
      '=',
      '(',
      ')',
      '[',
      ']',
      '![',
      ':',
    ],
    ...[
      '<script',
      '<iframe src=',
      '<img src=x onerror=',
      '<svg',
      '<a href=',
      'javascript:',
      '<!--',
      '-->',
      '<![CDATA[',
      '<?',
      ']]>',
    ],
    ...[
      '{%',
      '%}',
      'html name="script"',
      '<div>',
      '</div>',
      '<style>',
      '<b a="',
      '~~~',
      '---',
      '[x]: ',
      'data:image/png,',
      '\t',
      '\u0000',
      '<p\n',
    ],
  ];

  it('is harmless when it is made so', () => {
    let state = 7;
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
    const harmful: string[] = [];
    let mischief = 0;
    for (let round = 0; round < 2_000; round += 1) {
      const text = Array.from({ length: 2 + random(14) }, () => pieces[random(pieces.length)]).join('');
      if (!isHarmless(text)) mischief += 1;
      if (!isHarmless(sanitized(text, find).text)) harmful.push(JSON.stringify(text));
    }
    expect(harmful).toEqual([]);
    expect(mischief, 'most of the texts hold mischief').toBeGreaterThan(500);
  });
});
