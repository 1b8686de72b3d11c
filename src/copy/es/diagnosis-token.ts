/** What is said of a token that is damaged, dead, of another kind or without its rights, in Spanish. */
import type {tokenCauses as english} from '../en/diagnosis-token.ts';

const generate =
  'En Meta: Configuración del negocio > Usuarios > Usuarios del sistema > su usuario del sistema > Generar token (“Generate token”). Elija la app y después whatsapp_business_management y whatsapp_business_messaging.';

export const tokenCauses: typeof english = {
  token_expired: {
    title: 'El token venció',
    why: 'Los tokens con fecha de vencimiento dejan de funcionar ese día, tengan los permisos que tengan. Un token vencido no se puede renovar, solo reemplazar.',
    tellApart:
      'Meta dice “Session has expired”. Si el token duró un día o menos, era el temporal del panel; si duró 60 días, es uno que hay que renovar.',
    fix: [
      generate,
      'Como vencimiento elija Nunca (“Never”) si Meta lo ofrece; si no, prevea renovarlo antes de 60 días.',
    ],
  },
  token_temporary: {
    title: 'Es el token temporal del panel',
    why: 'El token de la página Configuración de la API (“API Setup”) es para probar. Pertenece a una persona y vence en un día, más o menos.',
    tellApart: 'El depurador de tokens de Meta muestra el tipo User y un vencimiento en pocas horas.',
    fix: [generate, 'Ponga el token nuevo en lugar del temporal.'],
  },
  token_garbled: {
    title: 'El token se dañó en el camino',
    why: 'Meta no puede leerlo como token: falta una parte, o vino con una comilla, un espacio, un salto de línea, un corchete o un texto de ejemplo. No es un vencimiento.',
    tellApart:
      'Mire los primeros caracteres y el largo de lo que su programa envía de verdad: empieza con EAA, tiene unos 200 caracteres, y no lleva espacios, comillas ni “Bearer”.',
    fix: [
      'Muestre el largo y los cuatro primeros caracteres del token que envía su programa, y compárelos con el original.',
      'Compruebe que el archivo .env se carga y que el valor no tiene comillas, saltos de línea ni corchetes angulares.',
      'Si el original se perdió, genere un token nuevo; Meta muestra cada uno una sola vez.',
    ],
  },
  token_missing: {
    title: 'A Meta no le llegó ningún token',
    why: 'Meta recibió la solicitud sin token de acceso: faltaba el encabezado, o no tenía la forma “Authorization: Bearer …”.',
    tellApart:
      'Envíe a mano la misma solicitud con el token en el encabezado. Si funciona, su programa no lo envió.',
    fix: [
      'Envíe el encabezado “Authorization: Bearer” seguido de un espacio y del token.',
      'Compruebe que la variable que lee su programa existe donde se ejecuta, y no solo en su propio equipo.',
    ],
  },
  token_wrong_family: {
    title: 'El token es de otro producto o de otro servidor',
    why: 'Los tokens de Instagram, de Threads y de inicio de sesión se parecen, pero graph.facebook.com no los acepta para WhatsApp.',
    tellApart:
      'Mire cómo empieza: EAA es un token de Graph; IGAA, de Instagram; TH|, de Threads; eyJ, de inicio de sesión.',
    fix: [generate, 'Si quería llamar a Instagram o a Threads, use el servidor de ese producto.'],
  },
  token_wrong_kind: {
    title: 'El token es de un tipo que no sirve para esta solicitud',
    why: 'Un token pertenece a una persona, a una página, a una app o a un usuario del sistema, y cada solicitud acepta solo algunos. WhatsApp necesita el de un usuario del sistema.',
    tellApart: 'El depurador de tokens de Meta muestra el tipo. Para WhatsApp tiene que ser System User.',
    fix: [
      generate,
      'Para examinar un token, pregunte con un token de app (APP_ID|APP_SECRET) o con el de alguien que administre la app.',
    ],
  },
  token_other_app: {
    title: 'El token se creó para otra app',
    why: 'Un token funciona solo con la app para la que se creó. El identificador o la clave secreta de la app en esta solicitud son de otra.',
    tellApart:
      'El depurador de tokens de Meta muestra el identificador de la app del token; compárelo con el que usa su programa.',
    fix: [
      'Use el identificador y la clave secreta de la app para la que se creó el token.',
      'O genere un token nuevo y elija la app que usa su programa.',
    ],
  },
  token_minted_before_grant: {
    title: 'El token es anterior al derecho que necesita',
    why: 'Los permisos quedan fijados cuando se crea el token. Lo que se otorgó después puede no llegarle.',
    tellApart:
      'El permiso o la cuenta ya figuran en Configuración del negocio, leer funciona y enviar se rechaza. Un token nuevo funciona.',
    fix: [
      'Compruebe que el usuario del sistema tiene asignadas la app y la cuenta de WhatsApp con control total.',
      generate,
    ],
  },
  token_dead_unspecified: {
    title: 'El token ya no funciona',
    why: 'Meta dice que el token no es válido, y no dice por qué: puede haberse revocado, restablecido o terminado.',
    tellApart:
      'El depurador de tokens de Meta puede decir el motivo. Lo habitual: se restableció la clave secreta de la app o se quitó el usuario del sistema.',
    fix: [generate, 'Ponga el token nuevo en todos los lugares donde estaba el anterior.'],
  },
  session_invalid: {
    title: 'La sesión de la que depende el token terminó',
    why: 'El token pertenece a la sesión de una persona, y esa sesión terminó: se cambió la contraseña, se cerró la sesión o Meta la restableció. Esperar o renovar no la recupera.',
    tellApart:
      'Meta menciona la contraseña, el cierre de sesión o “changed the session”; un token vencido dice “Session has expired”.',
    fix: [
      'No intercambie el token que ya no vale: se recibe el mismo.',
      generate,
      'Un usuario del sistema no tiene contraseña ni sesión, así que a su token no le puede pasar.',
    ],
  },
  scope_missing: {
    title: 'Al token le falta un permiso',
    why: 'El permiso que necesita esta solicitud no se eligió al crear el token. A un token no se le puede agregar después.',
    tellApart:
      'Compare letra por letra el permiso que nombra Meta con los permisos (“scopes”) del depurador de tokens: business_management no es whatsapp_business_management.',
    fix: [
      'En Meta: Configuración del negocio > Usuarios > Usuarios del sistema > su usuario del sistema > Asignar activos (“Assign assets”), y dele la app con control total.',
      'Haga clic en Generar token, elija la app y marque whatsapp_business_management y whatsapp_business_messaging, y también el permiso que nombra Meta si es otro.',
    ],
  },
  data_access_90_days: {
    title: 'La persona no usó la app en 90 días',
    why: 'El token de una persona pierde el acceso cuando esa persona lleva 90 días sin usar la app.',
    tellApart:
      'Meta dice “hasn’t engaged the app in longer than 90 days”. En el depurador de tokens, la fecha de acceso a los datos ya pasó.',
    fix: [
      'Pida a la persona que vuelva a iniciar sesión en la app.',
      generate,
      'El token de un usuario del sistema no tiene este límite.',
    ],
  },
  user_checkpoint: {
    title: 'Meta pide a la persona un control de seguridad',
    why: 'La cuenta de la que depende el token está retenida hasta que su dueño inicie sesión en Facebook y haga lo que allí se pide.',
    tellApart:
      'Inicie sesión en facebook.com como esa persona: el control se muestra ahí. Los tokens de otras personas para la misma app siguen funcionando.',
    fix: [
      'Inicie sesión en facebook.com como la persona a la que pertenece el token y siga las instrucciones.',
      'Después cree un token nuevo.',
    ],
  },
  role_lost_or_2fa: {
    title: 'La persona perdió su rol, o le falta la autenticación en dos pasos',
    why: 'El token actúa en una página o un negocio donde su persona ya no tiene un rol, o que ahora exige la autenticación en dos pasos.',
    tellApart:
      'Configuración del negocio > Personas muestra el rol. Facebook > Seguridad muestra si la autenticación en dos pasos está activada.',
    fix: [
      'Devuelva el rol a la persona, o active la autenticación en dos pasos.',
      'Después cree un token nuevo.',
    ],
  },
  app_removed_by_user: {
    title: 'La persona quitó la app',
    why: 'La persona de la que depende el token retiró el acceso de la app en su configuración de Facebook, o nunca lo dio.',
    tellApart:
      'Facebook > Configuración > Apps y sitios web, como esa persona: la app no figura entre las activas.',
    fix: ['Pida a la persona que vuelva a iniciar sesión en la app y dé los permisos.', generate],
  },
  app_id_secret_mismatch: {
    title: 'El identificador y la clave secreta no son de la misma app',
    why: 'Meta no pudo reconocer la app con este identificador y esta clave secreta. El token que se examina puede estar bien.',
    tellApart:
      'Compare ambos con Configuración de la app > Básica (“Basic”) de la misma app; la clave secreta pudo restablecerse después.',
    fix: [
      'Abra Configuración de la app > Básica, copie el identificador de la app, haga clic en Mostrar y copie la clave secreta.',
      'Compruebe que las dos variables salen de la misma app y que ninguna está vacía.',
    ],
  },
  code_exchange: {
    title: 'El código de autorización no se puede canjear',
    why: 'Un código vale una vez, unos minutos, y solo con la dirección de redirección exacta para la que se emitió.',
    tellApart:
      '“Has been used” o “has expired”: hace falta un código nuevo; “redirect_uri”: las dos direcciones difieren.',
    fix: [
      'Envíe en el canje exactamente el mismo redirect_uri que en el diálogo, hasta la última barra.',
      'Canjee cada código una vez y enseguida; una recarga o un segundo proceso lo gastan.',
    ],
  },
  appsecret_proof_required: {
    title: 'La app exige en cada solicitud una prueba de su clave secreta',
    why: 'La app tiene activado “Require App Secret”, y la solicitud llegó sin appsecret_proof.',
    tellApart:
      'Configuración de la app > Avanzada (“Advanced”) > Seguridad: “Require App Secret” está activado.',
    fix: [
      'Envíe appsecret_proof: el HMAC-SHA256 del token con la clave secreta de la app como clave, en hexadecimal.',
      'O desactive “Require App Secret”, si nadie de su equipo depende de ello.',
    ],
  },
  appsecret_proof_invalid: {
    title: 'La prueba de la clave secreta de la app es incorrecta',
    why: 'appsecret_proof se calculó con otro token que el enviado, o con la clave secreta de otra app.',
    tellApart:
      'Calcúlela de nuevo con el token de esta misma solicitud; compare la app que muestra el depurador de tokens con la app cuya clave se usa.',
    fix: [
      'Use la clave secreta de la app para la que se creó el token, y el token de esta misma solicitud.',
      'Después de un token nuevo o de restablecer la clave, calcule la prueba otra vez; no la guarde.',
    ],
  },
};
