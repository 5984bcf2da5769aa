import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** No page loads anything but this server's own style sheet and script; nothing may frame it. */
export const securityHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
});

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/; // "127.0.0.1:4680"

/**
 * While the server listens on loopback, only requests that name a loopback host are answered: a page elsewhere that
 * has its own name resolve to 127.0.0.1 could read the record otherwise (DNS rebinding).
 */
export function onlyLoopbackNames(): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!LOOPBACK_HOST.test(host))
      return context.text(
        `Host "${host.slice(0, 100)}" is not this server's; open http://127.0.0.1 instead.`,
        421,
      );
    return next();
  };
}
