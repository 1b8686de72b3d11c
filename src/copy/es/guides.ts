/** The cards for Meta’s screens: Meta’s labels in Spanish and, in quotes, in English. */
import type {guides as english} from '../en/guides.ts';

export const labelsDate = 'septiembre de 2026';

export const labelsAsOf = `Etiquetas de ${labelsDate}; entre comillas, en inglés. Si las suyas son otras, pida más ayuda (?).`;

const wrongPortfolio =
  '¿La página está vacía, o no es la que se describe? Mire arriba a la izquierda en la página de Meta qué portfolio comercial está abierto, y cambie allí al suyo.';
const secondFactor =
  '¿Meta le pide su contraseña o un segundo factor? Es lo esperado. Si su portfolio exige a todos la autenticación en dos pasos, actívela antes en su cuenta de Facebook y vuelva.';

export const guides: typeof english = {
  app: {
    title: 'Una app con WhatsApp',
    question: '¿Tiene una app con WhatsApp, en el mismo portfolio comercial?',
    help: 'Un token pertenece a una app, y la app tiene que estar en el portfolio comercial (donde Meta guarda las apps, cuentas y personas de una empresa) que tiene su cuenta de WhatsApp.',
    options: {
      have: {label: 'Sí', hint: ''},
      none: {label: 'No, o no lo sé', hint: 'dónde mirar, y cómo crear una'},
      'not-admin': {label: 'No soy administrador del portfolio', hint: 'un mensaje para enviarle a uno'},
    },
  },
  'new-app': {
    title: 'Encontrar o crear la app',
    clicks: [
      'Abra sus apps. ¿Alguna tiene WhatsApp? Entonces use esa.',
      'Si no: haga clic en Crear app (“Create App”) y elija el caso de uso “Connect with customers through WhatsApp”.',
      'Elija el portfolio comercial en el que está su cuenta de WhatsApp. Meta agrega por sí sola un número de prueba.',
    ],
    back: '',
    why: 'Un token pertenece siempre a una app.',
    trap: 'La app tiene que estar en el mismo portfolio que la cuenta de WhatsApp. Una de otro portfolio no se puede dar al usuario del sistema.',
    link: 'Sus apps',
    suggestions: [],
    more: [
      '¿Cómo saber si una app tiene WhatsApp? Ábrala: el menú de la izquierda muestra WhatsApp o, en pantallas más nuevas, Casos de uso (“Use cases”) > “Connect with customers through WhatsApp”.',
      'A una app que no lo tiene se le puede agregar: Casos de uso > “Add use cases” o, en pantallas más antiguas, “Add product” > WhatsApp > “Set up”.',
      '¿No hay ningún portfolio que elegir? Entonces no es administrador de ninguno. Su administrador puede crear la app, o hacerle administrador.',
      'El token de la página “API Setup” de la app es uno temporal, que vence en un día. No es el que hace falta.',
    ],
  },
  'system-user': {
    title: 'Un usuario del sistema',
    clicks: [
      'Abra Usuarios del sistema (“System users”): Configuración del negocio > Usuarios > Usuarios del sistema.',
      '¿Ya hay uno para su servidor? Entonces use ese.',
      'Si no: haga clic en Agregar (“Add”), póngale un nombre, elija el rol Empleado (“Employee”) y créelo.',
    ],
    back: '',
    why: 'Un usuario del sistema es una cuenta para su servidor, no para una persona: su token no termina cuando alguien se va o cambia su contraseña.',
    trap: 'Meta suele negar el rol Administrador (“Admin”): solo un usuario del sistema puede tenerlo, y debe tener siete días antes de poder crear otro. Empleado funciona enseguida.',
    link: 'Usuarios del sistema',
    suggestions: [{label: 'Un nombre que sirve', value: 'WhatsApp server'}],
    more: [
      '¿Empleado o Administrador? Empleado alcanza solo lo que usted le da en el paso siguiente, y eso le basta a un token. Administrador alcanza todas las cuentas del portfolio, y también quien encuentre su token.',
      '¿No hay “Usuarios del sistema” en el menú? Entonces no es administrador de este portfolio con control total: figura en Personas o en Socios. Tiene que hacerlo un administrador.',
      '¿Las pantallas parecen más antiguas? business.facebook.com/settings/system-users es la misma lista.',
      '¿Se rechaza el nombre? Meta no acepta nombres con muchos guiones. Las letras y los espacios funcionan.',
      '¿Meta pide aceptar su política contra la discriminación? Aparece una vez, con el primer usuario del sistema.',
      wrongPortfolio,
      secondFactor,
    ],
  },
  assets: {
    title: 'Darle la app y la cuenta',
    clicks: [
      'Seleccione el usuario del sistema y haga clic en Asignar activos (“Assign assets”).',
      'Apps: marque su app y active Administrar app (“Manage app”), en Control total.',
      'Cuentas de WhatsApp: marque su cuenta y active Administrar cuentas de WhatsApp Business (“Manage WhatsApp Business accounts”), en Control total.',
      'Haga clic en Asignar activos. Recargue la página hasta que las dos muestren Control total (“Full control”); puede tardar unos minutos.',
    ],
    back: '',
    why: 'Los permisos del token no bastan: Meta mira además si a este usuario se le dio esta cuenta.',
    trap: 'Hágalo antes de generar el token: lo que se da después puede faltarle.',
    link: 'Usuarios del sistema',
    suggestions: [],
    more: [
      'La ventana se titula “Select assets and assign permissions”. A la izquierda están las páginas de Facebook, las apps, las cuentas de Instagram y las cuentas de WhatsApp; se puede marcar todo de una vez.',
      '¿Su app no está en la lista? Está en otro portfolio, o en ninguno. Configuración del negocio > Cuentas > Apps muestra las de este portfolio.',
      '¿Su cuenta de WhatsApp no está en la lista? Está en otro portfolio, o solo se compartió con este.',
      'Otro camino a lo mismo: Configuración del negocio > Cuentas > Cuentas de WhatsApp > su cuenta > “WhatsApp Account Access” > “+Add people”.',
      'Sin control total el token funciona, pero algunas llamadas se rechazan después.',
      wrongPortfolio,
    ],
  },
  generate: {
    title: 'Generar el token',
    select: {
      known: user =>
        `Seleccione el usuario del sistema ${user}, haga clic en Generar token (“Generate token”) y elija su app.`,
      inUse:
        'Seleccione el usuario del sistema cuyo token está en uso (el que tiene su cuenta de WhatsApp), haga clic en Generar token (“Generate token”) y elija su app.',
    },
    clicks: [
      'Seleccione el usuario del sistema, haga clic en Generar token (“Generate token”) y elija su app.',
      'Vencimiento (“Expiration”): Nunca (“Never”) si Meta lo ofrece; si no, 60 días.',
      'Permisos: busque “business” y marque whatsapp_business_management y whatsapp_business_messaging.',
      'Haga clic en Generar token y después en Copiar.',
    ],
    back: 'Péguelo aquí mismo.',
    why: 'Estos dos permisos son todo lo que hace falta para enviar y administrar mensajes.',
    trap: 'Meta muestra el token una sola vez. No cierre su ventana hasta que wa-token diga que está guardado.',
    link: 'Usuarios del sistema',
    suggestions: [
      {label: 'Permiso', value: 'whatsapp_business_management'},
      {label: 'Permiso', value: 'whatsapp_business_messaging'},
    ],
    more: [
      'La ventana de Meta tiene cuatro páginas: “Select app”, “Set expiration”, “Assign permissions”, “Generate token”.',
      '¿No hay Nunca (“Never”)? Meta lo ofrece solo a algunos negocios. Elija 60 días: wa-token recuerda la fecha, y “wa-token check” avisa en los últimos 14 días.',
      '¿Un permiso no está en la lista? A este usuario del sistema no se le dio la app, o la app no tiene WhatsApp. Vuelva un paso atrás.',
      '¿No se puede elegir su app? Está en otro portfolio que el usuario del sistema.',
      'El token de la página “API Setup” de la app es otro, temporal, que vence en un día. No tome ese.',
      secondFactor,
    ],
  },
};
