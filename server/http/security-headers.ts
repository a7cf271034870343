import type { Context, Next } from 'koa';

// The page loads nothing from elsewhere and runs nothing inline.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export async function setSecurityHeaders(context: Context, next: Next): Promise<void> {
  context.set('Content-Security-Policy', contentSecurityPolicy);
  context.set('X-Content-Type-Options', 'nosniff');
  context.set('X-Frame-Options', 'DENY');
  context.set('Referrer-Policy', 'no-referrer');
  context.set('Cross-Origin-Opener-Policy', 'same-origin');
  context.set('Cache-Control', 'no-store');
  await next();
}
