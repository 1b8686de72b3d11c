/** Long lists and the id that is typed, in Spanish. */
import type {lists as english, typedId as englishId} from '../../en/steps/lists.ts';

export const lists: typeof english = {
  coming: 'Se están leyendo más.',
  stopped: {
    quota:
      'No están todos: Meta cuenta las solicitudes por hora, y se dejan algunas para lo demás que usa esta app.',
    limited: 'No están todos: Meta no acepta más solicitudes por ahora.',
    length: 'No están todos: son demasiados para mirarlos.',
    failure: why => `No están todos: ${why}`,
  },
};

export const typedId: typeof englishId = {
  title: 'Escribir un identificador',
  question: 'Identificador del número de teléfono o de la cuenta de WhatsApp',
  help: 'Los dos están en su app, en WhatsApp > Configuración de la API (“API Setup”), cerca del número de teléfono. Un identificador no es el número mismo.',
  placeholder: '106540352242922',
  whenEmpty: 'Enter sin texto busca otra vez sin él.',
  before: id => `La última vez: ${id}.`,
  unseen: (id, cause) => `Con ${id} no se ve nada. ${cause}, o el identificador no es correcto.`,
  compare:
    'Compare el identificador con WhatsApp > “API Setup”, cifra por cifra. Para otro: “Escribir un identificador”.',
  notOne:
    'Eso no es un identificador: tiene solo cifras, por lo general 15 o 16, y no es el número de teléfono mismo.',
  way: {label: 'Escribir un identificador', hint: 'si no está en la lista'},
  use: id => ({label: `Usar el identificador ${id}`, hint: 'antes se busca'}),
};
