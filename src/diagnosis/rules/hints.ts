/** Single words of a text that names no code: no more than a direction, and without weight beside anything else. */
import type {Evidence, Rule} from './rule.ts';

const isBare = ({reading}: Evidence): boolean =>
  reading.form === 'text' && reading.code === null && reading.subcode === null;

/** A code in words: Graph's are numbers. */
const isForeign = /\b(?:error_?code|code)['"]?\s{0,2}[:=]\s{0,2}['"]?[A-Za-z_]{4,}/i;

export const hints: readonly Rule[] = [
  {
    because: 'somebody speaks of an access token',
    says: /\b(?:access|oauth|system user)[ _-]?tokens?\b|\binvalid token\b|token de acces|jeton d.acc|zugriffstoken/i,
    unless: isForeign,
    holds: isBare,
    speaksFor: {token_garbled: 0.6, token_expired: 0.5, token_missing: 0.3},
  },
  {
    because: 'somebody speaks of rights',
    says: /\bpermissions?\b|\bscopes?\b|\bpermis(?:os?|s[ãõ]\w+)\b|berechtigung/i,
    holds: evidence => isBare(evidence) && /meta|facebook|whatsapp|graph|waba/i.test(evidence.reading.text),
    speaksFor: {scope_missing: 0.6, asset_not_assigned: 0.4},
  },
  {
    because: 'somebody speaks of webhooks',
    says: /\bweb-?hooks?\b|\bcallback\b/i,
    holds: isBare,
    speaksFor: {app_not_subscribed: 0.5, webhook_callback: 0.5},
  },
  {
    because: 'somebody speaks of a template',
    says: /\btemplates?\b|\bplantillas?\b/i,
    holds: evidence => isBare(evidence) && /meta|whatsapp|waba|cloud api/i.test(evidence.reading.text),
    speaksFor: {template_missing: 0.4, template_params: 0.4},
  },
];
