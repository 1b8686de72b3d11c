/** The lists of a WhatsApp account: numbers, templates, people. */
import type {Answer} from '../http/answer.ts';
import type {Ask} from '../http/ask.ts';
import {chosen, type Kind} from '../http/fields.ts';
import {page} from '../http/paging.ts';
import * as no from '../http/refusals.ts';
import type {Account, Template, User} from '../world/world.ts';
import {controls} from './access.ts';
import {phoneEdgeDefaults, phoneNode} from './phone.ts';

/** `GET /{waba}/phone_numbers` */
export function phoneNumbers(account: Account, ask: Ask): Answer {
  const fields = chosen(phoneNode, ask, phoneEdgeDefaults);
  return fields.ok ? page(account.phones, ask, fields.draw) : fields.answer;
}

const templateKind: Kind<Template> = {
  type: 'WhatsAppMessageTemplate',
  defaults: ['name', 'parameter_format', 'components', 'language', 'status', 'category', 'id'],
  fields: {
    id: template => template.id,
    name: template => template.name,
    language: template => template.language,
    status: template => template.status,
    category: template => template.category,
    components: template => template.components,
    parameter_format: () => 'POSITIONAL',
    quality_score: () => ({score: 'UNKNOWN'}),
    rejected_reason: () => 'NONE',
    previous_category: () => undefined,
    sub_category: () => undefined,
  },
};

/** `GET /{waba}/message_templates`; `name` finds it anywhere in the name, the other filters exactly. */
export function templates(account: Account, ask: Ask): Answer {
  const fields = chosen(templateKind, ask);
  if (!fields.ok) return fields.answer;
  const matching = account.templates.filter(
    template =>
      template.name.includes(ask.params.get('name') ?? '') &&
      matches(ask.params.get('status'), template.status) &&
      matches(ask.params.get('category'), template.category) &&
      matches(ask.params.get('language'), template.language) &&
      (ask.params.get('content') === null || mentions(template, ask.params.get('content') ?? '')) &&
      (ask.params.get('name_or_content') === null ||
        template.name.includes(ask.params.get('name_or_content') ?? '') ||
        mentions(template, ask.params.get('name_or_content') ?? '')),
  );
  return page(matching, ask, fields.draw);
}

/** A filter takes one value, or several as a JSON list. */
function matches(filter: string | null, value: string): boolean {
  if (filter === null || filter === '') return true;
  return filter.split(/[[\]",\s]+/).includes(value);
}

function mentions(template: Template, text: string): boolean {
  return template.components.some(part => part.text?.includes(text));
}

interface Assigned {
  readonly user: User;
  readonly tasks: readonly string[];
}

const assignedKind: Kind<Assigned> = {
  type: 'AssignedUser',
  defaults: ['id', 'name', 'tasks'],
  fields: {
    id: ({user}) => user.id,
    name: ({user}) => user.name,
    tasks: ({tasks}) => tasks,
    user_type: ({user}) => (user.kind === 'SystemUser' ? 'SYSTEM_USER' : 'BUSINESS_USER'),
    business: ({user}, ask) => {
      const business = ask.world.businesses.find(each => each.id === user.businessId);
      return business && {id: business.id, name: business.name};
    },
  },
};

/** `GET /{waba}/assigned_users?business=…`: the business is required, and must hold the account or share in it. */
export function assignedUsers(account: Account, ask: Ask): Answer {
  const business = ask.params.get('business');
  if (business === null) return no.parameterMissing('business');
  if (business !== account.ownerId && business !== account.clientOf) return no.needsControl;
  if (!controls(ask, account)) return no.needsControl;
  const fields = chosen(assignedKind, ask);
  if (!fields.ok) return fields.answer;
  const assigned = ask.world.users.flatMap(user => {
    const tasks = account.grants.get(user.id);
    return tasks && user.businessId === business ? [{user, tasks}] : [];
  });
  return page(assigned, ask, fields.draw);
}
