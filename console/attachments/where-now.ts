const patienceMs = 5_000;

/** Where this device is, if its owner allows it; a unit's photo says where it was taken. */
export const whereNow = (): Promise<{ lng: string; lat: string } | null> => new Promise((resolve) => {
  if (!navigator.geolocation) return resolve(null);
  navigator.geolocation.getCurrentPosition(({ coords }) => resolve({ lng: coords.longitude.toFixed(5), lat: coords.latitude.toFixed(5) }), () => resolve(null), { timeout: patienceMs, maximumAge: 60_000, enableHighAccuracy: true });
});
