/** The headers by which Graph tells how much of a quota is used (Meta, "Rate limiting"). */
import type {Account, World} from '../world/world.ts';

/** Calls an hour for an account with a registered number (Meta, WhatsApp "About the platform"). */
const callsAnHour = 5_000;

/**
 * Headers for one answer, having counted the call.
 * @param account the one whose quota the call used, if any.
 * @param now Unix seconds.
 */
export function usageHeaders(world: World, account: Account | null, now: number): Record<string, string> {
  const app = {'x-app-usage': JSON.stringify({call_count: 0, total_cputime: 0, total_time: 0})};
  if (!account) return app;
  const calls = (world.calls.get(account.id) ?? 0) + 1;
  world.calls.set(account.id, calls);
  // In minutes, unlike everything else that Graph counts in seconds.
  const regain = Math.max(0, Math.ceil((world.limitedUntil - now) / 60));
  const share = regain > 0 ? 100 : Math.min(100, Math.ceil((calls * 100) / callsAnHour));
  const bucket = (type: string, used: number, minutes: number) => ({
    type,
    call_count: used,
    total_cputime: 1,
    total_time: 1,
    estimated_time_to_regain_access: minutes,
  });
  const buckets = [bucket('whatsapp_business_management', share, regain), bucket('whatsapp', 1, 0)];
  return {...app, 'x-business-use-case-usage': JSON.stringify({[account.id]: buckets})};
}
