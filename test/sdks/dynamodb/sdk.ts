import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  paginateListTables,
  type CreateTableCommandInput,
} from '@aws-sdk/client-dynamodb';
import { configured, ofSignature } from '../aws.js';
import { long, thrown, type Sdk } from '../sdk.js';

const names = ['atlas', 'bible', 'cook', 'diary', 'essay'];
const table: CreateTableCommandInput = {
  TableName: 'shelf',
  AttributeDefinitions: [{ AttributeName: 'isbn', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'isbn', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
};

export const dynamodb: Sdk = {
  name: '@aws-sdk/client-dynamodb',
  folder: 'dynamodb',
  seed: { Table: names.map((TableName) => ({ TableName, TableSizeBytes: long })) },
  open: (url) => {
    const client = new DynamoDBClient(configured(url));
    return {
      success: async () => {
        const { TableDescription, $metadata } = await client.send(new CreateTableCommand(table));
        return { data: [TableDescription?.TableName, TableDescription?.TableStatus], id: $metadata.requestId };
      },
      error: () => thrown(client.send(new DescribeTableCommand({ TableName: 'gone' })), ({ name }: Error) => name),
      list: async () => {
        const found: string[] = [];
        for await (const { TableNames } of paginateListTables({ client, pageSize: 2 }, {}))
          found.push(...(TableNames ?? []));
        return found;
      },
      digits: async () => (await client.send(new DescribeTableCommand({ TableName: 'atlas' }))).Table?.TableSizeBytes,
      close: () => Promise.resolve(client.destroy()),
    };
  },
  ours: {
    success: {
      method: 'createTable',
      input: table,
      pick: ({ TableName, TableStatus }: Record<string, unknown>) => [TableName, TableStatus],
    },
    error: { method: 'describeTable', input: { TableName: 'gone' } },
    list: { method: 'listTables', input: { Limit: 2 } },
    digits: {
      method: 'describeTable',
      input: { TableName: 'atlas' },
      pick: ({ TableSizeBytes }: Record<string, unknown>) => TableSizeBytes,
    },
  },
  want: { data: ['shelf', 'ACTIVE'], code: 'ResourceNotFoundException', items: names },
  apart: { headers: ofSignature },
  breaks: {
    dispatch: { replaces: [['DynamoDB_20120810.CreateTable', 'DynamoDB_20111205.CreateTable']], fails: 'success' },
    code: { replaces: [['v20120810#ResourceNotFoundException', 'v20120810#TableNotFoundException']], fails: 'error' },
    envelope: { replaces: [['__type', 'type']], fails: 'error' },
    token: { replaces: [['LastEvaluatedTableName', 'LastTableName']], fails: 'list' },
    'call id': { replaces: [['x-amzn-RequestId', 'x-call']], fails: 'success' },
  },
};
