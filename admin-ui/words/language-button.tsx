import Button from '@mui/material/Button';
import { changeLanguage, language } from './words.ts';

/** The other language, by its own name and in its own letters. */
export function LanguageButton() {
  const other = language === 'fa' ? ({ language: 'en', name: 'English' } as const) : ({ language: 'fa', name: 'فارسی' } as const);
  return <Button color="inherit" size="small" lang={other.language} onClick={() => changeLanguage(other.language)} sx={{ textTransform: 'none', minWidth: 0 }}>{other.name}</Button>;
}
