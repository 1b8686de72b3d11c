/**
 * Meta’s screens and programs made in Spain, Latin America and Brazil say in their language what Graph says in English,
 * and leave its number out. Where no number is read, these sentences stand for it.
 */
import type {Weights} from './entry.ts';
import type {Rule} from './rule.ts';

const sentences: readonly (readonly [Weights, RegExp])[] = [
  [
    {token_garbled: 30, token_dead_unspecified: 20, token_expired: 20},
    /token[^.\n]{0,16} (?:inv[áa]lido|no (?:es )?v[áa]lido)/i,
  ],
  [
    {recipient_not_allowed: 48, recipient_number_form: 32},
    /(?:no est[áa]|n[ãa]o est[áa]|fora) (?:en|na|da) (?:la )?lista (?:de )?permi/i,
  ],
  [
    {template_missing: 80},
    /(?:plantilla|modelo|template)[^.\n]{0,20} n(?:o|[ãa]o) (?:existe|se encontr|encontrad|fue aprob|foi aprov)/i,
  ],
  [{template_params: 80}, /n[úu]mero de par[âáa]metros/i],
  [{template_paused: 80}, /(?:plantilla|modelo|template)[^.\n]{0,16} (?:en pausa|pausad)/i],
  [{template_policy: 80}, /(?:plantilla|modelo|template)[^.\n]{0,16} (?:rechazad|rejeitad|reprovad)/i],
  [
    {rate_limit: 80},
    /l[íi]mite de (?:solicitud|solicita|peticion|requisi|mensa)|demasiad[ao]s (?:solicitud|peticion|mensaj)|muitas (?:solicita|requisi)/i,
  ],
  [
    {payment_missing: 80},
    /(?:m[ée]todo|forma|problema)s? de pago|(?:m[ée]todo|forma|problema)s? de pagamento/i,
  ],
  [{waba_locked: 80}, /(?:cuenta|conta)[^.\n]{0,30} bloquead/i],
  [{account_restricted: 80}, /(?:cuenta|conta)[^.\n]{0,30} (?:restringid|restrita|inhabilitad|desativad)/i],
  [
    {number_not_registered: 80},
    /(?:tel[ée]fono|telefone|n[úu]mero|cuenta|conta)[^.\n]{0,12} n(?:o|[ãa]o) (?:est[áa] )?registrad/i,
  ],
  [
    {pin_mismatch: 80},
    /\bpin\b[^.\n]{0,50}(?:incorrect|incorret|inv[áa]lid)|verificaci[óo]n en dos pasos|(?:verifica[çc][ãa]o|confirma[çc][ãa]o) em duas etapas/i,
  ],
  [
    {wrong_object_id: 40, asset_not_assigned: 24, object_deleted: 16},
    /obje[ct]+o[^.\n]{0,20} n(?:o|[ãa]o) existe/i,
  ],
  [{app_dev_mode: 80}, /modo de desarrollo|modo de desenvolvimento/i],
  [
    {display_name_unapproved: 80},
    /nombre para mostrar[^.\n]{0,30}(?:aprob|rechaz|revis)|nome de exibi[çc][ãa]o[^.\n]{0,30}(?:aprov|rejeit|an[áa]lise)/i,
  ],
  [
    {business_unverified: 80},
    /verificaci[óo]n (?:del negocio|de la empresa|comercial)|verifica[çc][ãa]o da empresa|(?:empresa|negocio) n(?:o|[ãa]o) verificad/i,
  ],
  [{recipient_undeliverable: 80}, /(?:no se pudo|n[ãa]o foi poss[íi]vel) entregar/i],
  [{terms_not_accepted: 80}, /(?:acept|aceit)\w+ (?:las condiciones|los t[ée]rminos|os termos)/i],
  [{template_params: 40, payload_invalid: 30}, /par[áâa]metro obligatorio|par[áâa]metro obrigat[óo]rio/i],
  [{payload_invalid: 60}, /par[áâa]metro (?:inv[áa]lido|no v[áa]lido)/i],
  [{scope_missing: 50, asset_not_assigned: 30}, /pas l.autorisation|autorisation(?:s)? (?:manquante|refus)/i],
  [
    {code_exchange: 70},
    /c[óo]digo de (?:verificaci[óo]n|autorizaci[óo]n|autoriza[çc][ãa]o)[^.\n]{0,16} (?:caduc|venci|expir)/i,
  ],
  [{meta_transient: 50}, /(?:int[ée]ntalo de nuevo|tente novamente)(?: m[áa]s tarde| mais tarde)/i],
];

export const translated: readonly Rule[] = sentences.map(([speaksFor, says]) => ({
  because: 'the sentence of Meta’s list in Spanish or Portuguese',
  says,
  holds: ({reading}) => reading.code === null && reading.subcode === null,
  speaksFor,
}));
