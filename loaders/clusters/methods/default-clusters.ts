const most = 20;

/**
 * How many clusters a hub of so many papers is shown in where a method does not find their number:
 * √n + 1, rounded, as in the maps of Open Knowledge Maps, and 20 at most.
 * @title Number of clusters of small hubs
 * @formula k=\min\left(20,\operatorname{round}\left(\sqrt n\right)+1\right)
 */
export function defaultClusters(papers: number): number {
  return Math.min(most, Math.round(Math.sqrt(papers)) + 1);
}
