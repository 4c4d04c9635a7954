import type { Place } from './place.js';

/** Pages cannot write this header: there the browser sends the cookies that it has, where `credentials` lets it. */
export const inCookie =
  (name: string): Place =>
  (request, secret) => {
    const cookies = request.headers.get('Cookie')?.split(/; */) ?? [];
    if (!cookies.some((one) => one.startsWith(`${name}=`)))
      request.headers.set('Cookie', [...cookies, `${name}=${encodeURIComponent(secret)}`].join('; '));
    return request;
  };
