/** What a screen of Meta's is called, for the line above its address. */
import type {Copy} from '../copy/en.ts';

/** By a piece of the address; the first that fits. */
const names = [
  ['/settings/system_users', 'systemUsers'],
  ['/settings/whatsapp_account', 'whatsappAccounts'],
  ['/tools/debug/accesstoken', 'debugger'],
  ['/wa-dev-console', 'apiSetup'],
  ['/wa-settings', 'webhook'],
  ['/phone_numbers', 'numbers'],
  ['/whatsapp_manager', 'manager'],
  ['/message-templates', 'templates'],
  ['/billing', 'billing'],
  ['/direct-support', 'support'],
  ['/business-support-home', 'supportHome'],
  ['/security_center', 'security'],
  ['/dashboard/', 'dashboard'],
  ['/settings/basic', 'basic'],
  ['/settings/advanced', 'advanced'],
  ['/app-review/', 'review'],
  ['/roles/', 'roles'],
  ['metastatus.com', 'status'],
  ['developers.facebook.com/apps', 'apps'],
] as const;

export const linkName = (url: string, {steps}: Copy): string => {
  const [, name] = names.find(([piece]) => url.includes(piece)) ?? [];
  return name === undefined ? new URL(url).hostname : steps.links[name];
};
