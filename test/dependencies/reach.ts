/** Runs in a process of its own: serves calls with the mock, then prints what was loaded and who was connected to. */
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import { load } from '../../generator/read/load.js';
import { createMock } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/meaning/build.js';

const hosts = new Set<string>();
const connect = Socket.prototype.connect;
Socket.prototype.connect = function (this: Socket, ...args: Parameters<typeof connect>) {
  const [given] = args as unknown[];
  const [options] = (Array.isArray(given) ? given : [given]) as { host?: string }[];
  hosts.add(options?.host ?? 'unknown');
  return connect.apply(this, args);
} as typeof connect;

const mock = await createMock(buildApi(await load('spec/openapi.yaml')), { dynamic: true }).listen();
const call = (action: string, init?: RequestInit) =>
  fetch(`${mock.url}/ncs?Action=${action}&Version=2017-11-16&NamespaceId=1&StatefulWorkloadId=1`, init);
const answers = [
  await call('DescribeStatefulWorkloadInfo'),
  await call('Nothing'),
  await call('CreateStatefulWorkload', {
    method: 'POST',
    body: '<a/>',
    headers: { 'Content-Type': 'application/xml' },
  }),
  await call('ModifyStatefulWorkload', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }),
];
await mock.close();
const packages = Object.keys(createRequire(import.meta.url).cache).flatMap(
  (file) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1]?.replace('\\', '/') ?? [],
);
console.log(
  JSON.stringify({
    statuses: answers.map(({ status }) => status),
    hosts: [...hosts],
    packages: [...new Set(packages)],
  }),
);
