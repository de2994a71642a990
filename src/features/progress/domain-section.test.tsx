import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildAnswered } from '../../../tests/support/builders.ts';
import { TestApp } from '../../../tests/support/test-app.tsx';
import { createTestServices } from '../../../tests/support/test-services.ts';
import { asCompetencyKey, asItemId } from '../../core/base/ids.ts';
import { DomainSection } from './domain-section.tsx';

const ebpf = asCompetencyKey('ebpf/c1');

/** Ten answers on eBPF, half of them right, and as many missions on it. */
function renderSection({ missions }: { missions: number }) {
  const services = createTestServices();
  for (let place = 1; place <= 10; place += 1) {
    const item = asItemId(`ebpf-c1-${place}`);
    const { id: _id, at: _at, kind: _kind, ...answer } = buildAnswered({ item, competency: ebpf });
    services.progress.recordAnswer({ ...answer, correct: place % 2 === 0 });
  }
  for (let place = 1; place <= missions; place += 1) services.lab.solve(`m-${place}`, [ebpf]);
  const { unmount } = render(
    <TestApp services={services} path="/progress">
      <DomainSection />
    </TestApp>,
  );
  const row = screen.getByRole('row', { name: /^Domain ebpf/, hidden: true });
  const cells = [...row.querySelectorAll('td')].map((cell) => cell.textContent);
  const said = screen.queryByText(/of the policy lab/)?.textContent ?? null;
  unmount();
  return { cells, said };
}

describe('DomainSection', () => {
  it('lets solved missions raise a score a little, says so, and counts them as no answers', () => {
    const without = renderSection({ missions: 0 });
    const withMissions = renderSection({ missions: 2 });
    expect(without.said).toBeNull();
    expect(withMissions.said).toContain('2 missions of the policy lab');
    const [weight, right, answered, expected] = without.cells;
    expect(withMissions.cells.slice(0, 3)).toEqual([weight, right, answered]);
    const rise = parseInt(withMissions.cells[3]!, 10) - parseInt(expected!, 10);
    expect(rise).toBeGreaterThan(0);
    expect(rise).toBeLessThan(6);
  });
});
