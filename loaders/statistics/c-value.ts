/**
 * The C-value of a phrase: log2 of its number of words, times how often it stands in the texts less
 * the mean of how often the longer phrases that hold it do. `constant` is added to the logarithm;
 * 0 is the measure as published, under which single words have 0, and 1 lets them be ranked too.
 * @title C-value
 * @formula C(a) = \left(c + \log_2 |a|\right)\left(f_a - \frac{1}{|T_a|}\sum_{b\in T_a} f_b\right)
 * @see Frantzi, K., Ananiadou, S. & Mima, H. (2000). Automatic recognition of multi-word terms: the
 * C-value/NC-value method. Int. J. on Digital Libraries 3(2). For the constant: Barrón-Cedeño, A.
 * et al. (2009). An improved automatic term recognition method for Spanish. CICLing.
 */
export function cValue(
  words: number,
  frequency: number,
  longer: readonly number[] = [],
  {constant = 0}: {constant?: number} = {}
): number {
  const nested =
    longer.length === 0 ? 0 : longer.reduce((sum, one) => sum + one, 0) / longer.length;
  return (Math.log2(words) + constant) * (frequency - nested);
}
