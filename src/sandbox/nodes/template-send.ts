/** Whether a template can be sent as asked for. */
import type {Answer} from '../http/answer.ts';
import * as no from '../http/refusals.ts';
import * as wa from '../http/whatsapp-refusals.ts';
import type {Account, Phone, Template} from '../world/world.ts';

type Checked = {readonly ok: true; readonly name: string} | {readonly ok: false; readonly answer: Answer};

const refused = (answer: Answer): Checked => ({ok: false, answer});

/** Checks name, language, approval and the number of parameters. */
export function checkTemplate(template: unknown, account: Account, phone: Phone): Checked {
  const name = at(template, 'name');
  const code = at(at(template, 'language'), 'code');
  if (typeof name !== 'string') return refused(no.parameterMissing("template['name']"));
  if (typeof code !== 'string') return refused(no.parameterMissing("template['language']"));
  const found = account.templates.find(
    each => each.name === name && each.language === code && each.status === 'APPROVED',
  );
  if (!found) return refused(wa.noSuchTemplate(name, code));
  if (name === 'hello_world' && !phone.test) return refused(wa.sampleOnRealNumber);
  const expected = placeholders(found);
  const given = parameters(at(template, 'components'));
  if (given !== expected) return refused(wa.wrongParameterCount(given, expected));
  return {ok: true, name};
}

function placeholders(template: Template): number {
  const texts = template.components.flatMap(part => [
    part.text ?? '',
    ...(part.buttons ?? []).map(button => button['url'] ?? ''),
  ]);
  return texts.reduce((sum, text) => sum + (text.match(/\{\{[^}]+\}\}/g)?.length ?? 0), 0);
}

function parameters(components: unknown): number {
  if (!Array.isArray(components)) return 0;
  return components.reduce((sum: number, component: unknown) => {
    const list = at(component, 'parameters');
    return sum + (Array.isArray(list) ? list.length : 0);
  }, 0);
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
