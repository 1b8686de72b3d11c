/** What is said of the message itself, in Brazilian Portuguese. */
import type {messageCauses as english} from '../en/diagnosis-message.ts';

export const messageCauses: typeof english = {
  recipient_not_allowed: {
    title: 'O destinatário não está na lista do número de teste',
    why: 'Um número de teste só pode escrever a destinatários adicionados e confirmados para ele.',
    tellApart:
      'WhatsApp > Configuração da API (“API Setup”) > Para (“To”): a lista de destinatários. Se o número está lá, pode estar escrito de outra forma (México, Argentina, Brasil).',
    fix: [
      'WhatsApp > Configuração da API > Para > “Manage phone number list”: adicione o número e confirme-o com o código que ele recebe.',
      'Ou envie de um número próprio, que não tem essa lista.',
    ],
  },
  recipient_number_form: {
    title: 'O número do destinatário se escreve de outra forma',
    why: 'A Meta conhece alguns números com outra grafia: México com ou sem 1 depois de 52, Argentina com ou sem 9 depois de 54, Brasil com ou sem o nono dígito.',
    tellApart: 'Compare dígito por dígito com o wa_id em um webhook dessa pessoa.',
    fix: [
      'Escreva o número com + e o código do país, sem espaços nem zero inicial.',
      'No México, na Argentina e no Brasil tente a outra grafia, e adicione as duas à lista de teste.',
    ],
  },
  recipient_undeliverable: {
    title: 'A mensagem não pode ser entregue a esta pessoa',
    why: 'O número não tem WhatsApp, o app dele é muito antigo, ou a pessoa não aceitou os termos ou bloqueou a empresa. A Meta não diz qual é o caso.',
    tellApart:
      'Peça à pessoa que escreva ao seu número ou que atualize o WhatsApp. Outros destinatários recebem a mesma mensagem.',
    fix: [
      'Verifique se o número está no WhatsApp e é dessa pessoa.',
      'Peça que ela atualize o WhatsApp e escreva a você uma vez.',
    ],
  },
  recipient_opted_out: {
    title: 'A pessoa deixou de aceitar suas mensagens de marketing',
    why: 'No WhatsApp, o destinatário escolheu não receber mensagens de marketing desta empresa.',
    tellApart: 'O código é 131050. As mensagens de utilidade continuam chegando.',
    fix: ['Não envie mais marketing a esta pessoa; tire-a da lista.'],
  },
  ecosystem_limit: {
    title: 'A Meta reteve a mensagem de marketing',
    why: 'A Meta limita quantas mensagens de marketing uma pessoa recebe de todas as empresas juntas.',
    tellApart: 'O código é 131049. As mensagens de utilidade à mesma pessoa chegam.',
    fix: ['Não repita logo; tente de novo depois de um dia, no mínimo.'],
  },
  window_closed: {
    title: 'Passaram mais de 24 horas desde que a pessoa escreveu',
    why: 'Texto livre só é permitido nas 24 horas seguintes à última mensagem do destinatário. Fora delas só podem ser enviados modelos aprovados.',
    tellApart: 'O código é 131047. Um modelo para a mesma pessoa passa.',
    fix: ['Envie um modelo aprovado e espere uma resposta antes de escrever livremente.'],
  },
  template_missing: {
    title: 'Não há um modelo aprovado assim aqui',
    why: 'Nome e idioma devem coincidir, ambos, com um modelo aprovado da conta à qual pertence o número que envia. hello_world só funciona nos números de teste da Meta.',
    tellApart:
      'GET /{waba-id}/message_templates?name=…, da conta à qual pertence o número que envia: compare nome, idioma e status.',
    fix: [
      'Copie o nome e o código de idioma de Gerenciador do WhatsApp > Modelos de mensagem; en e en_US são dois idiomas.',
      'Verifique se o modelo está aprovado e na conta do número que envia.',
      'De um número próprio, envie um modelo próprio em vez de hello_world.',
    ],
  },
  template_params: {
    title: 'Os parâmetros não correspondem ao modelo',
    why: 'A quantidade, a ordem, o tipo ou o tamanho do que foi enviado difere do que o modelo declara, ou um obrigatório está vazio.',
    tellApart:
      'error_data.details cita o componente ou as quantidades. Compare com o modelo no Gerenciador do WhatsApp.',
    fix: [
      'Envie um parâmetro para cada {{…}} de cada componente, nenhum vazio, cada um do tipo que o modelo declara.',
      'Modelos com nomes precisam de parameter_name em cada parâmetro.',
    ],
  },
  template_paused: {
    title: 'O modelo está pausado ou desativado',
    why: 'Os destinatários lhe deram baixa qualidade, e a Meta o pausou ou o desativou de vez.',
    tellApart:
      'Gerenciador do WhatsApp > Modelos de mensagem mostra o status. 132015 é pausado, 132016 é desativado.',
    fix: [
      'Pausado: melhore o modelo, ou espere até que a Meta encerre a pausa.',
      'Desativado: crie um novo modelo com outro conteúdo.',
    ],
  },
  template_policy: {
    title: 'O conteúdo do modelo viola uma política',
    why: 'A Meta recusou o conteúdo do modelo, ou a categoria dele.',
    tellApart: 'Gerenciador do WhatsApp > Modelos de mensagem > o modelo mostra o motivo.',
    fix: ['Altere o conteúdo ou a categoria e envie-o de novo para análise.'],
  },
  payload_invalid: {
    title: 'Algo na solicitação não é como a Meta espera',
    why: 'Um campo falta, está escrito errado, é de outro tipo, é longo demais ou está fora do intervalo. O token está bem.',
    tellApart:
      'error_data.details ou error_user_msg cita o campo. Envie o exemplo da própria Meta e depois altere uma coisa por vez.',
    fix: [
      'Compare a solicitação com a referência da Meta, começando pelo campo que ela cita.',
      'Envie como JSON, com Content-Type: application/json e messaging_product “whatsapp”.',
    ],
  },
  payload_too_large: {
    title: 'A solicitação pede ou leva demais',
    why: 'A Meta recusa o que é grande demais para responder ou receber de uma vez.',
    tellApart: 'A mesma solicitação com um limite menor ou com menos campos funciona.',
    fix: ['Peça menos campos ou páginas menores, ou envie em partes.'],
  },
  media_problem: {
    title: 'A Meta não consegue receber a mídia',
    why: 'O arquivo não pode ser baixado do endereço, é grande demais ou não é do tipo que diz ser.',
    tellApart:
      'Abra o endereço em uma janela privada: ele deve entregar o próprio arquivo por https, com o Content-Type certo.',
    fix: [
      'Confira o endereço, o tipo e o tamanho com a tabela de mídia da Meta.',
      'Ou envie primeiro o arquivo, e use o media id dele.',
    ],
  },
  duplicate_post: {
    title: 'O mesmo conteúdo foi enviado pouco antes',
    why: 'A Meta recusa uma repetição exata em pouco tempo.',
    tellApart: 'O primeiro já está lá.',
    fix: [
      'Antes de repetir a solicitação, verifique se a primeira foi concluída.',
      'Altere o conteúdo se ele deve aparecer duas vezes.',
    ],
  },
  call_permission_missing: {
    title: 'A pessoa não permitiu chamadas suas',
    why: 'Uma empresa só pode ligar para quem deu permissão, e só se as chamadas estão ativadas para o número.',
    tellApart: 'O código está na faixa 1380xx, que trata de chamadas, não de mensagens.',
    fix: [
      'Peça a permissão com uma solicitação de permissão de chamada.',
      'Verifique nas configurações do número se as chamadas estão ativadas.',
    ],
  },
};
