/** Why the keychain cannot be used and the ways out, in Brazilian Portuguese. */
import type {keychainProblems as english, Sentence, Unavailable} from '../en/keychain.ts';
import {grouped} from './count.ts';

type Ways = (facts: Unavailable) => Sentence;

const say = (message: string, ...fix: readonly string[]): Sentence => ({message, fix});

const insteadOf = 'Ou guarde o token em um arquivo: escolha .env, ou use --store env.';
const inContainer =
  'Um contêiner raramente tem chaveiro: deixe o programa que o inicia passar o token, ou escolha .env (--store env).';
/** For who has no place to choose: `token`, `run`, `remove`, the library. */
const whenRead: Readonly<Record<string, string>> = {
  [insteadOf]: 'Depois execute o mesmo de novo.',
  [inContainer]: 'Um contêiner raramente tem chaveiro: deixe o programa que o inicia passar o token.',
};
const unlockWithoutDesktop =
  'Sem área de trabalho: read -rs P && printf %s "$P" | gnome-keyring-daemon --replace --unlock --components=secrets; unset P – pede a senha do chaveiro; depois execute o wa-token de novo.';
const unlockOnMac = 'Execute security unlock-keychain e depois wa-token de novo na mesma sessão.';

const reasons: Readonly<Record<Unavailable['reason'], Ways>> = {
  'not-installed': () =>
    say(
      'A parte do wa-token que usa o chaveiro (o pacote opcional keytar) não está instalada.',
      'Instale o wa-token de novo neste computador, sem --omit=optional.',
      insteadOf,
    ),

  'no-library': ({system}) =>
    system === 'linux'
      ? say(
          'O chaveiro precisa da biblioteca do sistema libsecret, e ela não carrega.',
          'Debian, Ubuntu: sudo apt install libsecret-1-0',
          'Fedora: sudo dnf install libsecret · Arch: sudo pacman -S libsecret · Alpine: apk add libsecret',
          insteadOf,
        )
      : say(
          'A parte do wa-token que usa o chaveiro não carrega.',
          'Instale o wa-token de novo neste computador: node_modules de outro sistema não funciona aqui.',
          insteadOf,
        ),

  'no-session-bus': ({place}) => {
    const message = 'Não há barramento de sessão, pelo qual os programas chegam ao chaveiro.';
    if (place === 'container') return say(message, inContainer);
    if (place === 'wsl')
      return say(
        message,
        'O WSL inicia um com systemd: ponha “[boot]” e “systemd=true” em /etc/wsl.conf e execute wsl --shutdown no Windows.',
        'Depois instale um chaveiro: sudo apt install gnome-keyring',
        insteadOf,
      );
    if (place === 'ssh')
      return say(
        message,
        'Se o systemd tem um para você: export DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/$(id -u)/bus',
        insteadOf,
      );
    return say(
      message,
      'Execute o wa-token em um terminal da sua área de trabalho, não com sudo nem pelo cron.',
      insteadOf,
    );
  },

  'no-service': ({system, place}) => {
    if (system === 'windows')
      return say(
        'Este logon não tem credenciais do Windows onde guardar (como por SSH, ou em um serviço).',
        'Execute o wa-token em uma sessão no próprio computador ou pela Área de Trabalho Remota.',
        insteadOf,
      );
    const message =
      'Nenhum programa que guarde segredos (um “Secret Service”) responde no barramento de sessão.';
    if (place === 'container') return say(message, inContainer);
    return say(
      message,
      'GNOME e a maioria das áreas de trabalho: sudo apt install gnome-keyring, e entre na sessão de novo.',
      'KDE: ative o KWallet nas configurações do sistema. KeePassXC: ative “Secret Service Integration”.',
      insteadOf,
    );
  },

  'no-keyring': ({system}) =>
    system === 'macos'
      ? say(
          'O macOS não tem um chaveiro padrão para este usuário.',
          'Abra Acesso às Chaves e defina um como padrão, ou inicie a sessão uma vez na tela.',
          insteadOf,
        )
      : say(
          'Há um programa de chaveiros em execução, mas ele ainda não tem nenhum chaveiro.',
          'Em uma área de trabalho: abra “Senhas e chaves” e adicione um chaveiro de senhas chamado Login.',
          unlockWithoutDesktop,
          insteadOf,
        ),

  locked: ({system, place}) => {
    const message = 'O chaveiro está bloqueado, e nada aqui pôde pedir a senha dele.';
    if (system === 'macos') return say(message, unlockOnMac, insteadOf);
    if (place === 'desktop')
      return say(
        message,
        'Desbloqueie-o: abra “Senhas e chaves” e escolha Desbloquear, ou encerre a sessão e entre com sua senha.',
        insteadOf,
      );
    return say(message, unlockWithoutDesktop, insteadOf);
  },

  'timed-out': ({system, place}) => {
    const message = 'O chaveiro não respondeu a tempo.';
    if (system === 'macos' && place === 'ssh') return say(message, unlockOnMac, insteadOf);
    const look = 'Ele pode estar pedindo a senha: procure a janela dele, também atrás das outras.';
    if (system !== 'linux') return say(message, look, insteadOf);
    return say(
      message,
      ...(place === 'desktop' ? [look] : []),
      'Se travou: systemctl --user restart gnome-keyring-daemon, ou encerre a sessão e entre de novo.',
      insteadOf,
    );
  },

  refused: ({system, place}) =>
    say(
      'O chaveiro recusou.',
      ...(system === 'macos' && place === 'ssh' ? [unlockOnMac] : []),
      'Se ele perguntou, responda Permitir; se outro usuário iniciou o wa-token (sudo), inicie-o com seu próprio usuário.',
      insteadOf,
    ),

  other: () => say('O chaveiro não pode ser usado.', 'wa-token doctor examina mais de perto.', insteadOf),
};

export const keychainProblems: typeof english = {
  'keychain/unavailable': facts => {
    const {message, fix: ways} = reasons[facts.reason](facts);
    const fix = facts.reads ? ways.map(way => whenRead[way] ?? way) : ways;
    return {message: facts.detail === '' ? message : `${message} (${facts.detail})`, fix};
  },
  'keychain/too-large': ({bytes, limit}) =>
    say(
      `O Windows guarda no máximo ${grouped(limit)} bytes em uma credencial; este valor tem ${grouped(bytes)}.`,
      'Guarde-o em um arquivo: escolha .env, ou use --store env.',
    ),
  'keychain/read-back': ({account}) =>
    say(
      `O chaveiro devolveu algo diferente do que foi gravado em “${account}”; a entrada está como antes.`,
      insteadOf,
    ),
  'keychain/unknown': ({account}) =>
    say(
      `O chaveiro parou de responder durante uma gravação: não se sabe se “${account}” tem o novo token.`,
      `Quando ele responder de novo, wa-token check --profile ${account} diz se o token de lá funciona.`,
      insteadOf,
    ),
};
