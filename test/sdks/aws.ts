/** What rows of one vendor's SDKs share. */

/** No retries, so that a broken document shows at once; any credentials will do. */
export const configured = (endpoint: string) => ({
  endpoint,
  region: 'us-east-1',
  maxAttempts: 1,
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI' },
});

/** Its signature, and names of calls and attempts. */
export const ofSignature = [
  'amz-sdk-invocation-id',
  'amz-sdk-request',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-user-agent',
];
