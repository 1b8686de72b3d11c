/** What each check is for, in a sentence: said where a person looks at one of them. */

export const matters = {
  'token.shape':
    'Decided before anything is sent: what has the shape of something else never leaves this computer.',
  'token.alive': 'A token that Meta refuses can do nothing, whatever its permissions are.',
  'token.kind':
    'A system user’s token belongs to the business. A person’s dies when that person changes the password or leaves.',
  'token.expiry': 'A token that ends stops your program on that day, unless it is replaced before.',
  'token.app': 'A token belongs to one app: that app’s webhooks and limits count, and its secret.',
  'scope.management': 'Without this permission the account, its numbers and its templates cannot be read.',
  'scope.messaging': 'Without this permission nothing can be sent.',
  'waba.access': 'A permission is not yet access: the account itself has to be given to the system user.',
  'phone.access': 'Messages are sent from this number, by its id.',
  'waba.control':
    'With partial control some requests are refused, about templates, webhooks or numbers, depending on what is missing.',
  'waba.review': 'Until Meta has approved the account, sending is limited or closed.',
  'phone.name': 'A number whose display name was refused may not send.',
  'app.subscribed':
    'Without the subscription sending works, but incoming messages and delivery reports reach nobody.',
  'phone.registered': 'A number that is verified, but not registered, cannot send.',
  'phone.health':
    'Meta’s own word on what holds sending back: number, account, portfolio and app, each by itself.',
};
