/** Generated files, each touched once, and what lies beside them. */
import { inFile, withoutFile, type Mutation } from './mutation.js';
import { madeFiles, untouched, type World } from './world.js';

const info = 'DescribeStatefulWorkloadInfo';
const row = (what: string, caught: string, change: (world: World) => World): Mutation => ({
  area: 'generated files',
  what,
  action: info,
  change,
  caught,
});

const vectors = (change: (entries: [string, string][]) => [string, string][]) => (world: World) => ({
  ...world,
  vectors: new Map(change([...world.vectors])),
});
const own = `${info}.yaml`;

/** One byte in the middle becomes another one. */
function touched(file: string) {
  return (world: World): World => {
    const text = world.files.get(file) ?? '';
    const at = Math.floor(text.length / 2);
    const changed = text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);
    return { ...world, files: new Map([...world.files, [file, changed]]) };
  };
}

const hashed = (file: string) => (file === 'manifest.json' ? 'stale' : 'edited');

export const generatedFiles: readonly Mutation[] = [
  ...madeFiles.map((file) => row(`one byte of ${file}`, `check: ${hashed(file)} ${file}`, touched(file))),
  ...madeFiles
    .filter((file) => !file.startsWith('runtime/'))
    .map((file) => row(`no ${file}`, `check: missing ${file}`, withoutFile(file))),
  row('a file too many', 'check: orphan more.ts', (world) => ({
    ...world,
    files: new Map([...world.files, ['more.ts', 'export {};\n']]),
  })),
  row(
    'made by another package',
    'check: versions manifest.json',
    inFile('manifest.json', /("typescript": ")[^"]+/, '$10.0.1'),
  ),
  row(
    'another text in openapi.json',
    'contract: documents_current',
    inFile('openapi.json', /("operationId": "describeStatefulWorkloadInfo",\s+"summary": ")/, '$1Not '),
  ),
  row(
    'a looser schema in openapi.json',
    'contract: documents_current',
    inFile('openapi.json', '"x-unique-by": "Name"', '"x-unique-by": "Image"'),
  ),
  row(
    'an action lost in openapi.wire.json',
    'contract: documents_current',
    inFile('openapi.wire.json', `"${info}",`, ''),
  ),
  row(
    'another text in the translation',
    'contract: documents_current',
    inFile('openapi.zh-CN.json', /("operationId": "describeStatefulWorkloadInfo",\s+"summary": ")/, '$1Not '),
  ),
  row(
    'a page without its anchor',
    'contract: one_documentation_anchor',
    inFile('docs/index.md', '<a id="describeStatefulWorkloadInfo"></a>', ''),
  ),
  row(
    'a page with an anchor twice',
    'contract: one_documentation_anchor',
    inFile('docs/zh-CN.md', '<a id="describeStatefulWorkloadImages"></a>', '<a id="describeStatefulWorkloadInfo"></a>'),
  ),
  row(
    'a page with the anchor of no action',
    'contract: one_documentation_anchor',
    inFile(
      'docs/index.md',
      /^(## .*<a id="describeStatefulWorkloadInfo"><\/a>)$/m,
      '## Nothing <a id="nothing"></a>\n\n$1',
    ),
  ),
  row(
    'a sample with another call',
    'contract: one_sample',
    inFile('docs/index.md', /(<a id="describeStatefulWorkloadInfo">.*?curl [^\n]*)NamespaceId/s, '$1Namespace'),
  ),
  row(
    'a sample of the client that is stale',
    'contract: one_sample',
    inFile(
      'docs/zh-CN.md',
      /(<a id="describeStatefulWorkloadInfo">.*?await \w+)\.describeStatefulWorkloadInfo\(/s,
      '$1.describeWorkload(',
    ),
  ),
  row(
    'no vectors',
    'contract: one_vector',
    vectors((all) => all.filter(([file]) => file !== own)),
  ),
  row(
    'vectors twice',
    'contract: one_vector',
    vectors((all) => [...all, ['Again.yaml', untouched.vectors.get(own) ?? '']]),
  ),
  row(
    'vectors without answers',
    'contract: one_vector',
    vectors((all) => [
      ...all.filter(([file]) => file !== own),
      [own, 'action: describeStatefulWorkloadInfo\nrequests: [{}]\nanswers: []\n'],
    ]),
  ),
  row(
    'vectors of no action',
    'contract: one_vector',
    vectors((all) => [...all, ['Nothing.yaml', 'action: nothing\nrequests: []\nanswers: []\n']]),
  ),
];
