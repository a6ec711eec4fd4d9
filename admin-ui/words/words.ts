/**
 * The language of the back office. Its sources are written in Persian; the build marks each Persian text (`marking/`), which comes here
 * with what is put into it. In Persian it is shown as it stands; in English the catalogue says it, by the Persian as the key.
 */
import { createElement, Fragment, type ReactNode } from 'react';
import type { TranslationMessages } from 'react-admin';
import { sentence } from './sentence.ts';

export type Language = 'fa' | 'en';

export interface English {
  /** By Persian text, without the space around it; `%{0}`, `%{1}` … stand for what is put in. */
  texts: Readonly<Record<string, string>>;
  /** Likewise what the server writes for people. */
  server: Readonly<Record<string, string>>;
  /** What the API refuses, by the code of the refusal. */
  problems: Readonly<Record<string, string>>;
  reactAdmin: TranslationMessages;
}

const KEPT_AS = 'kook.language';

/** Of this browser, until the page is loaded anew: texts are said while the modules load. */
export const language: Language = readLanguage();
export const direction = language === 'fa' ? 'rtl' : 'ltr';

/** By its own name and in its own letters. */
export const OTHER_LANGUAGE = language === 'fa' ? ({ language: 'en', name: 'English' } as const) : ({ language: 'fa', name: 'فارسی' } as const);

function readLanguage(): Language {
  try {
    return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'fa';
  } catch {
    return 'fa'; // No window, or one that keeps nothing.
  }
}

export function changeLanguage(to: Language): void {
  localStorage.setItem(KEPT_AS, to);
  location.reload();
}

let english: English | undefined;

/** Before anything else of the back office is loaded. */
export function speakEnglish(words: English): void {
  english = words;
}

/** Texts of react-admin itself, where they are not Persian. */
export const reactAdminEnglish = (): TranslationMessages | undefined => english?.reactAdmin;

function translate(text: string): string {
  const said = english?.texts[text.trim()];
  return said === undefined ? text : `${/^\s*/.exec(text)?.[0] ?? ''}${said}${/\s*$/.exec(text)?.[0] ?? ''}`;
}

const HOLE = /%\{(\d+)\}/;

export function words(text: string, values: readonly unknown[] = []): string {
  return translate(text).split(HOLE).map((part, at) => (at % 2 === 0 ? part : String(values[Number(part)]))).join('');
}

/** The same around elements. */
export function wordsAround(text: string, values: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...translate(text).split(HOLE).map((part, at) => (at % 2 === 0 ? part : values[Number(part)])));
}

/** A sentence that the server wrote, Persian wherever it is read: a task, a bell, a refusal. What a person typed stays as it is. */
export const wordsOfServer = (text: string): string => (english === undefined ? text : (sentence(text, english) ?? text));

/** A refusal: by its own sentence, else by its code. */
export const wordsOfProblem = (text: string, code: string | undefined): string =>
  english === undefined ? text : (sentence(text, english) ?? english.problems[code ?? ''] ?? text);
