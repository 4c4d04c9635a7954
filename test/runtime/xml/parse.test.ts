/** XML as it is parsed, beside saxes, which is held to the W3C's own tests: both take the same texts, and see the same in them. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { parseXml, type XmlElement } from '../../../generator/runtime/xml/parse.js';

type Seen = readonly [
  name: string,
  namespace: string,
  attributes: readonly string[],
  children: readonly (Seen | string)[],
];

function ours(text: string): Seen | 'refused' {
  const seen = ({ name, namespace, attributes, children }: XmlElement): Seen => [
    name,
    namespace,
    attributes.map((one) => `${one.namespace} ${one.name}=${one.value}`).sort(),
    joined(children.map((one) => (typeof one === 'string' ? one : seen(one)))),
  ];
  try {
    return seen(parseXml(text));
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError);
    return 'refused';
  }
}

function theirs(text: string): Seen | 'refused' {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: (Seen | string)[][] = [[]];
  const open: [string, string, string[]][] = [];
  let isWrong = /<!DOCTYPE/.test(text);
  parser.on('error', () => (isWrong = true));
  parser.on('text', (one) => stack.at(-1)?.push(one));
  parser.on('cdata', (one) => stack.at(-1)?.push(one));
  parser.on('opentag', ({ local, uri, attributes }) => {
    const all = Object.values(attributes).filter((one) => one.uri !== 'http://www.w3.org/2000/xmlns/');
    open.push([local, uri, all.map((one) => `${one.uri} ${one.local}=${one.value}`).sort()]);
    stack.push([]);
  });
  parser.on('closetag', () => {
    const [name, namespace, attributes] = open.pop() as [string, string, string[]];
    stack.at(-2)?.push([name, namespace, attributes, joined(stack.pop() ?? [])]);
  });
  try {
    parser.write(text).close();
  } catch {
    return 'refused';
  }
  const [root] = (stack[0] ?? []).filter((one) => typeof one !== 'string');
  return isWrong || root === undefined ? 'refused' : root;
}

/** Texts beside each other are one. */
function joined(children: readonly (Seen | string)[]): (Seen | string)[] {
  const all: (Seen | string)[] = [];
  for (const one of children) {
    const last = all.at(-1);
    if (typeof one === 'string' && typeof last === 'string') all[all.length - 1] = last + one;
    else if (one !== '') all.push(one);
  }
  return all;
}

const right = [
  '<a/>',
  '\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n<a>x\r\ny</a>\n<!-- end -->',
  "<?xml version='1.0' standalone='yes'?><?go now?><a b='1' c=\"2\"/>",
  '<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;&#13;</a>',
  '<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>',
  '<a xmlns="u:1" xmlns:p="u:2" p:x="1" x="2"><p:b/><b xmlns=""/><c xmlns="u:3"><d/></c></a>',
  '<a xml:lang="de" b="&#9;&#10; x\ty"/>',
  '<ä:ö xmlns:ä="u"><名前/></ä:ö>',
  '<a\n  b = "1"\n></a >',
  '<a>]] ></a>',
  '<__proto__><constructor toString="1"/></__proto__>',
];

const wrong = [
  '',
  'text',
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a/>text',
  '<a b=1/>',
  '<a b="1" b="2"/>',
  '<a b="1"c="2"/>',
  '<a b="<"/>',
  '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>',
  '<p:a/>',
  '<a xmlns:p=""/>',
  '<a xmlns:xml="u"/>',
  '<a xmlns:xmlns="u"/>',
  '<a:b:c xmlns:a="u"/>',
  '<1a/>',
  '<a>&nbsp;</a>',
  '<a>&amp</a>',
  '<a>&#0;</a>',
  '<a>&#xD800;</a>',
  '<a>\u0001</a>',
  '<a>]]></a>',
  '<a><!-- -- --></a>',
  '<a><![CDATA[x</a>',
  ' <?xml version="1.0"?><a/>',
  '<a><?xml version="1.0"?></a>',
  '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
  '< a/>',
  '<a / >',
];

describe('parseXml', () => {
  it.each(right)('takes %j', (text) => {
    expect(ours(text)).not.toBe('refused');
    expect(ours(text)).toEqual(theirs(text));
  });

  it.each(wrong)('refuses %j', (text) => {
    expect([ours(text), theirs(text)]).toEqual(['refused', 'refused']);
  });

  it('takes and refuses what saxes does, whatever the pieces', () => {
    const pieces = fc.constantFrom(
      ...[
        '<a>',
        '</a>',
        '<b x="1">',
        '</b>',
        '<c/>',
        'text',
        ' ',
        '&amp;',
        '&x;',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '--',
      ],
      ...[
        '<?p q?>',
        '<n:d xmlns:n="u" n:e=\'2\'>',
        '</n:d>',
        '<n:f/>',
        '&#x41;',
        '<',
        '>',
        '"',
        '\r\n',
        'xmlns="v"',
        '<a xmlns="v">',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (inner) => {
        const text = `<a>${inner.join('')}</a>`;
        expect([text, ours(text)]).toEqual([text, theirs(text)]);
      }),
      { numRuns: 3000 },
    );
  });

  it('says what is wrong, and where', () => {
    expect(() => parseXml('<a>\n<b>\n</a>')).toThrow('</a> ends what is not open (line 3)');
    expect(() => parseXml('<a>\n&nbsp;</a>')).toThrow('&nbsp; is no character (line 2)');
    expect(() => parseXml('<!DOCTYPE a><a/>')).toThrow('document types are not read (line 1)');
  });

  it('comes to an end, whatever is sent', () => {
    expect(() => parseXml('<a>'.repeat(100_000))).toThrow('nested too deeply');
    expect(() => parseXml(`<a ${'b="1" '.repeat(50_000)}`)).toThrow('there twice');
    const start = performance.now();
    expect(() => parseXml(`<a>${'<!--'.repeat(200_000)}`)).toThrow();
    expect(() => parseXml(`<a b="${'x'.repeat(5_000_000)}`)).toThrow('does not end');
    expect(parseXml(`<a>${'&lt;'.repeat(500_000)}</a>`).children).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(25_000);
  });
});
