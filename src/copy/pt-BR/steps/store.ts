/** Where the token is kept and what is written there, in Brazilian Portuguese. */
import type {
  destination as englishDestination,
  places as englishPlaces,
  plan as englishPlan,
  remarks as englishRemarks,
  review as englishReview,
  store as englishStore,
} from '../../en/steps/store.ts';
import {count} from '../count.ts';

export const destination: typeof englishDestination = {
  title: 'Onde guardar',
  question: 'Onde guardar o token?',
  help: 'Seu programa o lê do .env; o chaveiro é a cópia mais segura.',
  lookAgain: 'Olhar de novo',
  asBefore: 'Vai para onde está o token antigo. Para escolher outro lugar, volte.',
  options: {
    env: path => ({label: `Em ${path}`, hint: 'o arquivo que seu programa carrega'}),
    keychain: {label: 'No chaveiro', hint: 'protegido pelo seu login; lê-se com wa-token'},
    both: path => ({
      label: `Ambos: ${path} e o chaveiro`,
      hint: 'o arquivo para o programa, o chaveiro como cópia',
    }),
    none: {
      label: 'Em lugar nenhum',
      hint: 'o token só foi verificado; some ao terminar',
    },
  },
};

export const keychainSlow = 'Seu chaveiro pode estar pedindo a senha: procure a janela dele.';

export const places: typeof englishPlaces = {title: 'Ver os lugares', note: 'Testando o chaveiro'};

export const plan: typeof englishPlan = {title: 'Preparação', note: 'Calculando o que será gravado'};

export const review: typeof englishReview = {
  title: 'Revisão',
  question: 'Gravar isto?',
  yes: 'Gravar',
  nowhere: 'Nada será gravado.',
  keychain: 'chaveiro',
  otherNumber: (before, now) =>
    `Até agora o ID do número de telefone era ${before}; com isto, as mensagens saem de ${now}. Não era o que você queria? Volte e escolha.`,
  tracked: path => `O git rastreia ${path}: com o próximo commit, o token ficaria no histórico.`,
};

export const remarks: typeof englishRemarks = {
  'env/new-file': path => `${path} é criado, e só você pode lê-lo.`,
  'env/duplicate': (name, times) =>
    `${name} está ${times} vezes no arquivo; vale a última, e é ela que muda.`,
  'env/mode-tightened': path => `A partir de agora só você pode ler ${path}.`,
  'env/open-to-others': path =>
    `Outros usuários deste computador podem ler ${path}. Para mudar isso: chmod 600 ${path}`,
  'env/hard-links': (path, times) =>
    `${path} tem ${count(times, 'outro nome', 'outros nomes')} no disco (links físicos); o que está ali mantém o conteúdo antigo.`,
  'env/bind-mount': path => `${path} está montado à parte, e só pode ser gravado por cima.`,
  'env/gitignore-line': (path, line) =>
    `“${line}” é adicionado a ${path}, para que o git nunca leve o token.`,
  'env/symlink': (path, target) => `${path} é um link; muda o arquivo a que ele leva, ${target}.`,
  'env/not-ignored': path =>
    `O git não ignora ${path}. Adicione-o ao .gitignore, para que o token nunca entre em um commit.`,
  'env/unchanged': path => `${path} já contém isto.`,
};

export const store: typeof englishStore = {
  title: 'Guardar',
  note: 'Gravando, lendo de volta, comparando',
  stored: where => `O token está guardado: ${where}. Você já pode fechar a janela da Meta.`,
  nowhere: 'O token foi verificado e não foi guardado.',
  keychain: entry => `o chaveiro (${entry})`,
};
