import { Link } from 'wouter';
import { Page } from '../../ui/page.tsx';

export function NoSuchPage() {
  return (
    <Page title="There is no such note">
      <p>
        The address may be old or mistyped. <Link href="/study">All notes</Link> are listed by
        domain.
      </p>
    </Page>
  );
}
