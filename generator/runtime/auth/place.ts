/** Where a secret goes in a request. Never puts anything over what the caller has put there, and never names the secret in an error. */
export type Place<Secret = string> = (request: Request, secret: Secret) => Request | Promise<Request>;
