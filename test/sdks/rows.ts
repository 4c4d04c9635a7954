/** All rows of the table. The packages that they import are installed by `npm run sdks` alone. */
import { cvm } from './cvm/sdk.js';
import { dynamodb } from './dynamodb/sdk.js';
import { iam } from './iam/sdk.js';
import { rpc } from './jayson/sdk.js';
import { kms } from './kms/sdk.js';
import { mcp } from './mcp/sdk.js';
import { pop } from './pop/sdk.js';
import type { Sdk } from './sdk.js';
import { sns } from './sns/sdk.js';
import { sqs } from './sqs/sdk.js';
import { volcengine } from './volcengine/sdk.js';

export const sdks: readonly Sdk[] = [dynamodb, kms, sqs, sns, iam, cvm, pop, volcengine, rpc, mcp];
