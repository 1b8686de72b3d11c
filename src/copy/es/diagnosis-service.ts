/** What is said of Graph itself, limits, versions and addresses, in Spanish. */
import type {serviceCauses as english} from '../en/diagnosis-service.ts';

export const serviceCauses: typeof english = {
  rate_limit: {
    title: 'Demasiadas solicitudes en muy poco tiempo',
    why: 'Meta cuenta las solicitudes de cada app, cuenta y número, y durante un rato rechaza las demás. El token está bien.',
    tellApart:
      'El encabezado X-Business-Use-Case-Usage o X-App-Usage muestra cuánto se usó y cuándo se abre de nuevo (en minutos).',
    fix: [
      'Espere y envíe después más despacio; reparta en el tiempo los mensajes a una misma persona.',
      'No repita enseguida: cada intento cuenta.',
    ],
  },
  meta_transient: {
    title: 'Un fallo pasajero de Meta',
    why: 'Meta no pudo responder en este momento. El token está bien.',
    tellApart:
      'La misma solicitud funciona un poco después. La página de estado de Meta puede mostrar una interrupción.',
    fix: [
      'Pruebe de nuevo en un minuto, y después con pausas cada vez más largas.',
      'Si dura, mire la página de estado de Meta y dé el fbtrace_id de la respuesta a su servicio de ayuda.',
    ],
  },
  non_json_meta_fault: {
    title: 'Llegó una página en lugar de la respuesta de Graph',
    why: 'Meta, o un proxy en el camino, respondió con HTML o texto sin formato. No dice nada del token.',
    tellApart: 'Pruebe desde otra red. Si la página no es de Meta, es de un proxy o de un firewall.',
    fix: [
      'Pruebe de nuevo en un minuto.',
      'Si sigue igual: revise la dirección (https://graph.facebook.com/v…), el proxy y el firewall.',
    ],
  },
  api_version: {
    title: 'La versión de la API en la dirección es incorrecta o ya no existe',
    why: 'La dirección tiene que empezar con una versión que exista, como v26.0, con su v y su .0.',
    tellApart: 'Mire la primera parte de la ruta que se llamó.',
    fix: [
      'Use https://graph.facebook.com/v26.0/… y después la ruta.',
      'Compruebe que la versión no está vacía ni escrita dos veces.',
    ],
  },
  wrong_host_or_method: {
    title: 'La solicitud fue a otra dirección, o con otro método',
    why: 'Esta dirección no acepta este tipo de solicitud: GET en lugar de POST, una parte que falta en la ruta o el servidor de otro producto.',
    tellApart: 'Compare método, servidor y ruta con la referencia de Meta, carácter por carácter.',
    fix: [
      'Use el método de la referencia de Meta, en graph.facebook.com.',
      'Compruebe que una redirección no convierte POST en GET y que el token de verdad se envía.',
    ],
  },
  endpoint_withdrawn: {
    title: 'Este punto de conexión ya no existe',
    why: 'Meta lo retiró, de esta versión o de todas.',
    tellApart: 'El registro de cambios de Meta lo nombra, con lo que lo reemplaza.',
    fix: ['Busque el reemplazo en el registro de cambios.'],
  },
  product_retired: {
    title: 'El producto de esta solicitud se retiró',
    why: 'Meta dio por terminado el producto, y con él sus tokens y direcciones.',
    tellApart: 'El registro de cambios de Meta o la página del producto dice cuándo terminó.',
    fix: ['Pase al producto que lo reemplaza.'],
  },
  foreign_api: {
    title: 'Este error no es de la API Graph de Meta',
    why: 'Nada en él tiene la forma de Graph. Viene de otro servicio, o del programa intermedio.',
    tellApart: 'Un error de Graph tiene un objeto “error” con message, type, code y fbtrace_id.',
    fix: [
      'Busque el error en la documentación del servicio que respondió.',
      'Si su programa oculta la respuesta de Graph, registre el cuerpo de la respuesta y pida que se explique eso.',
    ],
  },
};
