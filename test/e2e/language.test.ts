/** The built program speaks the language of the locale, from the first screen to the last. */
import {describe, expect, test} from 'vitest';
import {keys} from '../support/terminal.ts';
import {isUnix, keepsSecret, stage} from './program.ts';

const {open, start, dotEnv} = stage();

/** Words that no sentence in English does without. */
const english = /\b(the|of|and|your|with|this|was)\b/i;

describe.skipIf(!isUnix)('in Spanish (needs a Unix terminal)', () => {
  test('a token goes from the paste to the .env on the whole screen', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {env: {LANG: 'es_MX.UTF-8'}});
    await program.see(/¿Qué quiere hacer\?/);
    program.press(keys.enter);
    await program.see(/¿Tiene una app con WhatsApp[\s\S]*Enter elegir/);
    program.press(keys.enter);
    await program.see(/Usuarios del sistema \(“System users”\)/);
    program.paste(sandbox.tokens.main);
    await program.see(/¿Dónde guardar el token\?/);
    program.press(keys.enter);
    await program.see(/¿Escribir esto\?/);
    program.press(keys.enter);
    await program.see(/Enviar un mensaje de prueba a/);
    program.type('12');
    await program.see(/❯ 12/);
    program.press(keys.enter);
    await program.see(/El número es demasiado corto/);
    program.press(keys.ctrlU);
    await program.see(/❯\s+\+16505551234/);
    program.press(keys.enter);
    await program.see(/Este resumen queda en la terminal al salir/);
    program.press(keys.enter);
    expect(await program.leaves()).toBe(0);
    expect(await dotEnv()).toContain(sandbox.tokens.main);
    expect(program.text().replace(/“[^”]*”/g, '')).not.toMatch(english);
    keepsSecret(program, sandbox.tokens.main);
  });

  test('a line is answered with s and n', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {args: ['--language', 'es', '--plain'], env: {TERM: 'dumb'}});
    program.mayShow('what is pasted at a question is echoed by the terminal: this asker reads whole lines');
    await program.next(/¿Qué quiere hacer\?[\s\S]*Su elección[^\n]*: $/);
    program.type(`${sandbox.tokens.main}\r`);
    await program.next(/¿Dónde guardar el token\?[\s\S]*Su elección[^\n]*: $/);
    program.type('1\r');
    await program.next(/¿Escribir esto\?/);
    program.type('x\r');
    await program.next(/Escriba s, c o n\./);
    program.type('s\r');
    await program.next(/Enviar un mensaje de prueba/);
    program.type('\r');
    expect(await program.leaves()).toBe(0);
    expect(await dotEnv()).toContain(sandbox.tokens.main);
  });
});
