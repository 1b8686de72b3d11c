/** The built program speaks the language of the locale, from the first screen to the last. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {keys} from '../support/terminal.ts';
import {isUnix, keepsSecret, stage} from './program.ts';

const {open, start, dotEnv, cwd} = stage();

/** Words that no sentence in English does without. */
const english = /\b(the|of|and|your|with|this|was|from|profile|environment|keychain)\b/i;

/** Without flags, and without what is quoted: Meta's labels, in English where the other is not known. */
const unquoted = (text: string): string => text.replace(/“[^”]*”|--[a-z-]+/g, '');

const spoken = {
  es: {
    locale: 'es_MX.UTF-8',
    todo: /¿Qué quiere hacer\?/,
    replace: /venció: hay que\s+reemplazarlo[\s\S]*cuenta\s+y\s+el\s+número\s+vienen\s+de \.env\./,
    app: /¿Tiene una app con WhatsApp[\s\S]*Enter elegir/,
    card: /Usuarios del sistema \(“System users”\)[\s\S]*t ya tengo el token/,
    where: /¿Dónde guardar el token\?/,
    write: /¿Escribir esto\?/,
    recipient: /Enviar un mensaje de prueba a/,
    tooShort: /El número es demasiado corto/,
    leave: /este resumen queda/,
    choice: /Su elección[^\n]*: $/,
    wrongLetter: /Escriba s, c o n\./,
  },
  'pt-BR': {
    locale: 'pt_BR.UTF-8',
    todo: /O que você quer fazer\?/,
    replace: /expirou: é preciso\s+substituí-lo[\s\S]*conta\s+e\s+o\s+número\s+vêm\s+de \.env\./,
    app: /Você tem um app com WhatsApp[\s\S]*Enter escolher/,
    card: /Usuários do sistema \(“System users”\)[\s\S]*t já tenho o token/,
    where: /Onde guardar o token\?/,
    write: /Gravar isto\?/,
    recipient: /Enviar uma mensagem de teste para/,
    tooShort: /O número é curto demais/,
    leave: /este resumo fica/,
    choice: /Sua escolha[^\n]*: $/,
    wrongLetter: /Digite s, c ou n\./,
  },
} as const;

describe.skipIf(!isUnix).each(Object.entries(spoken))('in %s (needs a Unix terminal)', (tag, say) => {
  test('a token goes from the paste to the .env on the whole screen', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {env: {LANG: say.locale}});
    await program.see(say.todo);
    program.press(keys.enter);
    await program.see(say.app);
    program.press(keys.enter);
    await program.see(say.card);
    program.paste(sandbox.tokens.main);
    await program.see(say.where);
    program.press(keys.enter);
    await program.see(say.write);
    program.press(keys.enter);
    await program.see(say.recipient);
    program.type('12');
    await program.see(/❯ 12/);
    program.press(keys.enter);
    await program.see(say.tooShort);
    program.press(keys.ctrlU);
    await program.see(/❯\s+\+16505551234/);
    program.press(keys.enter);
    await program.see(say.leave);
    program.press(keys.enter);
    expect(await program.leaves()).toBe(0);
    expect(await dotEnv()).toContain(sandbox.tokens.main);
    expect(unquoted(program.text())).not.toMatch(english);
    keepsSecret(program, sandbox.tokens.main);
  });

  test('a dead token is replaced on a small screen', async () => {
    const sandbox = await open({scenario: 'expired'});
    writeFileSync(
      join(cwd(), '.env'),
      [
        `WHATSAPP_TOKEN=${sandbox.tokens['old'] ?? ''}`,
        'WHATSAPP_PHONE_NUMBER_ID=106540352240001',
        'WHATSAPP_BUSINESS_ACCOUNT_ID=102290129340001',
        '',
      ].join('\n'),
    );
    const program = start(sandbox, {env: {LANG: say.locale}, columns: 50, rows: 15});
    await program.see(say.replace);
    program.press(keys.enter);
    await program.see(/t (ya|já) /);
    program.paste(sandbox.tokens['replacement'] ?? '');
    await program.agree(say.write);
    await program.see(say.recipient);
    program.press(keys.enter);
    await program.see(/6\/6 +●{6}[\s\S]*Enter/);
    program.press(keys.enter);
    expect(await program.leaves()).toBe(0);
    expect(await dotEnv()).toContain(sandbox.tokens['replacement'] ?? '');
    expect(unquoted(program.text())).not.toMatch(english);
  });

  test('a line is answered with s and n', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {args: ['--language', tag, '--plain'], env: {TERM: 'dumb'}});
    program.mayShow('what is pasted at a question is echoed by the terminal: this asker reads whole lines');
    await program.next(say.todo);
    await program.next(say.choice);
    program.type(`${sandbox.tokens.main}\r`);
    await program.next(say.where);
    await program.next(say.choice);
    program.type('1\r');
    await program.next(say.write);
    program.type('x\r');
    await program.next(say.wrongLetter);
    program.type('s\r');
    await program.next(say.recipient);
    program.type('\r');
    expect(await program.leaves()).toBe(0);
    expect(await dotEnv()).toContain(sandbox.tokens.main);
    expect(unquoted(program.text())).not.toMatch(english);
  });
});
