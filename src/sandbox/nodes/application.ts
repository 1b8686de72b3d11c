/** `/app` and `/{app-id}`. */
import type {App} from '../world/world.ts';
import type {Node} from './node.ts';

export const applicationNode: Node<App> = {
  type: 'Application',
  defaults: ['category', 'link', 'name', 'id'],
  fields: {
    id: app => app.id,
    name: app => app.name,
    category: () => 'Business and pages',
    link: app => `https://www.facebook.com/games/?app_id=${app.id}`,
    namespace: () => undefined,
    description: () => undefined,
    icon_url: () => undefined,
  },
  edges: {},
};
