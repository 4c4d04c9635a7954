import {
  CreateTopicCommand,
  GetTopicAttributesCommand,
  NotFoundException,
  paginateListTopics,
  SNSClient,
} from '@aws-sdk/client-sns';
import { configured, ofSignature } from '../aws.js';
import { long, thrown, type Sdk } from '../sdk.js';

const arns = ['blue', 'green', 'pink', 'red', 'white'].map((name) => `arn:topics:${name}`);
const topic = {
  Name: 'black.fifo',
  // Made only where the mock finds the first of these.
  Attributes: { FifoTopic: 'true', DisplayName: 'Black “&” ä+*', DeliveryPolicy: '{"a": 1}' },
  Tags: [
    { Key: 'floor', Value: '3' },
    { Key: 'colour of it', Value: 'a=b' },
  ],
};

export const sns: Sdk = {
  name: '@aws-sdk/client-sns',
  folder: 'sns',
  seed: {
    Topic: arns.map((TopicArn) => ({
      TopicArn,
      Attributes: [{ key: 'DisplayName', value: 'A <b> & c' }],
      Subscriptions: long,
    })),
  },
  open: (url) => {
    const client = new SNSClient(configured(url));
    return {
      success: async () => {
        const { TopicArn, $metadata } = await client.send(new CreateTopicCommand(topic));
        return { data: TopicArn, id: $metadata.requestId };
      },
      // Its exception of this code, or it is any exception's.
      error: () =>
        thrown(client.send(new GetTopicAttributesCommand({ TopicArn: 'arn:topics:gone' })), (error: Error) =>
          error instanceof NotFoundException && 'Code' in error ? error.Code : error.name,
        ),
      list: async () => {
        const found: unknown[] = [];
        for await (const { Topics } of paginateListTopics({ client }, {}))
          found.push(...(Topics ?? []).map(({ TopicArn }) => TopicArn));
        return found;
      },
      digits: async () => {
        await client.send(new GetTopicAttributesCommand({ TopicArn: arns[0] }));
        return undefined;
      },
      close: () => Promise.resolve(client.destroy()),
    };
  },
  ours: {
    success: { method: 'createTopic', input: topic, pick: ({ TopicArn }: Record<string, unknown>) => TopicArn },
    error: { method: 'getTopicAttributes', input: { TopicArn: 'arn:topics:gone' } },
    list: { method: 'listTopics', input: {}, pick: ({ TopicArn }: Record<string, unknown>) => TopicArn },
    digits: {
      method: 'getTopicAttributes',
      input: { TopicArn: arns[0] },
      pick: ({ Subscriptions }: Record<string, unknown>) => Subscriptions,
    },
  },
  want: { data: 'arn:topics:black.fifo', code: 'NotFound', items: arns },
  apart: { headers: ofSignature },
  breaks: {
    dispatch: { replaces: [['const: CreateTopic', 'const: AddTopic']], fails: 'success' },
    code: { replaces: [['Code: NotFound', 'Code: TopicIsGone']], fails: 'error' },
    envelope: { replaces: [['CreateTopicResult', 'CreateTopicAnswer']], fails: 'success' },
    token: {
      replaces: [
        ['next: /NextToken', 'next: /Next'],
        ['NextToken: { type: string }\n                  R', 'Next: { type: string }\n                  R'],
      ],
      fails: 'list',
    },
    'call id': { replaces: [['x-amzn-RequestId', 'x-call']], fails: 'success' },
  },
};
