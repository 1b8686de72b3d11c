/** The other places a token is kept in, and leaks, in Brazilian Portuguese. */
import type {stores as english, toolProblems as englishProblems, Sentence} from '../en/stores.ts';

const say = (message: string, ...fix: readonly string[]): Sentence => ({message, fix});
const said = (detail: string): string => (detail === '' ? '.' : `: ${detail}`);

export const toolProblems: typeof englishProblems = {
  'tool/missing': ({program}) =>
    say(
      `Não foi possível iniciar o programa ${program}: não está no caminho de busca, ou não tem permissão de execução.`,
      'Instale-o, ou escolha outro lugar com --store.',
    ),
  'tool/refused': ({program, where, detail, own}) =>
    say(
      `${program} terminou com um erro${where === '' ? '' : ` para ${where}`}${said(detail)}`,
      own
        ? 'Veja se o comando funciona sozinho e tente de novo.'
        : `Veja se ${program} está com a sessão iniciada e pode gravar ali, e tente de novo.`,
    ),
  'tool/timed-out': ({program, seconds}) =>
    say(
      `${program} não terminou em ${seconds} s e foi parado; mesmo assim pode ter guardado o valor.`,
      `Verifique com ${program} e tente de novo: guardar duas vezes o mesmo token não faz mal.`,
    ),
  'tool/opaque': ({program, where}) =>
    say(
      `O que há em ${where} não é uma lista de valores com nome, então não dá para adicionar um token sem destruí-lo.`,
      `Indique outro lugar, por exemplo --store ${program === 'kubectl' ? 'kubernetes' : program}:NOME.`,
    ),
  'tool/partly': ({program, names, failed, detail, seconds}) =>
    say(
      `${program} aceitou ${names.join(', ')}, mas não ${failed}${seconds === null ? said(detail) : `: sem resposta em ${seconds} s.`}`,
      'Corrija isso e tente de novo: o que foi aceito é gravado outra vez, e isso não faz mal.',
    ),
  'tool/read-back': ({where, undone}) =>
    say(
      `A leitura de ${where} não deu o que foi gravado${undone ? ', então voltou a ser como era' : ''}.`,
      'Outro programa pode estar gravando ali. Verifique e tente de novo.',
    ),
};

