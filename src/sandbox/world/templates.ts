/** Message templates as an account holds them. */
import type {Template} from './world.ts';

/** The sample template of every account; only Meta's public test numbers may send it (code 131058 elsewhere). */
export const helloWorld: Template = {
  id: '1192339204650001',
  name: 'hello_world',
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [
    {type: 'HEADER', format: 'TEXT', text: 'Hello World'},
    {
      type: 'BODY',
      text: 'Welcome and congratulations!! This message demonstrates your ability to send a WhatsApp message notification from the Cloud API, hosted by Meta. Thank you for taking the time to test with us.',
    },
    {type: 'FOOTER', text: 'WhatsApp Business Platform sample message'},
  ],
};

/** Approved and without parameters: what a test send from a business's own number can use. */
export const openingHours: Template = {
  id: '1192339204650002',
  name: 'opening_hours',
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [{type: 'BODY', text: 'Harbour Bakery is open every day from 7 to 18.'}],
};

const orderReady: Template = {
  id: '1192339204650003',
  name: 'order_ready',
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [
    {
      type: 'BODY',
      text: 'Hi {{1}}, your order {{2}} is ready.',
      example: {body_text: [['Sam', '1042']]},
    },
  ],
};

const trackOrder: Template = {
  id: '1192339204650004',
  name: 'track_order',
  language: 'en_GB',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [
    {type: 'BODY', text: 'Your order is on its way.'},
    {
      type: 'BUTTONS',
      buttons: [{type: 'URL', text: 'Track', url: 'https://example.com/orders/{{1}}'}],
    },
  ],
};

const springOffer: Template = {
  id: '1192339204650005',
  name: 'spring_offer',
  language: 'en_US',
  status: 'PENDING',
  category: 'MARKETING',
  components: [{type: 'BODY', text: 'Spring is here: two buns for one, all week.'}],
};

/** The templates of a business: one can be sent as it is, two want parameters, one is not approved, one is the sample. */
export const businessTemplates: readonly Template[] = [
  openingHours,
  orderReady,
  trackOrder,
  springOffer,
  helloWorld,
];
