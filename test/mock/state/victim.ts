/** Runs in a process of its own, to be killed: a mock whose memory is in a file. Arguments: the model as JSON, the file. */
import { readFileSync } from 'node:fs';
import { openMock } from '../../../generator/mock/mock.js';
import type { Api } from '../../../generator/meaning/api.js';

const [, , model = '', data = ''] = process.argv;
const api = JSON.parse(readFileSync(model, 'utf8')) as Api;
const mock = await openMock(api, { stateful: true, transitionTime: 1, data });
const { url } = await mock.listen();
console.log(url);
