/** Stands in for Ink's debugger, which no production build has. */
export const initialize = (): void => {};
// biome-ignore lint/style/noDefaultExport: Ink imports it so
export default {initialize};
