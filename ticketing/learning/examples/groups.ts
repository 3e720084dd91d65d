/** Puts texts that speak of one thing under one name, whatever says so: a problem, a master ticket, a group, the same words. */
export class Together {
  private readonly parent = new Map<string, string>();

  private root(key: string): string {
    let at = key;
    for (let next = this.parent.get(at); next !== undefined && next !== at; next = this.parent.get(at)) at = next;
    if (at !== key) this.parent.set(key, at);
    return at;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.root(a), this.root(b)];
    if (one !== other) this.parent.set(other, one);
  }

  of(key: string): string { return this.root(key); }
}
