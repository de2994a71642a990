import { Link } from 'wouter';
import { useOffline } from '../state/services.ts';

/** Says once that Beeline is ready offline, or on every page that it could not be made so. The settings say it any time. */
export function OfflineLine() {
  const words = useOffline(({ isComplete, isNewlyComplete, problem }) => {
    if (isComplete) return isNewlyComplete ? 'ready' : null;
    return problem;
  });
  if (words === null) return null;
  if (words === 'ready')
    return <p className="offline-line">Ready offline: all of it is on this device now.</p>;
  return (
    <p className="offline-line">
      Not ready offline:{' '}
      {words === 'full' ? 'this device has no room left.' : 'the download did not finish.'}{' '}
      <Link href="/settings#offline">What to do</Link>
    </p>
  );
}