export const stores: typeof english = {
  tools: {
    gh: 'GitHub Actions (gh)',
    vault: 'Vault',
    aws: 'AWS Secrets Manager',
    kubernetes: 'Kubernetes',
    command: 'seu próprio comando',
  },
  option: (tool, where) => ({
    label: `Em ${tool}`,
    hint: where === '' ? 'os segredos deste repositório' : where,
  }),
  silent: (tool, flag) =>
    `${tool} não está entre as opções: a ferramenta não disse a tempo se a sessão está iniciada. Para usá-lo: ${flag}`,
  optionWithEnv: (tool, path) => ({
    label: `Ambos: ${path} e ${tool}`,
    hint: 'o arquivo para este computador, o outro para onde o programa é executado',
  }),
  remarks: {
    'env/shadowed': (path, name) =>
      `${name} também está no ambiente, com outro valor: um programa iniciado daqui recebe esse, não o de ${path}.`,
    'env/synced': (path, service) =>
      `${path} está em uma pasta que ${service} copia para outros computadores, e o token com ela.`,
  },
  drift: {
    title: 'Estes lugares têm outro token e o mantêm:',
    environment: 'ambiente',
    row: (where, name, fingerprint, state) =>
      ['', where, ...(name === '' ? [] : [name]), fingerprint, state].join('  '),
    states: {old: 'o token que é substituído', other: 'um token próprio'},
  },
  name: {
    title: 'Com que nome',
    question: (profile, account, fresh) =>
      `O perfil “${profile}” é de ${account}. Com que nome guardar este, por exemplo ${fresh}?`,
    help: profile =>
      `Com outro nome ficam os dois. “${profile}” substitui o token dele, que a Meta não mostra de novo.`,
    replaced: (profile, account) =>
      `O perfil “${profile}” é até agora de ${account}: este token toma o lugar do dele.`,
    unclaimed: (profile, fingerprint) =>
      `A entrada “${profile}” do chaveiro contém um token que não está em nenhum perfil salvo (${fingerprint}): este toma o lugar dele. Com --profile NOME ficam os dois.`,
  },
  also: {
    title: 'Outros lugares com o token antigo',
    question: 'O token que é substituído também está aqui. Onde mais pôr o novo?',
    help: 'Ali só muda o token; a revisão mostra cada lugar. O que não for marcado mantém o antigo.',
    keychain: profile => `a entrada do chaveiro do perfil ${profile}`,
    holdsNone: (place, held) =>
      `--also ${place}: ${held === '' ? 'ali não há nenhum token nosso' : `ali há outro token (${held})`}.`,
    otherNumber: (path, id) =>
      `${path} mantém a identificação do número ${id}: é outro número que o verificado.`,
    refused: (where, why) => `${where} fica como está: ${why}`,
  },
  permissions: {
    tracked: {
      title: 'O git rastreia o arquivo',
      question: path => `O git rastreia ${path}. Gravar o token ali mesmo assim?`,
      help: 'Com o próximo commit, quem pode ler o repositório poderia ler o token.',
      yes: {label: 'Gravar ali', hint: 'eu cuido para que não entre em um commit'},
      no: {
        label: 'Não, antes tiro o arquivo do git',
        hint: 'git rm --cached, e depois “Verificar de novo”',
      },
    },
    mounted: {
      title: 'Um arquivo montado',
      question: path => `${path} está montado à parte, como fazem os contêineres. Gravar por cima?`,
      help: 'Não pode ser substituído de uma só vez: se faltar energia nesse momento, pode ficar cortado. Antes é feita uma cópia.',
      yes: {label: 'Gravar por cima', hint: '“wa-token undo” restaura'},
      no: {label: 'Não, deixar como está', hint: 'então escolha outro lugar'},
    },
    ignore: {
      title: 'Manter o token fora do git',
      question: path => `O git não ignora ${path}. Adicionar ao .gitignore?`,
      help: 'Senão, “git add .” leva o token para o próximo commit.',
      yes: {label: 'Adicionar', hint: 'a revisão mostra'},
      no: {label: 'Deixar o .gitignore como está', hint: ''},
    },
  },
  leaks: {
    title: 'Busca de cópias',
    note: 'Procurando cópias do token nos históricos do shell e no projeto',
    found: 'O token também está onde não deve:',
    place: (where, fingerprint) => `${where}  (token ${fingerprint})`,
    more: count => `e mais ${count}`,
    none: 'Nenhuma cópia foi encontrada nos históricos do shell, nos arquivos do projeto nem no histórico do git.',
    incomplete: 'Não houve tempo de olhar tudo.',
    clearHistory: 'Tire a linha do arquivo de histórico, com esse shell fechado.',
    clearFile: 'Tire-o do arquivo e faça o programa lê-lo do ambiente.',
    clearCommit:
      'Um commit o mantém, mesmo que um posterior o tenha tirado: quem pode ler o repositório pode lê-lo.',
    rotate:
      'Quem pôde ler isso pode ter o token. Por segurança, crie um novo (“wa-token setup --journey replace”) e depois revogue este na Meta: Configurações do negócio > Usuários do sistema > Revogar tokens (“Revoke tokens”).',
  },
  doctor: {
    lookedFor: 'Procurado:',
    noTokens:
      'Nenhum token é conhecido aqui, então não havia o que procurar. Indique um com --token-stdin ou --token-file.',
    unread: profile =>
      `Não foi possível ler a entrada do chaveiro do perfil ${profile}, então o token dela não foi procurado.`,
  },
  writeOnly: program =>
    `${program} recebe valores e não os devolve: o que havia antes não pode ser restaurado.`,
};
