/** How much of Graph's quota is used, and when it takes requests again, as its headers tell. */
import {fieldsOf, numberOf} from './parse.ts';

/** Header names in lower case, as undici gives them. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * @param now epoch milliseconds
 * @returns epoch milliseconds; null when no header names a time. `X-Business-Use-Case-Usage` counts in minutes
 *   (Meta's OpenAPI file), `Retry-After` in seconds.
 */
export const regainAt = (headers: Headers, now: number): number | null => {
  const minutes = businessQuotas(headers).map(
    quota => numberOf(quota['estimated_time_to_regain_access']) ?? 0,
  );
  const longest = Math.max(0, ...minutes.map(each => each * 60_000), retryAfterMs(headers, now));
  return longest > 0 ? now + longest : null;
};

/**
 * @returns the share that is used of the quota nearest to its end, in percent; null when no header tells. At 100
 *   requests are refused (Meta, "Rate limiting"), those of everybody who uses the same app and account.
 */
export const usageOf = (headers: Headers): number | null => {
  const app = fieldsOf(json(headers, 'x-app-usage'));
  const quotas = [...businessQuotas(headers), ...(app === null ? [] : [app])];
  const shares = quotas.flatMap(quota => [quota['call_count'], quota['total_cputime'], quota['total_time']]);
  const told = shares.map(numberOf).filter(share => share !== null);
  return told.length === 0 ? null : Math.max(...told);
};

/** A header as one text; repeated ones are joined, as HTTP has it. */
export const header = (headers: Headers, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : (value ?? []).join(', ');
};

/** `{"<account id>": [{"call_count": 3, "estimated_time_to_regain_access": 12, …}, …]}`: an entry for each quota. */
const businessQuotas = (headers: Headers) =>
  Object.values(fieldsOf(json(headers, 'x-business-use-case-usage')) ?? {})
    .flat()
    .map(fieldsOf)
    .filter(quota => quota !== null);

const json = (headers: Headers, name: string): unknown => {
  try {
    return JSON.parse(header(headers, name));
  } catch {
    return null;
  }
};

const retryAfterMs = (headers: Headers, now: number): number => {
  const raw = header(headers, 'retry-after').trim();
  if (/^\d+$/.test(raw)) return Number(raw) * 1000;
  const at = Date.parse(raw);
  return Number.isNaN(at) ? 0 : at - now;
};
