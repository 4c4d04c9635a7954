import {
  CreateQueueCommand,
  ListMessageMoveTasksCommand,
  paginateListQueues,
  SendMessageCommand,
  SQSClient,
  type SendMessageCommandInput,
} from '@aws-sdk/client-sqs';
import { configured, ofSignature } from '../aws.js';
import { long, thrown, type Sdk } from '../sdk.js';

const urls = ['blue', 'green', 'pink', 'red', 'white'].map((name) => `http://queues.example/1/${name}`);
const queue = { QueueName: 'black', Attributes: { DelaySeconds: '5', KmsMasterKeyId: 'ä' } };
const message: SendMessageCommandInput = {
  QueueUrl: 'http://queues.example/1/gone',
  MessageBody: 'hello\n“you”',
  DelaySeconds: 3,
  MessageAttributes: { colour: { DataType: 'String', StringValue: 'red' } },
};
// This SDK says in a header that it once spoke otherwise.
const mode = { 'x-amzn-query-mode': 'true' };

export const sqs: Sdk = {
  name: '@aws-sdk/client-sqs',
  folder: 'sqs',
  seed: {
    Queue: urls.map((QueueUrl) => ({ QueueUrl })),
    Task: [{ TaskHandle: 't-1', SourceArn: 'arn:blue', ApproximateNumberOfMessagesMoved: long }],
  },
  open: (url) => {
    // The queue's URL would be called otherwise, and its digests are none of a mock's business.
    const client = new SQSClient({ ...configured(url), md5: false, useQueueUrlAsEndpoint: false });
    return {
      success: async () => {
        const { QueueUrl, $metadata } = await client.send(new CreateQueueCommand(queue));
        return { data: QueueUrl, id: $metadata.requestId };
      },
      error: () => thrown(client.send(new SendMessageCommand(message)), ({ name }: Error) => name),
      list: async () => {
        const found: string[] = [];
        for await (const { QueueUrls } of paginateListQueues({ client, pageSize: 2 }, {}))
          found.push(...(QueueUrls ?? []));
        return found;
      },
      digits: async () => {
        const { Results = [] } = await client.send(new ListMessageMoveTasksCommand({ SourceArn: 'arn:blue' }));
        return Results[0]?.ApproximateNumberOfMessagesMoved;
      },
      close: () => Promise.resolve(client.destroy()),
    };
  },
  ours: {
    headers: mode,
    success: { method: 'createQueue', input: queue, pick: ({ QueueUrl }: Record<string, unknown>) => QueueUrl },
    error: { method: 'sendMessage', input: message },
    list: { method: 'listQueues', input: { MaxResults: 2 } },
    digits: {
      method: 'listMessageMoveTasks',
      input: { SourceArn: 'arn:blue' },
      pick: ({ Results }: { Results: readonly Record<string, unknown>[] }) =>
        Results[0]?.['ApproximateNumberOfMessagesMoved'],
    },
  },
  want: { data: 'http://queues.example/1/black', code: 'QueueDoesNotExist', items: urls },
  apart: { headers: ofSignature },
  breaks: {
    dispatch: { replaces: [['AmazonSQS.ListQueues', 'AmazonSQS.ListOfQueues']], fails: 'list' },
    code: {
      replaces: [
        ['sqs#QueueDoesNotExist', 'sqs#QueueIsGone'],
        ['SimpleQueueService.NonExistentQueue', 'SimpleQueueService.GoneQueue'],
      ],
      fails: 'error',
    },
    envelope: {
      replaces: [
        ['__type', 'kind'],
        ['x-amzn-query-error', 'x-query-error'],
      ],
      fails: 'error',
    },
    token: {
      replaces: [
        ['next: /NextToken', 'next: /Next'],
        ['NextToken: { type: string }\n  /', 'Next: { type: string }\n  /'],
      ],
      fails: 'list',
    },
    'call id': { replaces: [['x-amzn-RequestId', 'x-call']], fails: 'success' },
  },
};
