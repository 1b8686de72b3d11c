/** What is said when somebody leaves before the end, in Brazilian Portuguese. */
import type {leaving as english} from '../en/leaving.ts';
import {count} from './count.ts';

export const leaving: typeof english = {
  unwritten: 'Parado; nenhum token foi guardado.',
  stored: places => `Parado. O token está guardado (${places}); o resto ficou de fora.`,
  practice: 'Prática encerrada. Nada foi mantido.',
  answers: 'Suas respostas foram mantidas.',
  inKeychain: days =>
    `Suas respostas foram mantidas, e o token espera no seu chaveiro por ${count(days, 'dia', 'dias')}.`,
  inFile: path => `Suas respostas foram mantidas, e o token espera em ${path}, que só você pode ler.`,
  notKept: (path, why) =>
    `Suas respostas foram mantidas, mas o token não: não foi possível gravar ${path} (${why}). Copie-o de novo antes de fechar a janela da Meta.`,
  lost: 'Suas respostas foram mantidas, mas o token não. Copie-o de novo antes de fechar a janela da Meta.',
  goOn: command => `Para continuar aqui: ${command}`,
  startAgain: command => `Para começar de novo: ${command}`,
};
