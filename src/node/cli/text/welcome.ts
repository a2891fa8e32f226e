/** What `callmix` alone says: examples first. No dollar signs, since a shell eats them. */
export function welcome(): string {
  return `callmix simulates an outbound sales floor, from the first dial to the last dollar of commission.

  callmix init floor.yaml                                    write a short scenario file
  callmix floor.yaml                                         what it earns, loses and wastes
  callmix sweep floor.yaml --over closers=1..6 --over telemarketers=4..16/2
                                                             which mix earns most
  callmix pay floor.yaml                                     hourly or commission, and where they break even
  callmix compare floor.yaml four-closers.yaml               which of two is better, with odds
  callmix report floor.yaml -o floor.html                    one page with charts

callmix --help lists everything.
next: callmix init floor.yaml
`;
}
