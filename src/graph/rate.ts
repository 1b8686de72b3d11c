/** When Graph takes requests again, as its headers tell. */

/** Header names in lower case, as undici gives them. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * @param now epoch milliseconds
 * @returns epoch milliseconds; null when no header names a time. `X-Business-Use-Case-Usage` counts in minutes
 *   (Meta's OpenAPI file), `Retry-After` in seconds.
 */
export const regainAt = (headers: Headers, now: number): number | null => {
  const waits = [...businessMinutes(headers).map(minutes => minutes * 60_000), retryAfterMs(headers, now)];
  const longest = Math.max(0, ...waits);
  return longest > 0 ? now + longest : null;
};

/** A header as one text; repeated ones are joined, as HTTP has it. */
export const header = (headers: Headers, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : (value ?? []).join(', ');
};

/** `{"<account id>": [{"estimated_time_to_regain_access": 12, …}, …]}`: one entry for each quota of an account. */
const businessMinutes = (headers: Headers): readonly number[] => {
  const raw = header(headers, 'x-business-use-case-usage');
  if (raw === '') return [];
  try {
    const quotas: unknown = JSON.parse(raw);
    if (typeof quotas !== 'object' || quotas === null) return [];
    return Object.values(quotas)
      .flat()
      .map((quota: unknown) =>
        typeof quota === 'object' && quota !== null && 'estimated_time_to_regain_access' in quota
          ? Number(quota.estimated_time_to_regain_access)
          : 0,
      )
      .filter(Number.isFinite);
  } catch {
    return [];
  }
};

const retryAfterMs = (headers: Headers, now: number): number => {
  const raw = header(headers, 'retry-after').trim();
  if (/^\d+$/.test(raw)) return Number(raw) * 1000;
  const at = Date.parse(raw);
  return Number.isNaN(at) ? 0 : at - now;
};
