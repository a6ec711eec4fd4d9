import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/fonts.css';
import { direction, language, speakEnglish } from './words/words.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

document.documentElement.lang = language;
document.documentElement.dir = direction;
// Modules say their texts while they load: the catalogue comes before them, and only to those who want it.
if (language === 'en') speakEnglish((await import('./words/english/index.ts')).english);
const { App } = await import('./app/app.tsx');

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
