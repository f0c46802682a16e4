/**
 * The class-based TF-IDF of a term: tf is its share of the class's occurrences, f how often it
 * stands in all classes together, A the mean number of occurrences of a class. 0 for a term that
 * stands nowhere.
 * @title c-TF-IDF
 * @formula \mathrm{ctfidf}_{t,c} = \varphi_{t,c}\,\ln\!\left(1 + \frac{A}{f_t}\right)
 * @see Grootendorst, M. (2022). BERTopic: Neural topic modeling with a class-based TF-IDF procedure.
 * arXiv 2203.05794, equation 2, with tf normalised to 1 in each class.
 */
export function cTfIdf(share: number, frequency: number, meanOccurrences: number): number {
  return frequency > 0 ? share * Math.log(1 + meanOccurrences / frequency) : 0;
}
