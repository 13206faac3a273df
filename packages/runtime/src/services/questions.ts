/** Calls that are remembered: far more than ring at the same time. */
const MOST_CALLS = 5000;

/**
 * Counts how often a call has asked a service. The same request, asked again after a restart or a lost answer, has the
 * number that it had before as long as this process lives.
 */
export function countQuestions(): (call: string, service: string, key: string) => number {
  const calls = new Map<string, Map<string, string[]>>();
  return (call, service, key) => {
    const services = calls.get(call) ?? new Map<string, string[]>();
    const keys = services.get(service) ?? [];
    if (!keys.includes(key)) keys.push(key);
    services.set(service, keys);
    calls.delete(call);
    calls.set(call, services);
    const [oldest] = calls.keys();
    if (calls.size > MOST_CALLS && oldest !== undefined) calls.delete(oldest);
    return keys.indexOf(key);
  };
}
