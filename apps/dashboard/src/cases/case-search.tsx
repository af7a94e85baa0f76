import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../api/call-api';
import { queryKeys } from '../api/query-keys';
import { SearchIcon } from '../icons/icons';
import type { CaseFilter } from './case-filter';
import classes from './case-search.module.css';

const SHOPS = 200;
const TYPING_MS = 250;

interface CaseSearchProps {
  filter: CaseFilter;
  onChange: (changes: Partial<CaseFilter>) => void;
}

/** Search by order or case id, and by shop. */
export function CaseSearch({ filter, onChange }: CaseSearchProps) {
  const { t } = useTranslation();
  const shops = useQuery({
    queryKey: queryKeys.shops,
    queryFn: ({ signal }) => callApi('listShops', { query: { limit: SHOPS }, signal }),
  });
  return (
    <div className={classes.search} role="search">
      <SearchBox q={filter.q} onChange={(q) => onChange({ q })} />
      <Select
        className={classes.shop}
        size="xs"
        aria-label={t('cases.shopLabel')}
        placeholder={t('cases.shop')}
        nothingFoundMessage={t('cases.noShop')}
        data={(shops.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.shopId}
        onChange={(shopId) => onChange({ shopId })}
        searchable
        clearable
      />
    </div>
  );
}

function SearchBox({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(q);
  const later = useDebouncedCallback(onChange, TYPING_MS);
  // The filter may be cleared, or the back button pressed, while the box keeps what was typed.
  useEffect(() => setText((shown) => (shown.trim() === q ? shown : q)), [q]);
  return (
    <TextInput
      className={classes.box}
      size="xs"
      type="search"
      inputMode="search"
      spellCheck={false}
      aria-label={t('cases.searchLabel')}
      placeholder={t('cases.search')}
      leftSection={<SearchIcon size={14} />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value.trim());
      }}
    />
  );
}
