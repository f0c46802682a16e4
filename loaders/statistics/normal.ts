const centre = {
  numerator: [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
    45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727
  ],
  denominator: [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
    39307.89580009271061, 28729.085735721942674, 5226.495278852854561
  ]
};

const tail = {
  numerator: [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833,
    0.0007745450142783414076
  ],
  denominator: [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455,
    0.14810397642748007459, 0.0151986665636164571966, 0.0005475938084995344946,
    1.05075007164441684324e-9
  ]
};

const polynomial = (coefficients: number[], x: number) =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

const ratio = ({numerator, denominator}: typeof centre, x: number) =>
  polynomial(numerator, x) / polynomial(denominator, x);

/**
 * The quantile of the standard normal distribution at probability `p`, to about 16 digits for 1e-11
 * < p < 1 − 1e-11.
 * @throws Where `p` is not between 0 and 1.
 * @see Wichura, M. J. (1988). Algorithm AS 241: The percentage points of the normal distribution.
 * Applied Statistics 37(3), 477–484.
 */
export function normalQuantile(p: number): number {
  if (!(p > 1e-11 && p < 1 - 1e-11)) throw new RangeError(`probability out of range: ${p}`);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(centre, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p))) - 1.6;
  return Math.sign(q) * ratio(tail, r);
}

const series = 3;
const terms = 200;

/**
 * The probability that a standard normal variable is at most `z`, to about 13 digits of its size: by
 * the series of Marsaglia near the middle, and in the tails by Laplace's continued fraction.
 * @title Normal probability
 * @see Marsaglia, G. (2004). Evaluating the normal distribution. Journal of Statistical Software
 * 11(4); Abramowitz, M. & Stegun, I. A. (1964). Handbook of Mathematical Functions, 26.2.14.
 */
export function normalProbability(z: number): number {
  if (z > series) return 1 - normalProbability(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < -series) {
    let below = -z;
    for (let k = terms; k > 0; --k) below = -z + k / below;
    return density / below;
  }
  let term = z;
  let sum = z;
  for (let k = 1; k < terms; ++k) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + sum * density;
}
