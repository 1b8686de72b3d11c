/** Links into Meta's screens, with the ids filled in that are known. Forms as Meta uses them in 2026. */

export interface KnownIds {
  readonly businessId?: string | undefined;
  readonly systemUserId?: string | undefined;
  readonly appId?: string | undefined;
}

/** Business settings > Users > System users; both ids are optional. */
export const systemUsersLink = ({businessId, systemUserId}: KnownIds): string => {
  const url = new URL('https://business.facebook.com/latest/settings/system_users');
  if (businessId !== undefined) url.searchParams.set('business_id', businessId);
  if (systemUserId !== undefined) url.searchParams.set('selected_user_id', systemUserId);
  return url.href;
};

export const appsLink = 'https://developers.facebook.com/apps';
