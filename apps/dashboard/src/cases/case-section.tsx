import { Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isFiltered } from './case-filter';
import { CaseList } from './case-list';
import { CaseSearch } from './case-search';
import classes from './case-section.module.css';
import { StateChips } from './state-chips';
import { useCaseFilter, useOpenCase } from './use-case-filter';

const CasePanel = lazy(() => import('./panel/case-panel').then(({ CasePanel }) => ({ default: CasePanel })));

/** Every case: counts by state, search, the list, and one case in a panel beside it. */
export function CaseSection() {
  const { t } = useTranslation();
  const { filter, change } = useCaseFilter();
  const { openCase, open } = useOpenCase();
  const countsFit = filter.shopId === null && filter.q === '';
  return (
    <section aria-labelledby="cases" className={classes.section}>
      <div className={classes.bar}>
        <Title order={2} id="cases" tabIndex={-1} className={classes.title}>
          {t('cases.title')}
        </Title>
        <CaseSearch filter={filter} onChange={change} />
      </div>
      <StateChips chosen={filter.state} showCounts={countsFit} onChoose={(state) => change({ state })} />
      <CaseList
        filter={filter}
        isFiltered={isFiltered(filter)}
        onClear={() => change({ state: null, shopId: null, q: '' })}
      />
      <Suspense fallback={null}>
        <CasePanel caseId={openCase} onClose={() => open(null)} />
      </Suspense>
    </section>
  );
}
