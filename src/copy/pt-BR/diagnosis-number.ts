/** What is said of the sending number and its account, in Brazilian Portuguese. */
import type {numberCauses as english} from '../en/diagnosis-number.ts';

export const numberCauses: typeof english = {
  number_not_registered: {
    title: 'O número que envia não está registrado na Cloud API',
    why: 'É o seu próprio número, não o do destinatário. Um número verificado ainda não está registrado, e o registro pode se perder.',
    tellApart:
      'GET /{phone-number-id}?fields=platform_type,status: NOT_APPLICABLE ou PENDING significa não registrado.',
    fix: [
      'Registre-o: POST /{phone-number-id}/register com messaging_product “whatsapp” e um pin de seis dígitos.',
      'Se ele já tinha um PIN, use esse. Não tente às cegas: dez tentativas em 72 horas o bloqueiam.',
    ],
  },
  number_not_verified: {
    title: 'Antes o número deve ser verificado com um código',
    why: 'Para registrá-lo, a Meta quer uma prova de que o número é seu: um código por SMS ou por ligação.',
    tellApart:
      'GET /{phone-number-id}?fields=code_verification_status: qualquer coisa que não seja VERIFIED.',
    fix: [
      'Peça um código: Gerenciador do WhatsApp (“WhatsApp Manager”) > Números de telefone, ou POST /{phone-number-id}/request_code.',
      'Insira-o e depois registre o número.',
    ],
  },
  pin_mismatch: {
    title: 'O PIN do número é outro',
    why: 'O número já foi registrado com um PIN de duas etapas, e só esse PIN, ou uma redefinição, permite registrá-lo de novo.',
    tellApart: 'GET /{phone-number-id}?fields=is_pin_enabled: true significa que há um PIN.',
    fix: [
      'Use o PIN do registro anterior.',
      'Se ninguém o sabe: Gerenciador do WhatsApp > Números de telefone > o número > Confirmação em duas etapas (“Two-step verification”) > desative-a, ou defina um novo PIN.',
    ],
  },
  register_rate_limit: {
    title: 'O registro do número foi feito ou cancelado vezes demais',
    why: 'A Meta permite dez tentativas por número em 72 horas. Mais tentativas prolongam a espera.',
    tellApart: 'O código é 133016, ou a mensagem fala de tentativas demais.',
    fix: [
      'Pare de tentar e espere 72 horas.',
      'Enquanto isso, descubra o PIN certo, e se o número precisa mesmo ser registrado.',
    ],
  },
  number_state: {
    title: 'O número está em um estado que não permite isto',
    why: 'Pode estar desconectado, sinalizado, banido, recém-excluído ou no meio de uma transferência, ou o nome ou a verificação dele pode ter vencido.',
    tellApart:
      'GET /{phone-number-id}?fields=status,name_status,code_verification_status,platform_type mostra o estado.',
    fix: [
      'Abra Gerenciador do WhatsApp > Números de telefone e faça o que está indicado ao lado do número.',
      'Se ele acabou de ser excluído ou ter o registro cancelado, espere cinco minutos e tente de novo.',
    ],
  },
  coexistence_number: {
    title: 'O número também é usado no app WhatsApp Business',
    why: 'Um número em coexistência permanece no app, e pela API o registro não é feito nem cancelado.',
    tellApart: 'GET /{phone-number-id}?fields=is_on_biz_app,platform_type: is_on_biz_app é true.',
    fix: [
      'Dispense o registro; o número pode enviar assim que estiver vinculado.',
      'Para passá-lo de todo à API, exclua antes a conta no app WhatsApp Business.',
    ],
  },
  display_name_unapproved: {
    title: 'O nome de exibição do número não está aprovado',
    why: 'Um número da Meta, e alguns outros, só podem enviar depois que a Meta aprova o nome que mostram.',
    tellApart:
      'GET /{phone-number-id}?fields=name_status: qualquer coisa que não seja APPROVED ou AVAILABLE_WITHOUT_REVIEW.',
    fix: [
      'Gerenciador do WhatsApp > Números de telefone > o número > Perfil: solicite um nome de exibição que siga as regras da Meta, e espere a aprovação.',
    ],
  },
  payment_missing: {
    title: 'A conta não tem uma forma de pagamento que funcione',
    why: 'A Meta recusa ou retém mensagens que não pode cobrar. O token e suas permissões não são a causa.',
    tellApart: 'GET /{phone-number-id}?fields=health_status: erro 141006 na conta do WhatsApp.',
    fix: [
      'Abra Cobrança e pagamentos (“Billing & payments”) em Configurações do negócio, escolha a conta do WhatsApp, e adicione ou corrija a forma de pagamento.',
      'Verifique se uma fatura em aberto, a moeda ou o fuso horário não atrapalha.',
    ],
  },
  waba_locked: {
    title: 'A conta do WhatsApp está bloqueada',
    why: 'A Meta restringiu ou desativou a conta.',
    tellApart:
      'GET /{phone-number-id}?fields=health_status: a conta do WhatsApp está em BLOCKED. Se não está, 131031 significa que um dado da solicitação, como um PIN, está incorreto.',
    fix: [
      'Abra “Business Support Home”, procure a conta e peça uma análise.',
      'Se aconteceu ao registrar um número, confira antes o PIN.',
    ],
  },
  waba_maintenance: {
    title: 'A Meta está trabalhando na conta',
    why: 'A conta está em modo de manutenção, muitas vezes durante uma transferência ou um aumento de capacidade.',
    tellApart: 'Passa sozinho, em geral em minutos.',
    fix: ['Espere alguns minutos e envie de novo.'],
  },
  health_status_blocker: {
    title: 'O relatório de integridade da Meta cita algo que bloqueia o envio',
    why: 'Um destes está marcado como limitado ou bloqueado: número, conta, empresa ou app.',
    tellApart:
      'GET /{phone-number-id}?fields=health_status: veja can_send_message de cada entidade; os códigos 1380xx tratam só de chamadas.',
    fix: ['Faça o que diz possible_solution na entidade bloqueada.'],
  },
  quality_limit: {
    title: 'O número não pode enviar mais, por causa da qualidade',
    why: 'Destinatários demais bloquearam ou denunciaram as mensagens dele.',
    tellApart: 'Gerenciador do WhatsApp > Números de telefone: a qualidade é média ou baixa.',
    fix: [
      'Pause aquilo de que os destinatários reclamam, e envie só a quem aceitou receber.',
      'O limite sobe à medida que a qualidade se recupera.',
    ],
  },
  test_number_limit: {
    title: 'O número de teste da Meta não pode fazer isto',
    why: 'O número +1 555 é para testes: cinco destinatários de uma lista, nem todos os países, nem todos os recursos.',
    tellApart:
      'WhatsApp > Configuração da API (“API Setup”): o número em “From” aparece como número de teste.',
    fix: ['Adicione um número próprio em WhatsApp > Configuração da API e envie dele.'],
  },
  country_restriction: {
    title: 'A conta não pode escrever para este país',
    why: 'A Meta limita os países que uma conta alcança: números de teste e empresas não verificadas não podem escrever para alguns, e há países fechados. Um novo token não ajuda.',
    tellApart:
      'O código é 130497, muitas vezes só em um webhook, depois que a mensagem foi aceita. A mesma mensagem para outro país chega.',
    fix: [
      'Envie de um número próprio em vez do número de teste.',
      'Termine a verificação da empresa.',
      'Confira o país na política da Meta.',
    ],
  },
};
