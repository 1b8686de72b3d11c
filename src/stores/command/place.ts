/** How a place in a secret store is named: to a person and in profiles, and back. */
import {defaultNames, rowOf} from '../names/table.ts';
import type {Tool} from './tool.ts';

/** What can be a place. What starts with a hyphen would be an option of the tool. */
export const placePattern = /^[\w][\w./@+=:-]*$/;

/** As a person would look for it: the tool, and the place where one is named. */
export const titleOfPlace = ({program}: Pick<Tool, 'program'>, where: string): string => {
  if (where === '') return program;
  return where.startsWith(program) ? where : `${program} ${where}`;
};

/** The place that a title names; empty where the tool knows it by itself. */
export const placeNamed = ({program, place}: Pick<Tool, 'program' | 'place'>, title: string): string => {
  if (title === program && place === '') return '';
  return title.startsWith(`${program} `) ? title.slice(program.length + 1) : title;
};

/** Which of the variables that were stored there is the token's: a known name, or the last, as it is written last. */
export const tokenNameAmong = (variables: readonly string[]): string =>
  variables.find(name => rowOf(name)?.role === 'token') ?? variables.at(-1) ?? defaultNames.token;
