/** What is said of the message itself, in Spanish. */
import type {messageCauses as english} from '../en/diagnosis-message.ts';

export const messageCauses: typeof english = {
  recipient_not_allowed: {
    title: 'El destinatario no está en la lista del número de prueba',
    why: 'Un número de prueba solo puede escribir a destinatarios que se agregaron y confirmaron para él.',
    tellApart:
      'WhatsApp > Configuración de la API (“API Setup”) > Para (“To”): la lista de destinatarios. Si el número está ahí, puede estar escrito de otra forma (México, Argentina, Brasil).',
    fix: [
      'WhatsApp > Configuración de la API > Para > “Manage phone number list”: agregue el número y confírmelo con el código que recibe.',
      'O envíe desde un número propio, que no tiene esa lista.',
    ],
  },
  recipient_number_form: {
    title: 'El número del destinatario se escribe de otra forma',
    why: 'Meta conoce algunos números con otra escritura: México con o sin 1 después de 52, Argentina con o sin 9 después de 54, Brasil con o sin el noveno dígito.',
    tellApart: 'Compárelo dígito por dígito con el wa_id de un webhook de esa persona.',
    fix: [
      'Escriba el número con + y el código de país, sin espacios ni cero inicial.',
      'En México, Argentina y Brasil pruebe la otra escritura, y agregue las dos a la lista de prueba.',
    ],
  },
  recipient_undeliverable: {
    title: 'El mensaje no se puede entregar a esta persona',
    why: 'El número no tiene WhatsApp, su app es muy antigua, o la persona no aceptó las condiciones o bloqueó al negocio. Meta no dice cuál de estas cosas es.',
    tellApart:
      'Pida a la persona que escriba a su número o que actualice WhatsApp. A otros destinatarios les llega el mismo mensaje.',
    fix: [
      'Compruebe que el número está en WhatsApp y es de esa persona.',
      'Pídale que actualice WhatsApp y que le escriba una vez.',
    ],
  },
  recipient_opted_out: {
    title: 'La persona dejó de aceptar sus mensajes de marketing',
    why: 'El destinatario eligió en WhatsApp no recibir mensajes de marketing de este negocio.',
    tellApart: 'El código es 131050. Los mensajes de utilidad siguen llegando.',
    fix: ['No envíe más marketing a esta persona; quítela de la lista.'],
  },
  ecosystem_limit: {
    title: 'Meta retuvo el mensaje de marketing',
    why: 'Meta limita cuántos mensajes de marketing recibe una persona de todos los negocios juntos.',
    tellApart: 'El código es 131049. Los mensajes de utilidad a la misma persona llegan.',
    fix: ['No lo repita enseguida; pruebe de nuevo cuando haya pasado un día como mínimo.'],
  },
  window_closed: {
    title: 'Pasaron más de 24 horas desde que la persona escribió',
    why: 'El texto libre se admite solo en las 24 horas siguientes al último mensaje del destinatario. Fuera de ellas solo se pueden enviar plantillas aprobadas.',
    tellApart: 'El código es 131047. Una plantilla a la misma persona sí pasa.',
    fix: ['Envíe una plantilla aprobada y espere una respuesta antes de escribir libremente.'],
  },
  template_missing: {
    title: 'Aquí no hay una plantilla aprobada así',
    why: 'El nombre y el idioma tienen que coincidir los dos con una plantilla aprobada de la cuenta a la que pertenece el número que envía. hello_world funciona solo desde los números de prueba de Meta.',
    tellApart:
      'GET /{waba-id}/message_templates?name=…, de la cuenta a la que pertenece el número que envía: compare nombre, idioma y estado.',
    fix: [
      'Copie el nombre y el código de idioma de Administrador de WhatsApp > Plantillas de mensajes; en y en_US son dos idiomas.',
      'Compruebe que la plantilla está aprobada y en la cuenta del número que envía.',
      'Desde un número propio, envíe una plantilla propia en lugar de hello_world.',
    ],
  },
  template_params: {
    title: 'Los parámetros no encajan en la plantilla',
    why: 'La cantidad, el orden, el tipo o el largo de lo enviado difiere de lo que declara la plantilla, o uno obligatorio está vacío.',
    tellApart:
      'error_data.details nombra el componente o las cantidades. Compare con la plantilla en el Administrador de WhatsApp.',
    fix: [
      'Envíe un parámetro por cada {{…}} de cada componente, ninguno vacío, cada uno del tipo que declara la plantilla.',
      'Las plantillas con nombres necesitan parameter_name en cada parámetro.',
    ],
  },
  template_paused: {
    title: 'La plantilla está en pausa o desactivada',
    why: 'Los destinatarios le dieron baja calidad, y Meta la puso en pausa o la desactivó para siempre.',
    tellApart:
      'Administrador de WhatsApp > Plantillas de mensajes muestra su estado. 132015 es en pausa, 132016 es desactivada.',
    fix: [
      'En pausa: mejore la plantilla, o espere a que Meta levante la pausa.',
      'Desactivada: cree una plantilla nueva con otro contenido.',
    ],
  },
  template_policy: {
    title: 'El contenido de la plantilla incumple una política',
    why: 'Meta rechazó el contenido de la plantilla o su categoría.',
    tellApart: 'Administrador de WhatsApp > Plantillas de mensajes > la plantilla muestra el motivo.',
    fix: ['Cambie el contenido o la categoría y envíela otra vez a revisión.'],
  },
  payload_invalid: {
    title: 'Algo de la solicitud no es como Meta lo espera',
    why: 'Un campo falta, está mal escrito, es de otro tipo, es muy largo o está fuera de rango. El token está bien.',
    tellApart:
      'error_data.details o error_user_msg nombra el campo. Envíe el ejemplo de Meta y cambie después una cosa por vez.',
    fix: [
      'Compare la solicitud con la referencia de Meta, empezando por el campo que nombra.',
      'Envíela como JSON, con Content-Type: application/json y messaging_product “whatsapp”.',
    ],
  },
  payload_too_large: {
    title: 'La solicitud pide o lleva demasiado',
    why: 'Meta rechaza lo que es demasiado grande para responderlo o recibirlo de una vez.',
    tellApart: 'La misma solicitud con un límite menor o con menos campos funciona.',
    fix: ['Pida menos campos o páginas más pequeñas, o envíelo por partes.'],
  },
  media_problem: {
    title: 'Meta no puede recibir el archivo multimedia',
    why: 'El archivo no se puede descargar de su dirección, es demasiado grande o no es del tipo que dice ser.',
    tellApart:
      'Abra la dirección en una ventana privada: debe entregar el archivo mismo por https, con el Content-Type correcto.',
    fix: [
      'Compruebe la dirección, el tipo y el tamaño con la tabla de archivos multimedia de Meta.',
      'O suba primero el archivo y envíe su media id.',
    ],
  },
  duplicate_post: {
    title: 'El mismo contenido se envió justo antes',
    why: 'Meta rechaza una repetición exacta en poco tiempo.',
    tellApart: 'El primero ya está ahí.',
    fix: [
      'Antes de repetir la solicitud, compruebe si la primera se realizó.',
      'Cambie el contenido si debe aparecer dos veces.',
    ],
  },
  call_permission_missing: {
    title: 'La persona no le permitió llamarla',
    why: 'Un negocio solo puede llamar a quien dio su permiso, y solo si el número tiene activadas las llamadas.',
    tellApart: 'El código está en el rango 1380xx, que trata de llamadas, no de mensajes.',
    fix: [
      'Pida el permiso con una solicitud de permiso de llamada.',
      'Compruebe en la configuración del número que las llamadas están activadas.',
    ],
  },
};
