import InputBase from '@mui/material/InputBase';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useGetResourceLabel, usePermissions, useResourceDefinitions } from 'react-admin';
import { useNavigate } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { mayRead } from '../../domain/staff-access.ts';
import type { StaffRole } from '../../domain/statuses.ts';
import { MENU_GROUPS } from '../app/menu-groups.ts';
import { useActions } from '../data/use-action.ts';

interface Hit {
  key: string;
  title: string;
  under: string;
  to: string;
}

/** Resources without a page of their own for one record. */
const EDITED = ['staff', 'banks', 'company-accounts', 'products', 'discounts', 'holidays', 'settings'];
const WAIT_MS = 250;

function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), WAIT_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}

function useHits(words: string): { hits: Hit[]; searching: boolean; failed: boolean } {
  const actions = useActions();
  const label = useGetResourceLabel();
  const { permissions: role } = usePermissions<StaffRole>();
  const screens = useResourceDefinitions();
  const asked = useSettled(words.trim());
  const { data, isFetching, isError } = useQuery({
    queryKey: ['search', asked], queryFn: () => actions.search(asked), enabled: asked.length > 1, placeholderData: keepPreviousData,
  });
  const pages = MENU_GROUPS.flatMap(({ title, lists }) => lists.map((list): Hit => ({ key: list, title: label(list), under: title, to: `/${list}` })))
    .filter(({ key, title }) => role !== undefined && mayRead(role, key) && screens[key]?.hasList === true && title.includes(words.trim()));
  const found = (asked.length > 1 ? (data ?? []) : []).map(({ list, id, title, organisationName }): Hit => ({
    key: `${list}/${id}`, title: toPersianDigits(title), under: [label(list, 1), organisationName].filter(Boolean).join(' · '),
    to: `/${list}/${encodeURIComponent(String(id))}${EDITED.includes(list) ? '' : '/show'}`,
  }));
  const searching = isFetching || asked !== words.trim();
  return { hits: [...found, ...pages], searching, failed: isError && !searching };
}

/** Type, choose with the arrows, Enter goes there. */
export function SearchPanel({ close }: { close: () => void }) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const { hits, searching, failed } = useHits(words);
  const navigate = useNavigate();
  const chosen = useRef<HTMLDivElement>(null);
  useEffect(() => chosen.current?.scrollIntoView({ block: 'nearest' }), [at]);
  const go = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    close();
    void navigate(hit.to);
  };
  const hear = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((before) => Math.min(Math.max(before + step, 0), Math.max(hits.length - 1, 0)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(hits[at]);
    }
  };
  return (
    <>
      <InputBase
        autoFocus fullWidth value={words} onKeyDown={hear} sx={{ p: 2, fontSize: 18 }}
        onChange={(event) => { setWords(event.target.value); setAt(0); }}
        placeholder="شماره همراه، شناسه ملی، شماره پیگیری، نام سازمان یا شخص، نام صفحه…"
        inputProps={{ 'aria-label': 'جستجو', role: 'combobox', 'aria-expanded': true, 'aria-controls': 'search-hits', 'aria-activedescendant': `hit-${at}` }}
      />
      <List id="search-hits" role="listbox" dense sx={{ maxHeight: '60vh', overflowY: 'auto', borderTop: 1, borderColor: 'divider' }} subheader={words.trim() === '' ? <ListSubheader>صفحه‌ها</ListSubheader> : undefined}>
        {hits.map((hit, index) => (
          <ListItemButton key={hit.key} id={`hit-${index}`} ref={index === at ? chosen : null} role="option" aria-selected={index === at} selected={index === at} onClick={() => go(hit)}>
            <ListItemText primary={hit.title} secondary={hit.under} />
          </ListItemButton>
        ))}
        {failed && <Typography variant="body2" color="error" sx={{ p: 2 }}>جستجو انجام نشد. کمی بعد دوباره بنویسید.</Typography>}
        {hits.length === 0 && !failed && <Typography variant="body2" color="text.secondary" sx={{ p: 2 }}>{searching ? 'در حال جستجو…' : 'چیزی یافت نشد. شماره‌ها را کامل بنویسید.'}</Typography>}
      </List>
    </>
  );
}
